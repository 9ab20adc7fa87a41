import assert from "node:assert/strict";
import { backoff } from "./backoff.ts";

Deno.test("backoff doubles up to 8 s and scatters by half", () => {
  assert.deepEqual([1, 2, 3, 6, 40].map((attempt) => backoff(attempt, 1)), [250, 500, 1000, 8000, 8000]);
  assert.deepEqual([1, 40].map((attempt) => backoff(attempt, 0)), [125, 4000]);
});
