import assert from "node:assert/strict";
import { agoText, bytesText, countText, msText, spanText } from "./format.ts";

Deno.test("countText is short from ten thousand on", () => {
  assert.deepEqual([0, 1_204, 9_999, 12_345, 2_000_000].map((count) => countText(count, "en")), [
    "0",
    "1,204",
    "9,999",
    "12.3K",
    "2M",
  ]);
});

Deno.test("msText and bytesText choose the unit that fits", () => {
  assert.deepEqual([0, 4.23, 38.4, 999, 1_340].map(msText), ["0 ms", "4.2 ms", "38 ms", "999 ms", "1.3 s"]);
  assert.deepEqual([12, 812_000, 48_300_000, 999_600, 2e9, 5e12].map(bytesText), [
    "12 B",
    "812 KB",
    "48.3 MB",
    "1 MB",
    "2 GB",
    "5000 GB",
  ]);
});

const [SECOND, MINUTE, HOUR, DAY] = [1_000, 60_000, 3_600_000, 86_400_000];

Deno.test("spanText shows the two largest parts that say something", () => {
  assert.deepEqual(
    [0, 12 * SECOND, 5 * MINUTE, 5 * MINUTE + SECOND, 3 * HOUR + 5 * SECOND, 3 * DAY + 4 * HOUR, 2 * DAY].map(
      spanText,
    ),
    ["0 s", "12 s", "5 min", "5 min", "3 h", "3 d 4 h", "2 d"],
  );
});

Deno.test("agoText tells how long ago or from now", () => {
  const now = 10 * DAY;
  assert.deepEqual(
    [0, -5 * MINUTE, 3 * HOUR + 59 * MINUTE, -(DAY + 2 * HOUR), 12 * SECOND].map((ms) =>
      agoText(now + ms, now)
    ),
    ["now", "5 min ago", "in 3 h", "1 d 2 h ago", "in 12 s"],
  );
});
