import assert from "node:assert/strict";
import fc from "fast-check";
import { TestClock } from "../test_clock.ts";
import { Pacer } from "./pacer.ts";

Deno.test.sanitizer({ ops: true, resources: true });

Deno.test("Pacer lets no more than its number pass in any second, in the order of asking", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 8 }),
      fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 40 }),
      async (perSecond, gaps) => {
        const clock = new TestClock();
        const pacer = new Pacer(clock, perSecond);
        const passed: { index: number; at: number }[] = [];
        for (const [index, gap] of gaps.entries()) {
          await clock.advance(gap);
          const note = () => passed.push({ index, at: clock.now() });
          const wait = pacer.take();
          if (wait) void wait.then(note);
          else note();
        }
        await clock.advance(gaps.length * 1_100);
        assert.deepEqual(passed.map(({ index }) => index), gaps.map((_, index) => index));
        for (const [index, { at }] of passed.entries()) {
          const later = passed[index + perSecond];
          if (later) assert(later.at - at >= 1_000);
        }
      },
    ),
    { numRuns: 100 },
  );
});

Deno.test("Pacer holds everybody back during a pause, also without a limit of its own", async () => {
  const clock = new TestClock();
  const pacer = new Pacer(clock, Infinity);
  assert.equal(pacer.take(), undefined);
  pacer.pause(2_000);
  let passed = 0;
  for (let round = 0; round < 3; round++) void pacer.take()?.then(() => passed++);
  await clock.advance(1_999);
  assert.equal(passed, 0);
  await clock.advance(1);
  assert.equal(passed, 3);
});
