import assert from "node:assert/strict";
import { Deadlines } from "./deadlines.ts";
import { Moment } from "./moment.ts";
import { VirtualClock } from "../model/virtual_clock.ts";

Deno.test("Deadlines: everything expires once, in order, at its time", () => {
  const clock = new VirtualClock(0);
  const moment = new Moment(clock);
  const expired: string[] = [];
  const deadlines = new Deadlines<string>(moment, 3000, (item) => expired.push(`${item}@${clock.now()}`));
  const add = (item: string) => {
    moment.begin();
    deadlines.add(item);
  };
  add("a");
  clock.advance(1000);
  add("b");
  add("c");
  clock.advance(1999);
  assert.deepEqual(expired, []);
  clock.advance(1);
  assert.deepEqual(expired, ["a@3000"]);
  clock.advance(10_000);
  assert.deepEqual(expired, ["a@3000", "b@4000", "c@4000"]);
  add("d");
  clock.advance(3000);
  assert.equal(expired.length, 4);
});

Deno.test("Deadlines.close: nothing expires any more", () => {
  const clock = new VirtualClock(0);
  const deadlines = new Deadlines<string>(new Moment(clock), 10, () => assert.fail("expired"));
  deadlines.add("a");
  deadlines.close();
  clock.advance(100);
});
