import assert from "node:assert/strict";
import { TestClock } from "../test_clock.ts";
import { Waits } from "./waits.ts";

Deno.test.sanitizer({ ops: true, resources: true });

Deno.test("Waits runs in time, cancels one, and stops all", async () => {
  const clock = new TestClock();
  const waits = new Waits(clock);
  const ran: string[] = [];
  waits.after(10, () => ran.push("first"));
  waits.after(10, () => ran.push("cancelled"))();
  waits.after(20, () => ran.push("stopped"));
  await clock.advance(10);
  waits.stop();
  waits.after(5, () => ran.push("too late"));
  await clock.advance(100);
  assert.deepEqual(ran, ["first"]);
  assert.deepEqual(clock.planned, []);
});
