/** Polls from the definition to what people see: posted, voted in, ended, and what came of them. */
import assert from "node:assert/strict";
import { LANGUAGE } from "../../actions/language.ts";
import { compileBot } from "../../compile/compile_bot.ts";
import { Problems } from "../../diagnostics/diagnostic.ts";
import { SourceFile } from "../../diagnostics/span.ts";
import { readDefinition } from "../../schema/read_definition.ts";
import { parseYaml } from "../../source/parse_yaml.ts";
import { INTENT } from "../../model/discord_numbers.ts";
import type { Happening } from "../../model/happening.ts";
import type { World } from "../../model/views.ts";
import { startTestBot, type TestBot } from "../../testkit/test_bot.ts";

const POLLS = `
name: Bot
commands:
  ask:
    description: Ask
    options: { more: { type: string, description: More, default: "" }, hours: { type: integer, description: How long, default: 2 } }
    reply:
      poll:
        question: "Tea, {user.name}?"
        answers: ["Yes", { text: "No", emoji: 👎 }, "{options.more}"]
        for: "{options.hours}h"
        several: true
  list:
    description: Ask about a list
    options: { of: { type: string, description: Of what, required: true } }
    reply: { poll: { question: Which?, answers: "{split(options.of, ',')}" } }
  late:
    description: Ask after a while
    do: [{ wait: 20m }, { reply: { poll: { question: Late?, answers: [A] } } }]
  count:
    description: Count
    options: { at: { type: string, description: Which, required: true } }
    do:
      - { read_poll: "{options.at}", save_as: so_far }
      - reply: "{so_far}: {so_far.winner} leads with {so_far.votes} votes"
  end:
    as: [message_menu]
    menu_name: End poll
    do:
      - { end_poll: target, save_as: came }
      - reply: "{join(came.answers.map(one, one.text + ' ' + string(one.votes)), ', ')}"
events:
  result:
    when: poll_end
    do: [{ reply: "{poll.question} {poll.winner} ({poll.votes}); first: {poll.winners}" }]
`;

function newest(bot: TestBot) {
  const { messages } = bot.local.playground.snapshot();
  return Object.values(messages).flat().filter(({ message }) => message.poll).at(-1)!.message;
}

Deno.test("reply has a poll, and leaves out an answer that turns out empty", async () => {
  await using bot = await startTestBot(POLLS);
  assert.equal(await bot.slash("/ask"), "Bot: poll: Tea, Bo? (several answers)\n- Yes: 0\n- 👎 No: 0");
  assert.match(await bot.say("!ask Maybe"), /\n- Maybe: 0$/);
  assert.equal(Date.parse(newest(bot).poll!.expiry!), bot.clock.now() + 2 * 3_600_000);
});

Deno.test("a poll offers the texts of a list, and says why it cannot", async () => {
  await using bot = await startTestBot(POLLS, { rateLimits: false });
  assert.match(await bot.slash("/list of:Red,Blue"), /Which\?\n- Red: 0\n- Blue: 0$/);
  assert.match(await bot.slash("/list of:,"), /A poll needs a question and at least one answer\./);
  assert.match(await bot.slash("/list of:1,2,3,4,5,6,7,8,9,10,11"), /A poll has 10 answers at most\./);
  assert.match(await bot.slash("/ask hours:769"), /must be from 1 hour to/);
});

Deno.test("reply posts a poll also after a wait", async () => {
  await using bot = await startTestBot(POLLS);
  await bot.slash("/late");
  assert.match(await bot.advance(20 * 60_000), /poll: Late\?\n- A: 0/);
});

Deno.test("poll_end: tells what came of a poll of the bot when its time is over", async () => {
  await using bot = await startTestBot(POLLS, { heartbeatInterval: 86_400_000 });
  await bot.slash("/ask");
  await bot.vote(["Yes", "No"]);
  await bot.vote("No", { as: "Cy" });
  await bot.advance(2 * 3_600_000);

  assert.match(await bot.see(), /Bot: Tea, Bo\? No \(3\); first: No$/);
});

Deno.test("read_poll and end_poll give what people voted, and refuse in words", async () => {
  await using bot = await startTestBot(POLLS, { rateLimits: false });
  await bot.slash("/ask");
  await bot.vote("Yes");
  const { id } = newest(bot);
  assert.match(await bot.slash(`/count at:${id}`), /Bot: Tea, Bo\?: Yes leads with 1 votes/);
  const ended = await bot.menu("End poll", id);
  assert.match(ended, /Yes 1, No 0/);
  assert.match(await bot.menu("End poll", id), /This poll has ended already\./);
  await bot.say("No poll here");
  const message =
    Object.values(bot.local.playground.snapshot().messages).flat().find(({ message }) =>
      message.content === "No poll here"
    )!.message;
  assert.match(await bot.slash(`/count at:${message.id}`), /There is no poll in this message\./);
  assert.match(await bot.menu("End poll", message.id), /There is no poll in this message\./);
});

Deno.test("poll_end: takes polls of members only with the right to read them", () => {
  const [own, all] = ["poll_end", "{ poll_end: { members: true } }"].map((when) => {
    const problems = new Problems();
    const text =
      `events: { e: { when: ${when}, do: [{ send: { to: "{channel}", text: "{poll.winner}" } }] } }`;
    const file = parseYaml(new SourceFile("bots/test.yaml", text), problems);
    const program = compileBot(readDefinition("test", [file], problems, LANGUAGE)!, problems, []);
    assert.deepEqual(problems.list, []);
    return program!;
  });
  assert.equal(own!.intents & INTENT.MESSAGE_CONTENT, 0);
  assert.notEqual(all!.intents & INTENT.MESSAGE_CONTENT, 0);
  const byMember = { name: "poll_end", id: "1", user: { id: "2" }, values: {} } as unknown as Happening;
  const world = { me: { id: "1" } } as World;
  const matches = (program: typeof own) =>
    program!.automations[0]!.trigger.matches?.(byMember, world) ?? true;
  assert.deepEqual([matches(own), matches(all)], [false, true]);
});
