import assert from "node:assert/strict";
import { MovableClock } from "./movable_clock.ts";
import { VirtualClock } from "./virtual_clock.ts";

const settled = () => Promise.resolve();

Deno.test("a movable clock goes with the other one", () => {
  const base = new VirtualClock(1_000);
  const clock = new MovableClock(base);
  const rung: number[] = [];
  clock.after(50, () => rung.push(clock.now()));
  const cancel = clock.after(60, () => rung.push(-1));
  base.advance(50);
  cancel();
  base.advance(50);
  assert.deepEqual([rung, clock.now(), clock.ahead], [[1_050], 1_100, 0]);
});

Deno.test("advance does what is due on the way, each at its time, and what that leads to", async () => {
  const base = new VirtualClock(0);
  const clock = new MovableClock(base);
  const rung: [string, number][] = [];
  const note = (name: string) => rung.push([name, clock.now()]);
  clock.after(3_000, () => note("late"));
  clock.after(1_000, () => {
    note("first");
    clock.after(500, () => note("led to"));
  });
  clock.after(10_000, () => note("too late"));
  await clock.advance(5_000, settled);
  assert.deepEqual(rung, [["first", 1_000], ["led to", 1_500], ["late", 3_000]]);
  assert.deepEqual([clock.now(), clock.ahead], [5_000, 5_000]);
  // It goes on from there with the other one: 5 s of the 10 are over.
  base.advance(4_999);
  assert.equal(rung.length, 3);
  base.advance(1);
  assert.deepEqual(rung.at(-1), ["too late", 10_000]);
});

Deno.test("advance waits for what a moment led to, and moves follow each other", async () => {
  const clock = new MovableClock(new VirtualClock(0));
  const rung: string[] = [];
  const chain = (left: number) => {
    if (left === 0) return;
    clock.after(100, () => {
      rung.push(`${left} at ${clock.now()}`);
      void Promise.resolve().then(() => chain(left - 1));
    });
  };
  chain(3);
  await Promise.all([clock.advance(250, settled), clock.advance(50, settled)]);
  assert.deepEqual(rung, ["3 at 100", "2 at 200", "1 at 300"]);
  assert.equal(clock.now(), 300);
});

Deno.test("what was cancelled on the way does not happen", async () => {
  const clock = new MovableClock(new VirtualClock(0));
  let rung = 0;
  const cancel = clock.after(200, () => rung++);
  clock.after(100, cancel);
  await clock.advance(1_000, settled);
  assert.equal(rung, 0);
});

Deno.test("what happens every second does not make a month take long", async () => {
  const clock = new MovableClock(new VirtualClock(0));
  let beats = 0;
  const beat = () => void clock.after(1_000, () => (beats++, beat()));
  beat();
  await clock.advance(30 * 86_400_000, settled);
  assert.ok(beats > 400 && beats <= 501, `${beats}`);
  assert.equal(clock.now(), 30 * 86_400_000);
});
