import assert from "node:assert/strict";
import { DiscordError } from "../model/ports.ts";
import { BREAKS, PING } from "./test_commands.ts";
import { Bench } from "./test_bench.ts";
import { command, program, say, step } from "./test_program.ts";

const NO_PINGS = { parse: [], replied_user: false };

Deno.test("handle shows a failure by its id, logs it once, and leaks nothing", async () => {
  const bench = new Bench(program([BREAKS]));
  await bench.slash("break");
  await bench.say("!break");
  assert.deepEqual(bench.discord.texts, Array(2).fill("Something went wrong. Error id: `err123`"));
  assert.equal(bench.discord.calls[0]!.arguments[2], true);
  assert.deepEqual(bench.discord.messages[0]!.allowed_mentions, NO_PINGS);
  assert.equal(bench.logger.lines.length, 2);
  const [level, text, values] = bench.logger.lines[0]!;
  assert.equal(level, "error");
  assert.match(text, /break failed with error id err123/);
  assert.equal(values!["step"], "test at bots/test.yaml:7:5");
  assert.ok(values!["error"] instanceof TypeError);
  const [report] = bench.reports;
  assert.deepEqual([report!.outcome, report!.errorId, report!.error], ["failed", "err123", values!["error"]]);
});

Deno.test("handle explains a failure after a first answer in a follow-up", async () => {
  const half = command("half", { steps: [say(() => "One"), ...BREAKS.steps] });
  const bench = new Bench(program([half]));
  await bench.slash("half");
  assert.deepEqual(bench.discord.calls.map(({ method }) => method), ["answer", "followUp"]);
});

Deno.test("handle tries the first answer again for the explanation when it failed", async () => {
  const bench = new Bench(program([PING]));
  bench.discord.refusals.answer = [new DiscordError("POST", 400, 50035, "Invalid Form Body")];
  await bench.slash("ping");
  assert.deepEqual(bench.discord.texts, ["Pong!", "Something went wrong. Error id: `err123`"]);
  assert.deepEqual(bench.discord.calls.map(({ method }) => method), ["answer", "answer"]);
});

Deno.test("handle never rejects, even when the explanation cannot be sent", async () => {
  const bench = new Bench(program([BREAKS]));
  bench.discord.refusals.send = [new DiscordError("POST", 500, 0, "Server error")];
  await bench.say("!break");
  assert.deepEqual(bench.logger.lines.map(([level]) => level), ["error", "warning"]);
  assert.equal(bench.reports[0]!.outcome, "failed");
});

Deno.test("handle only warns where the bot may not write", async () => {
  for (const code of [50001, 50013]) {
    const bench = new Bench(program([PING]));
    bench.discord.refusals.send = [new DiscordError("POST", 403, code, "Missing")];
    await bench.say("!ping");
    assert.equal(bench.discord.calls.length, 1);
    assert.deepEqual(bench.logger.lines.map(([level]) => level), ["warning"]);
    assert.deepEqual([bench.reports[0]!.outcome, bench.reports[0]!.errorId], ["failed", undefined]);
  }
});

Deno.test("handle answers an interaction whose step lacked a permission", async () => {
  const denied = new DiscordError("POST", 403, 50013, "Missing Permissions");
  const bench = new Bench(program([command("post", { steps: [step(() => Promise.reject(denied))] })]));
  const [text] = await bench.slash("post");
  assert.match(text!, /missing a permission/);
});

Deno.test("handle leaves an interaction alone that was answered too late or elsewhere", async () => {
  for (const code of [10062, 40060]) {
    const bench = new Bench(program([PING]));
    bench.discord.refusals.answer = [new DiscordError("POST", 404, code, "Unknown")];
    await bench.slash("ping");
    assert.equal(bench.discord.calls.length, 1);
    assert.deepEqual(bench.logger.lines.map(([level]) => level), ["warning"]);
  }
});

Deno.test("handle reports a failure also where its text cannot be put into words", async () => {
  const texts = {
    get(): string {
      throw new Error("broken text");
    },
  };
  const bench = new Bench(program([BREAKS], { texts }));
  await bench.slash("break");
  assert.deepEqual(bench.logger.lines.map(([level]) => level), ["error", "warning"]);
  assert.deepEqual(bench.reports.map(({ outcome, errorId }) => [outcome, errorId]), [["failed", "err123"]]);
});
