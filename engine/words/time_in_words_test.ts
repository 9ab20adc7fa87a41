import assert from "node:assert/strict";
import { inWords } from "./time_in_words.ts";

Deno.test("inWords tells a time in its two largest units, rounded up", () => {
  const times: Record<string, number> = {
    "1 second": 1,
    "5 seconds": 4_001,
    "1 minute": 60_000,
    "1 minute 1 second": 60_001,
    "1 hour": 3_599_001,
    "1 hour 20 minutes": 4_790_000,
    "1 day": 86_400_000,
    "1 day 1 hour": 86_400_001,
    "30 days": 30 * 86_400_000,
  };
  assert.deepEqual(Object.values(times).map(inWords), Object.keys(times));
});
