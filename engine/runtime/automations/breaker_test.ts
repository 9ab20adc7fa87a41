import assert from "node:assert/strict";
import { VirtualClock } from "../../model/virtual_clock.ts";
import { Breaker } from "./breaker.ts";

Deno.test("Breaker counts failures of five minutes, and is off for a minute after the fifth", () => {
  const clock = new VirtualClock();
  const changes: boolean[] = [];
  const breaker = new Breaker(clock, (off) => changes.push(off));
  for (let n = 0; n < 4; n++) breaker.failed();
  clock.advance(5 * 60_000);
  for (let n = 0; n < 4; n++) breaker.failed();
  assert.equal(breaker.isOff, false);
  clock.advance(5 * 60_000 - 1);
  breaker.failed();
  assert.equal(breaker.isOff, true);
  // Runs that had begun before may still fail.
  breaker.failed();
  clock.advance(59_999);
  assert.equal(breaker.isOff, true);
  clock.advance(1);
  assert.equal(breaker.isOff, false);
  assert.deepEqual(changes, [true, false]);
  for (let n = 0; n < 4; n++) breaker.failed();
  assert.equal(breaker.isOff, false, "it begins anew");
  breaker.failed();
  assert.deepEqual(changes, [true, false, true]);
  breaker.stop();
  clock.advance(60_000);
  assert.deepEqual(changes, [true, false, true]);
});
