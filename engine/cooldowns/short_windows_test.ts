import assert from "node:assert/strict";
import fc from "fast-check";
import { ShortWindows } from "./short_windows.ts";

const use = (key: string, per: number, rate = 1) => ({ key, rate, per });

Deno.test("ShortWindows beyond its limit drops what has run out, then what runs out first", () => {
  const windows = new ShortWindows(3);
  windows.take(use("over", 10), 0);
  windows.take(use("soon", 1_000), 5);
  windows.take(use("late", 50_000), 6);
  windows.take(use("new", 2_000), 20);
  assert.equal(windows.size, 3);
  assert.equal(windows.take(use("soon", 1_000), 21), 984, "only what had run out was dropped");
  windows.take(use("newer", 3_000), 22);
  assert.equal(windows.size, 3);
  assert.equal(windows.take(use("late", 50_000), 23), 49_983);
  assert.equal(windows.take(use("new", 2_000), 23), 1_997);
  assert.equal(windows.take(use("newer", 3_000), 23), 2_999);
  assert.equal(windows.take(use("soon", 1_000), 24), 0, "what ran out first was dropped");
});

Deno.test("ShortWindows knows of a window that it was used since it came", () => {
  const windows = new ShortWindows(2);
  windows.take(use("a", 1_000, 2), 0);
  windows.take(use("b", 1_000, 2), 1);
  windows.take(use("a", 1_000, 2), 900);
  windows.take(use("c", 1_000), 901);
  assert.equal(windows.take(use("a", 1_000, 2), 902), 98);
});

Deno.test("ShortWindows clears away what has run out while others are used, without a timer", () => {
  const windows = new ShortWindows(100_000);
  for (let at = 0; at < 1_000; at++) windows.take(use(`k${at}`, 100), 0);
  assert.equal(windows.size, 1_000);
  for (let at = 0; at < 500; at++) windows.take(use("busy", 100), 200 + at);
  assert.equal(windows.size, 1);
});

Deno.test("ShortWindows below its limit forgets nothing that counts, whatever the order, and stays below it", () => {
  const step = fc.record({
    key: fc.nat(9),
    per: fc.constantFrom(5, 20, 60),
    wait: fc.integer({ min: -30, max: 30 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 12 }), (steps, limit) => {
      const windows = new ShortWindows(limit);
      // Each key has a window of its own length.
      const last = new Map<string, number>();
      let now = 1_000;
      let wasSetBack = false;
      for (const { key, per, wait } of steps) {
        now += wait;
        // What had run out before the clock was set back may be gone already.
        wasSetBack ||= wait < 0;
        for (const [name, at] of last) last.set(name, Math.min(at, now));
        const name = `${key} ${per}`;
        const waited = windows.take(use(name, per), now);
        const expected = Math.max(0, (last.get(name) ?? -Infinity) + per - now);
        if (last.size < limit && !wasSetBack) assert.equal(waited, expected);
        else assert.ok(waited === 0 || waited === expected);
        if (waited === 0) last.set(name, now);
        assert.ok(windows.size <= limit);
      }
    }),
  );
});
