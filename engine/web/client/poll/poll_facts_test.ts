import assert from "node:assert/strict";
import type { APIPoll } from "discord-api-types/v10";
import { pollFacts } from "./poll_facts.ts";

const NOW = Date.parse("2026-08-04T12:00:00.000Z");
const poll = (counts: Readonly<Record<number, number>>, more: Partial<APIPoll> = {}, isEnded = false) =>
  ({
    question: { text: "Pizza?" },
    answers: ["Yes", "No", "Maybe"].map((text, at) => ({ answer_id: at + 1, poll_media: { text } })),
    expiry: "2026-08-05T12:00:00.000Z",
    allow_multiselect: false,
    layout_type: 1,
    results: {
      is_finalized: isEnded,
      answer_counts: Object.entries(counts).map(([id, count]) => ({
        id: Number(id),
        count,
        me_voted: false,
      })),
    },
    ...more,
  }) as APIPoll;

Deno.test("pollFacts counts votes, shares and one's own answers", () => {
  const { answers, total, foot } = pollFacts(poll({ 1: 2, 3: 1 }), [3], NOW);
  assert.deepEqual(
    answers.map(({ text, count, share, isMine, isFirst }) => [text, count, share, isMine, isFirst]),
    [["Yes", 2, 67, false, false], ["No", 0, 0, false, false], ["Maybe", 1, 33, true, false]],
  );
  assert.deepEqual([total, foot], [3, "3 votes · 24 hours left"]);
});

Deno.test("pollFacts names all that are first when it has ended, and nobody without votes", () => {
  const { answers, foot } = pollFacts(poll({ 1: 1, 2: 1 }, {}, true), [], NOW);
  assert.deepEqual(answers.map(({ isFirst }) => isFirst), [true, true, false]);
  assert.equal(foot, "2 votes · Poll closed");
  assert.ok(pollFacts(poll({}, {}, true), [], NOW).answers.every(({ isFirst }) => !isFirst));
});

Deno.test("pollFacts tells the time that is left in the unit that says most", () => {
  const left = (ms: number) =>
    pollFacts(poll({}, { expiry: new Date(NOW + ms).toISOString() }), [], NOW).foot.split(" · ")[1];
  const hour = 3_600_000;
  assert.deepEqual(
    [7 * 24 * hour, 36 * hour, hour, 20 * 60_000, 60_000, 10_000, -5].map(left),
    [
      "7 days left",
      "2 days left",
      "1 hour left",
      "20 minutes left",
      "1 minute left",
      "ends in a moment",
      "ends in a moment",
    ],
  );
  assert.equal(pollFacts(poll({ 1: 1 }, { expiry: null }), [], NOW).foot, "1 vote");
});
