import assert from "node:assert/strict";
import { pollValue } from "./poll_value.ts";

const ANSWERS = ["Red", "Blue", "Green"].map((text, index) => ({
  answer_id: index + 1,
  poll_media: { text },
}));

function counted(...counts: readonly (readonly [number, number])[]) {
  const answer_counts = counts.map(([id, count]) => ({ id, count, me_voted: false }));
  return pollValue({
    question: { text: "Which?" },
    answers: ANSWERS,
    results: { is_finalized: true, answer_counts },
  });
}

Deno.test("pollValue names the answer with the most votes, and counts those that Discord leaves out as 0", () => {
  assert.deepEqual(counted([2, 3], [3, 1]), {
    question: "Which?",
    winner: "Blue",
    winners: ["Blue"],
    votes: 4,
    answers: [{ text: "Red", votes: 0 }, { text: "Blue", votes: 3 }, { text: "Green", votes: 1 }],
  });
});

Deno.test("pollValue has no single winner of a tie", () => {
  const { winner, winners } = counted([1, 2], [3, 2]);
  assert.deepEqual([winner, winners], ["", ["Red", "Green"]]);
});

Deno.test("pollValue has no winner where nobody voted", () => {
  const { winner, winners, votes } = counted();
  assert.deepEqual([winner, winners, votes], ["", [], 0]);
});
