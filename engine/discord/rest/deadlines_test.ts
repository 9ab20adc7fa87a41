import assert from "node:assert/strict";
import { catchTimers } from "../test_timers.ts";
import { Deadlines, type Limited } from "./deadlines.ts";

Deno.test.sanitizer({ ops: true, resources: true });

Deno.test("Deadlines expires what is late, keeps what is not, and stops looking when nothing runs", () => {
  using timers = catchTimers();
  const deadlines = new Deadlines();
  const expired: string[] = [];
  const limited = (name: string, left: number): Limited => ({ left, expire: () => expired.push(name) });
  const [late, early, done] = [limited("late", 400), limited("early", 60_000), limited("done", 100)];
  for (const one of [late, early, done]) deadlines.add(one);
  deadlines.remove(done);
  const [look] = timers.pending;
  assert.equal(timers.pending.length, 1);
  look?.run();
  assert.deepEqual(expired, []);
  late.left = 400;
  look?.run();
  assert.deepEqual(expired, [], "it was given more time");
  look?.run();
  assert.deepEqual(expired, ["late"]);
  assert.equal(timers.pending.length, 1);
  deadlines.remove(early);
  look?.run();
  assert.equal(timers.pending.length, 0);
  deadlines.add(early);
  assert.equal(timers.pending.length, 1);
  deadlines.close();
  assert.equal(timers.pending.length, 0);
});
