import assert from "node:assert/strict";
import { formatTime } from "./format_time.ts";

const moment = Date.UTC(2026, 7, 4, 13, 5, 9) / 1000;

Deno.test("formatTime shows a moment in each of Discord's styles", () => {
  const shown = (["t", "T", "d", "D", "f", "F", "s", "S"] as const).map((style) =>
    formatTime(moment, style, 0, "en-GB", "UTC")
  );
  assert.deepEqual(shown, [
    "13:05",
    "13:05:09",
    "04/08/2026",
    "4 August 2026",
    "4 August 2026 at 13:05",
    "Tuesday, 4 August 2026 at 13:05",
    "04/08/2026, 13:05",
    "04/08/2026, 13:05:09",
  ]);
});

Deno.test("formatTime tells how far away a moment is in the largest unit that fits", () => {
  const distances = [0, 30, -60, -3 * 3600, 86_400, 40 * 86_400, -800 * 86_400];
  const shown = distances.map((distance) => formatTime(moment + distance, "R", moment, "en-GB"));
  assert.deepEqual(shown, [
    "now",
    "in 30 seconds",
    "1 minute ago",
    "3 hours ago",
    "tomorrow",
    "next month",
    "2 years ago",
  ]);
});
