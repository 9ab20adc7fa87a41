import assert from "node:assert/strict";
import fc from "fast-check";
import { parseDuration, showDuration } from "./duration.ts";

Deno.test("parseDuration reads units and sums of them, and nothing else", () => {
  const cases: [string, number | undefined][] = [
    ["30s", 30_000],
    ["5m", 300_000],
    ["12h", 43_200_000],
    ["1d", 86_400_000],
    ["2w", 1_209_600_000],
    ["1h 30m", 5_400_000],
    ["1h30m", 5_400_000],
    ["0.5s", 500],
    ["30", undefined],
    ["-5s", undefined],
    ["5 m", undefined],
    ["5M", undefined],
    ["", undefined],
  ];
  for (const [text, ms] of cases) assert.equal(parseDuration(text), ms, text);
});

Deno.test("showDuration gives what parseDuration reads back", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 10_000_000 }), (seconds) => {
    assert.equal(parseDuration(showDuration(seconds * 1000)), seconds * 1000);
  }));
  assert.equal(showDuration(90_000), "90s");
  assert.equal(showDuration(604_800_000), "1w");
});
