import assert from "node:assert/strict";
import { VirtualClock } from "../model/virtual_clock.ts";
import { Patience, RunTimeout } from "./patience.ts";

Deno.test("Patience hands on what comes in time", async () => {
  const clock = new VirtualClock();
  const patience = new Patience(clock);
  assert.equal(await patience.limit(Promise.resolve(1), 1000), 1);
  await assert.rejects(patience.limit(Promise.reject(new Error("no")), 1000), /no/);
  const { promise, resolve } = Promise.withResolvers<string>();
  const limited = patience.limit(promise, 1000);
  clock.advance(999);
  resolve("just in time");
  assert.equal(await limited, "just in time");
});

Deno.test("Patience ends when the time is over, also where the work fails later", async () => {
  const clock = new VirtualClock();
  const patience = new Patience(clock);
  const { promise, reject } = Promise.withResolvers<void>();
  const limited = patience.limit(promise, 2000);
  clock.advance(2000);
  await assert.rejects(limited, (error) => error instanceof RunTimeout && /2 s/.test(error.message));
  reject(new Error("late"));
  await Promise.resolve();
  patience.stop();
  assert.equal(clock.pending, 0);
});

Deno.test("Patience lets work end that was done while the process stood still, and ends other work soon", async () => {
  const clock = new VirtualClock();
  let stoodStill = 0;
  const patience = new Patience({
    now: () => clock.now(),
    after: (ms, run) => clock.after(ms, run),
    precise: () => clock.precise() + stoodStill,
  });
  const done = Promise.withResolvers<string>();
  const [ended, never] = [patience.limit(done.promise, 2_000), patience.limit(new Promise(() => {}), 2_000)];
  stoodStill = 10;
  clock.advance(2_000);
  done.resolve("it was done");
  assert.equal(await ended, "it was done");
  clock.advance(1_000);
  await assert.rejects(never, RunTimeout);
  assert.equal(clock.pending, 0);
});
