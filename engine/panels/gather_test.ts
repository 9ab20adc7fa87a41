import assert from "node:assert/strict";
import { VirtualClock } from "../model/virtual_clock.ts";
import { gather } from "./gather.ts";

function gathered() {
  const clock = new VirtualClock();
  const told: (readonly number[])[] = [];
  return { clock, told, gathering: gather<number>({ clock, every: 50, most: 3 }, (all) => told.push(all)) };
}

Deno.test("gather tells what came within a time at once, newest first, and of a burst the newest", () => {
  const { clock, told, gathering } = gathered();
  gathering.add(1);
  clock.advance(49);
  assert.deepEqual(told, []);
  gathering.add(2);
  clock.advance(1);
  for (const number of [3, 4, 5, 6]) gathering.add(number);
  clock.advance(50);
  assert.deepEqual(told, [[2, 1], [6, 5, 4]]);
  assert.equal(clock.pending, 0);
});

Deno.test("gather that is stopped tells nothing more and leaves no timer", () => {
  const { clock, told, gathering } = gathered();
  gathering.add(1);
  gathering.stop();
  clock.advance(1000);
  assert.deepEqual([told, clock.pending], [[], 0]);
});
