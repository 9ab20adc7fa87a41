import assert from "node:assert/strict";
import { TestClock } from "../test_clock.ts";
import { AnswerTimes } from "./answer_times.ts";

Deno.test("AnswerTimes.slowest is that of the last five minutes, also of answers that failed", async () => {
  const clock = new TestClock();
  const times = new AnswerTimes(clock);
  const take = async (ms: number, fails = false) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const measured = times.measure(promise).catch(() => {});
    await clock.advance(ms);
    if (fails) reject(new Error("no answer"));
    else resolve();
    await measured;
  };
  assert.equal(times.slowest, 0);
  await take(300);
  await take(100);
  assert.equal(times.slowest, 300);
  await take(2_900, true);
  assert.equal(times.slowest, 2_900);
  await clock.advance(300_000);
  assert.equal(times.slowest, 0);
  await take(50);
  assert.equal(times.slowest, 50);
});
