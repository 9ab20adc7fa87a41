import assert from "node:assert/strict";
import { showDuration } from "./show_duration.ts";

Deno.test("showDuration shows the greatest units, in the letters of definitions", () => {
  assert.equal(showDuration(30_000), "30s");
  assert.equal(showDuration(90_000), "1m 30s");
  assert.equal(showDuration(86_400_000), "1d");
  assert.equal(showDuration(694_861_999), "1w 1d 1h");
  assert.equal(showDuration(694_861_999, 5), "1w 1d 1h 1m 1s");
  assert.equal(showDuration(3_605_000), "1h 5s");
  assert.equal(showDuration(250), "0.25s");
  assert.equal(showDuration(0), "0s");
  assert.equal(showDuration(-5), "0s");
});
