import assert from "node:assert/strict";
import { VirtualClock } from "../model/virtual_clock.ts";
import { Activity } from "./activity.ts";
import { Deletions, MOST_DELETIONS } from "./deletions.ts";
import { FakeLogger } from "./test_ports.ts";

Deno.test("Deletions.later keeps a bounded number, and the oldest stays where one more comes", async () => {
  const clock = new VirtualClock();
  const activity = new Activity();
  const deletions = new Deletions(clock, new FakeLogger(), activity);
  const deleted: number[] = [];
  for (let index = 0; index <= MOST_DELETIONS; index++) {
    deletions.later(10_000, () => Promise.resolve(void deleted.push(index)));
  }
  assert.equal(clock.pending, MOST_DELETIONS);
  deletions.later(1, () => Promise.resolve(void deleted.push(-1)));
  clock.advance(1);
  await activity.idle();
  assert.deepEqual(deleted, [-1]);
  deletions.stop();
  assert.equal(clock.pending, 0);
});
