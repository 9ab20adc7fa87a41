import assert from "node:assert/strict";
import { VirtualClock } from "../model/virtual_clock.ts";
import { Timeouts } from "./timeouts.ts";

function setUp() {
  const clock = new VirtualClock();
  const expired: string[] = [];
  return { clock, expired, timeouts: new Timeouts<string>(clock, 1000, (item) => expired.push(item)) };
}

Deno.test("Timeouts expires what is late, in order, with one timer", () => {
  const { clock, expired, timeouts } = setUp();
  timeouts.add("a");
  clock.advance(400);
  timeouts.add("b");
  assert.equal(clock.pending, 1);
  clock.advance(599);
  assert.deepEqual(expired, []);
  clock.advance(1);
  assert.deepEqual(expired, ["a"]);
  clock.advance(400);
  assert.deepEqual(expired, ["a", "b"]);
  assert.equal(clock.pending, 0);
});

Deno.test("Timeouts leaves alone what has ended, and what is added while others expire", () => {
  const { clock, expired, timeouts } = setUp();
  timeouts.delete(timeouts.add("a"));
  timeouts.add("b");
  clock.advance(1000);
  timeouts.add("c");
  assert.deepEqual(expired, ["b"]);
  timeouts.stop();
  clock.advance(5000);
  assert.deepEqual(expired, ["b"]);
});
