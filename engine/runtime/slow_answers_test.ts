/** Answers that take long: Discord is told before its 3 seconds are over, and the person is told how it ends. */
import assert from "node:assert/strict";
import { DiscordError, type DiscordPort } from "../model/ports.ts";
import { VirtualClock } from "../model/virtual_clock.ts";
import { Bench } from "./test_bench.ts";
import { command, plain, program, say, step } from "./test_program.ts";

function slow(more: Parameters<typeof command>[1] = {}, ephemeral = false) {
  const gate = Promise.withResolvers<void>();
  const clock = new VirtualClock();
  const wait = command("wait", {
    ...more,
    steps: [step(async (run) => {
      await gate.promise;
      await run.reply(plain("Done waiting"), { ephemeral });
    })],
  });
  return { bench: new Bench(program([wait]), clock), clock, gate };
}

const methods = (bench: Bench) => bench.discord.calls.map(({ method }) => method);
const tick = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)));

Deno.test("handle tells Discord after two seconds that an answer takes longer, and then puts it there", async () => {
  const { bench, clock, gate } = slow();
  const done = bench.slash("wait");
  await tick();
  clock.advance(1999);
  assert.deepEqual(methods(bench), []);
  clock.advance(1);
  assert.deepEqual(bench.discord.calls, [{ method: "defer", arguments: ["token", false] }]);
  gate.resolve();
  assert.deepEqual(await done, ["Done waiting"]);
  assert.deepEqual(methods(bench), ["defer", "editAnswer"]);
});

Deno.test("handle keeps what only the asker may see from others also when it is late", async () => {
  const hidden = slow({ ephemeral: true }, true);
  const first = hidden.bench.slash("wait");
  await tick();
  hidden.clock.advance(2000);
  hidden.gate.resolve();
  await first;
  assert.deepEqual(hidden.bench.discord.calls[0], { method: "defer", arguments: ["token", true] });
  const surprising = slow({}, true);
  const second = surprising.bench.slash("wait");
  await tick();
  surprising.clock.advance(2000);
  surprising.gate.resolve();
  await second;
  assert.deepEqual(methods(surprising.bench), ["defer", "deleteAnswer", "followUp"]);
  assert.equal(surprising.bench.discord.calls[2]!.arguments[2], true);
});

Deno.test("handle tells nothing in advance to who wrote a message", async () => {
  const { bench, clock, gate } = slow();
  const done = bench.say("!wait");
  await tick();
  clock.advance(2000);
  gate.resolve();
  await done;
  assert.deepEqual(methods(bench), ["send"]);
});

Deno.test("handle gives a run up that takes longer than its command may, and says so under an error id", async () => {
  const { bench, clock, gate } = slow({ patience: 5000 });
  const done = bench.slash("wait");
  await tick();
  clock.advance(5000);
  assert.deepEqual(await done, ["This took too long, so I stopped. Error id: `err123`"]);
  assert.deepEqual(bench.reports.map(({ outcome, errorId }) => [outcome, errorId]), [["failed", "err123"]]);
  gate.resolve();
  await tick();
  await tick();
  assert.equal(bench.discord.texts.length, 1);
});

Deno.test('handle goes on behind a "thinking …" whose answer was lost', async () => {
  const { bench, clock, gate } = slow();
  bench.discord.refusals.defer = [new DiscordError("POST", 0, 0, "no answer from Discord")];
  const done = bench.slash("wait");
  await tick();
  clock.advance(2000);
  await tick();
  gate.resolve();
  await done;
  assert.deepEqual(methods(bench), ["defer", "answerId", "editAnswer"]);
  assert.equal(bench.reports[0]!.outcome, "answered");
});

for (const [status, after] of [[undefined, ["followUp"]], [404, ["answer"]], [500, []]] as const) {
  Deno.test(`handle looks for an answer that was lost before it tells of a failure: ${status ?? "there"}`, async () => {
    const bench = new Bench(program([command("ping", { steps: [say(() => "Pong")] })]));
    bench.discord.refusals.answer = [new DiscordError("POST", 0, 0, "no answer from Discord")];
    if (status) bench.discord.refusals.answerId = [new DiscordError("GET", status, 0, "failed")];
    await bench.slash("ping");
    assert.deepEqual(methods(bench), ["answer", "answerId", ...after]);
    assert.equal(bench.reports[0]!.outcome, "failed");
    assert.equal(bench.logger.lines.length, after.length === 0 ? 2 : 1);
  });
}

Deno.test("handle takes a refusal of Discord's for what it is where nothing was lost before", async () => {
  const bench = new Bench(program([command("ping", { steps: [say(() => "Pong")] })]));
  bench.discord.refusals.answer = [new DiscordError("POST", 400, 40060, "already been acknowledged")];
  await bench.slash("ping");
  assert.deepEqual(methods(bench), ["answer"]);
  assert.match(bench.logger.lines[0]![1], /Another process has answered already/);
});

Deno.test("handle gives requests up that still wait when the run took too long, and tells all the same", async () => {
  const clock = new VirtualClock();
  const bench = new Bench(program([command("wait", { patience: 5000, steps: [say(() => "Late")] })]), clock);
  const runs: unknown[] = [];
  const gate = Promise.withResolvers<string>();
  const send: DiscordPort["send"] = (_channelId, _message, _replyTo, run) => {
    runs.push(run);
    return runs.length === 1 ? gate.promise : Promise.resolve("1");
  };
  Object.assign(bench.discord, { send });
  const done = bench.say("!wait");
  await tick();
  clock.advance(5000);
  await done;
  assert.deepEqual(runs, [{ givenUp: true }, { givenUp: false }]);
  gate.resolve("2");
});

for (
  const [answerTime, plainAfter, formAfter] of [[0, 2000, 2600], [700, 1200, 2000], [1600, 400, 1200], [
    2900,
    400,
    400,
  ]] as const
) {
  Deno.test(`handle puts answers off so soon that Discord hears of it in time where that takes ${answerTime} ms`, async () => {
    for (const [showsForm, after] of [[false, plainAfter], [true, formAfter]] as const) {
      const { bench, clock, gate } = slow({ showsForm });
      Object.assign(bench.discord, { answerTime: () => answerTime });
      const done = bench.slash("wait");
      await tick();
      clock.advance(after - 1);
      assert.deepEqual(methods(bench), []);
      clock.advance(1);
      assert.deepEqual(methods(bench), ["defer"]);
      gate.resolve();
      await done;
    }
  });
}
