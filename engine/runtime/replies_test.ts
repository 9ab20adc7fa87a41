import assert from "node:assert/strict";
import { DiscordError } from "../model/ports.ts";
import { VirtualClock } from "../model/virtual_clock.ts";
import { PING } from "./test_commands.ts";
import { Bench } from "./test_bench.ts";
import { CHANNEL_ID, id } from "./test_world.ts";
import { command, plain, program, say, step } from "./test_program.ts";

const FLEETING = command("fleeting", {
  steps: [say(() => "One", { deleteAfter: 5000 }), say(() => "Two", { deleteAfter: 1000 })],
});

Deno.test("handle answers a slash command first, then with follow-ups", async () => {
  const twice = command("twice", {
    steps: [say(() => "One", { ephemeral: true }), say(() => "Two"), say(() => "Three", { ephemeral: true })],
  });
  const bench = new Bench(program([twice]));
  assert.deepEqual(await bench.slash("twice"), ["One", "Two", "Three"]);
  assert.deepEqual(bench.discord.calls.map((call) => [call.method, call.arguments[2]]), [
    ["answer", true],
    ["followUp", false],
    ["followUp", true],
  ]);
});

Deno.test("handle sends no follow-up before the first answer has arrived", async () => {
  const both = command("both", {
    steps: [step(async (run) => void await Promise.all([run.reply(plain("One")), run.reply(plain("Two"))]))],
  });
  const bench = new Bench(program([both]));
  const gate = Promise.withResolvers<void>();
  bench.discord.gate = gate.promise;
  const done = bench.slash("both");
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  assert.deepEqual(bench.discord.texts, ["One"]);
  gate.resolve();
  assert.deepEqual(await done, ["One", "Two"]);
});

Deno.test("edit changes the newest answer where it stands: a first one, a later one by its id, a message", async () => {
  const changing = command("changing", {
    steps: [
      say(() => "One"),
      step((run) => run.editReply(plain("1"))),
      say(() => "Two"),
      step((run) => run.editReply(plain("2"))),
    ],
  });
  const bench = new Bench(program([changing]));
  await bench.slash("changing");
  await bench.say("!changing");
  const edits = bench.discord.calls.filter(({ method }) => method.startsWith("edit"));
  assert.deepEqual(edits.map((call) => [call.method, call.arguments[0], call.arguments[2]]), [
    ["editAnswer", "token", undefined],
    ["editAnswer", "token", id(9003)],
    ["editMessage", CHANNEL_ID, id(9005)],
    ["editMessage", CHANNEL_ID, id(9007)],
  ]);
});

Deno.test("handle sends without a reference where the bot may not read the history", async () => {
  const bench = new Bench(program([PING]));
  bench.discord.refusals.send = [new DiscordError("POST", 403, 160002, "Cannot reply")];
  await bench.say("!ping");
  assert.deepEqual(bench.discord.calls.map((call) => call.arguments[2]), [id(500), undefined]);
  assert.equal(bench.reports[0]!.outcome, "answered");
});

Deno.test("handle deletes replies after their time, the later answer by its id", async () => {
  const clock = new VirtualClock();
  const bench = new Bench(program([FLEETING]), clock);
  await bench.slash("fleeting");
  await bench.say("!fleeting");
  clock.advance(1000);
  await bench.runtime.idle();
  assert.deepEqual(bench.discord.calls.slice(4), [
    { method: "deleteAnswer", arguments: ["token", id(9002)] },
    { method: "deleteMessage", arguments: [CHANNEL_ID, id(9004)] },
  ]);
  bench.discord.refusals.deleteMessage = [new DiscordError("DELETE", 404, 10008, "Unknown Message")];
  bench.discord.refusals.deleteAnswer = [new DiscordError("DELETE", 401, 50027, "Invalid Webhook Token")];
  clock.advance(4000);
  await bench.runtime.idle();
  assert.deepEqual(bench.discord.calls.slice(6), [
    { method: "deleteAnswer", arguments: ["token", undefined] },
    { method: "deleteMessage", arguments: [CHANNEL_ID, id(9003)] },
  ]);
  assert.deepEqual(bench.logger.lines.map(([level]) => level), ["warning"]);
});

Deno.test("stop cancels pending deletions and takes no new ones", async () => {
  const clock = new VirtualClock();
  const bench = new Bench(program([FLEETING]), clock);
  await bench.say("!fleeting");
  assert.ok(clock.pending >= 2);
  bench.runtime.stop();
  await bench.say("!fleeting");
  assert.equal(clock.pending, 0);
});
