import assert from "node:assert/strict";
import { readSpan, spanText } from "./read_span.ts";

Deno.test("readSpan reads what people write for a time", () => {
  assert.deepEqual(["90s", "1h30m", " 2 d ", "1W", "", "0s", "5", "1x", "-3s"].map(readSpan), [
    90_000,
    5_400_000,
    172_800_000,
    604_800_000,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

Deno.test("spanText says the two largest units", () => {
  assert.deepEqual([0, 45_400, 3_600_000, 93_784_000].map(spanText), ["0 s", "45 s", "1 h", "1 d 2 h"]);
});
