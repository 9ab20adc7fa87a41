import assert from "node:assert/strict";
import type { APIMessage, APIPoll, APIUser, GatewayMessagePollVoteDispatchData } from "discord-api-types/v10";
import { type Listening, setUpListening } from "../test_listening.ts";
import { refuses } from "../test_refusal.ts";

const POLLS = 1 << 24;
const MESSAGES = 1 << 9;
const HOUR = 3_600_000;

interface Polled extends AsyncDisposable {
  readonly all: Listening;
  readonly id: string;
  readonly path: string;
  vote(who: string, ...answers: number[]): Promise<void>;
  poll(): APIPoll;
}

async function setUpPoll(more: object = {}, intents = POLLS): Promise<Polled> {
  const all = await setUpListening(intents);
  const { setup } = all;
  const path = `/channels/${setup.channels.general}`;
  const { body } = await setup.bot.rest<APIMessage>("POST", `${path}/messages`, {
    poll: {
      question: { text: "Best fruit?" },
      answers: ["Apple", "Pear", "Plum"].map((text) => ({ poll_media: { text } })),
      ...more,
    },
  });
  return {
    all,
    id: body.id,
    path: `${path}/polls/${body.id}`,
    vote: (who, ...answers) => setup.discord.playground.vote(setup.place(who), body.id, answers),
    poll: () =>
      setup.discord.playground.snapshot().messages[setup.channels.general!]!
        .find(({ message }) => message.id === body.id)!.message.poll!,
    [Symbol.asyncDispose]: () => all[Symbol.asyncDispose](),
  };
}

Deno.test("polls: are given back with numbers, an end and no votes", async () => {
  await using polled = await setUpPoll({ duration: 2 });
  assert.deepEqual(polled.poll() as object, {
    question: { text: "Best fruit?" },
    answers: ["Apple", "Pear", "Plum"].map((text, at) => ({ answer_id: at + 1, poll_media: { text } })),
    expiry: "2026-01-01T02:00:00.000000+00:00",
    allow_multiselect: false,
    layout_type: 1,
    results: { is_finalized: false, answer_counts: [] },
  });
});

Deno.test("Playground.vote: bots hear of each answer that comes or goes, and the message counts", async () => {
  await using polled = await setUpPoll({ allow_multiselect: true });
  const { all, id } = polled;
  const { people, channels, guildId, bot } = all.setup;
  await polled.vote("Bo", 1, 2);
  await polled.vote("Cy", 1);
  await polled.vote("Bo", 2, 3);
  await polled.vote("Cy");
  const events = (await all.heard()).map(({ t, d }) => {
    const { user_id: user, answer_id: answer, ...rest } = d as GatewayMessagePollVoteDispatchData;
    assert.deepEqual(rest, { channel_id: channels.general, message_id: id, guild_id: guildId });
    return `${t!.replace("MESSAGE_POLL_VOTE_", "")} ${user === people.Bo ? "Bo" : "Cy"} ${answer}`;
  });
  assert.deepEqual(events, ["ADD Bo 1", "ADD Bo 2", "ADD Cy 1", "REMOVE Bo 1", "ADD Bo 3", "REMOVE Cy 1"]);
  assert.deepEqual(polled.poll().results?.answer_counts.map(({ id, count }) => [id, count]), [[2, 1], [
    3,
    1,
  ]]);
  const voters = await bot.rest<{ users: APIUser[] }>("GET", `${polled.path}/answers/2`);
  assert.deepEqual(voters.body.users.map(({ id }) => id), [people.Bo]);
});

Deno.test("Playground.vote: refuses what the poll does not take", async () => {
  await using polled = await setUpPoll();
  const { setup } = polled.all;
  await refuses(polled.vote("Bo", 1, 2), /takes one answer/);
  await refuses(polled.vote("Bo", 4), /no answer 4/);
  await refuses(polled.vote("Bo", 1, 1), /each answer once/);
  const plain = await setup.say("No poll");
  await refuses(setup.discord.playground.vote(setup.place(), plain, [1]), /has no poll/);
  await setup.bot.rest("POST", `${polled.path}/expire`);
  await refuses(polled.vote("Bo", 1), /has ended/);
});

Deno.test("polls: end in their time with final counts and a message that tells who won", async () => {
  await using polled = await setUpPoll({ duration: 24 * 30 }, MESSAGES | 1 << 15);
  const { all, id } = polled;
  await polled.vote("Bo", 2);
  await polled.vote("Cy", 2);
  await polled.vote("Dee", 1);
  await all.heard();
  all.clock.advance(24 * 30 * HOUR - 1);
  assert.deepEqual(await all.types(), []);
  all.clock.advance(1);
  const [edited, result, ...more] = await all.heard();
  assert.deepEqual([edited?.t, more.length], ["MESSAGE_UPDATE", 0]);
  assert.deepEqual((edited!.d as APIMessage).poll?.results?.is_finalized, true);
  assert.equal((edited!.d as APIMessage).edited_timestamp, null);
  const { type, author, embeds, message_reference } = result!.d as APIMessage;
  assert.deepEqual([type, author.id, message_reference?.message_id], [46, all.setup.bot.application.id, id]);
  assert.equal(String(embeds[0]!.type), "poll_result");
  assert.deepEqual(Object.fromEntries(embeds[0]!.fields!.map(({ name, value }) => [name, value])), {
    poll_question_text: "Best fruit?",
    victor_answer_votes: "2",
    total_votes: "3",
    victor_answer_id: "2",
    victor_answer_text: "Pear",
  });
});

Deno.test("polls: a draw has no winner, and a deleted poll does not end", async () => {
  await using polled = await setUpPoll({ duration: 1 }, MESSAGES | 1 << 15);
  const { all } = polled;
  await polled.vote("Bo", 2);
  await polled.vote("Cy", 1);
  const { status, body } = await all.setup.bot.rest<APIMessage>("POST", `${polled.path}/expire`);
  assert.deepEqual([status, body.poll?.results?.is_finalized, body.poll?.expiry], [
    200,
    true,
    "2026-01-01T00:00:00.000000+00:00",
  ]);
  const result = (await all.heard()).at(-1)!.d as APIMessage;
  assert.deepEqual(result.embeds[0]!.fields!.map(({ name }) => name), [
    "poll_question_text",
    "victor_answer_votes",
    "total_votes",
  ]);
  assert.equal(await all.setup.refused("POST", `${polled.path}/expire`), "400 520001");
  await using other = await setUpPoll({ duration: 1 }, MESSAGES);
  await other.all.setup.bot.rest(
    "DELETE",
    `/channels/${other.all.setup.channels.general}/messages/${other.id}`,
  );
  await other.all.heard();
  other.all.clock.advance(HOUR);
  assert.deepEqual(await other.all.types(), []);
});

Deno.test("polls: are refused outside of Discord's limits and without the permission", async () => {
  await using polled = await setUpPoll();
  const { setup } = polled.all;
  setup.discord.change({
    action: "overwrite",
    channelId: setup.channels.general!,
    targetId: setup.bot.application.id,
    deny: String(1n << 49n),
  });
  const messages = `/channels/${setup.channels.general}/messages`;
  const poll = (more: object) => ({
    poll: { question: { text: "?" }, answers: [{ poll_media: { text: "!" } }], ...more },
  });
  assert.equal(await setup.refused("POST", messages, poll({})), "403 50013");
  for (
    const wrong of [
      { question: {} },
      { question: { text: "x".repeat(301) } },
      { answers: [] },
      { answers: Array(11).fill({ poll_media: { text: "a" } }) },
      { answers: [{ poll_media: { text: "x".repeat(56) } }] },
      { duration: 769 },
      { layout_type: 2 },
    ]
  ) assert.equal(await setup.refused("POST", messages, poll(wrong)), "400 50035", JSON.stringify(wrong));
  const plain = await setup.bot.rest<APIMessage>("POST", messages, { content: "Plain" });
  assert.equal(
    await setup.refused("POST", `/channels/${setup.channels.general}/polls/${plain.body.id}/expire`),
    "400 520006",
  );
});

Deno.test("polls: their message cannot be edited", async () => {
  await using polled = await setUpPoll();
  const { setup } = polled.all;
  const path = `/channels/${setup.channels.general}/messages/${polled.id}`;
  assert.equal(await setup.refused("PATCH", path, { content: "x" }), "400 520003");
});
