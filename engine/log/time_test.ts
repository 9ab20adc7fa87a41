import assert from "node:assert/strict";
import fc from "fast-check";
import { formatTime, timeFormatter } from "./time.ts";

Deno.test("formatTime tells the local time and its distance from UTC", () => {
  const time = Date.UTC(2026, 0, 31, 23, 5, 9, 7);
  assert.equal(formatTime(time, 0), "2026-01-31 23:05:09.007+00:00");
  assert.equal(formatTime(time, 60), "2026-02-01 00:05:09.007+01:00");
  assert.equal(formatTime(time, -210), "2026-01-31 19:35:09.007-03:30");
  assert.equal(formatTime(time, 345), "2026-02-01 04:50:09.007+05:45");
});

Deno.test("timeFormatter says the same as formatTime, in whatever order times come", () => {
  const format = timeFormatter();
  const time = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 0, 1) + 3_000 });
  fc.assert(fc.property(time, (ms) => assert.equal(format(ms), formatTime(ms))));
});
