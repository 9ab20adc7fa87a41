import assert from "node:assert/strict";
import { cautiousTime } from "./cautious_time.ts";
import { VirtualClock } from "./virtual_clock.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

Deno.test("cautiousTime goes with a clock that passes, and with one that is set back or a little forward", () => {
  const clock = new VirtualClock();
  const now = cautiousTime(clock);
  for (const ms of [1, DAY * 40]) {
    clock.advance(ms);
    assert.equal(now(), clock.now());
  }
  for (const ms of [-400 * DAY, 20 * HOUR, DAY]) {
    clock.set(clock.now() + ms);
    assert.equal(now(), clock.now());
  }
});

Deno.test("cautiousTime believes a clock that was set far ahead after an hour, and not before", () => {
  const clock = new VirtualClock();
  const now = cautiousTime(clock);
  const right = clock.now();
  clock.set(right + 400 * DAY);
  assert.equal(now(), right);
  clock.advance(HOUR - 1);
  assert.equal(now(), right + HOUR - 1);
  clock.set(right + HOUR);
  assert.equal(now(), right + HOUR);
  clock.set(right + 400 * DAY);
  assert.equal(now(), right + HOUR);
  clock.advance(HOUR);
  assert.equal(now(), clock.now());
});
