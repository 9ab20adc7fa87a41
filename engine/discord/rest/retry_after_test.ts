import assert from "node:assert/strict";
import { backOff, retryAfter } from "./retry_after.ts";
import { reply } from "./test_transport.ts";

Deno.test.sanitizer({ ops: true, resources: true });

Deno.test("retryAfter reads body and header and takes the longer one", () => {
  assert.deepEqual(retryAfter(reply(429, { retry_after: 0.25, global: false })), {
    after: 250,
    global: false,
  });
  assert.deepEqual(retryAfter(reply(429, "", { "retry-after": "3" })), { after: 3_000, global: false });
  assert.deepEqual(retryAfter(reply(429, { retry_after: 2.5 }, { "retry-after": "2" })), {
    after: 2_500,
    global: false,
  });
});

Deno.test("retryAfter knows the global limit by either sign", () => {
  assert(retryAfter(reply(429, { retry_after: 1, global: true })).global);
  assert(retryAfter(reply(429, "", { "x-ratelimit-global": "true" })).global);
});

Deno.test("retryAfter tells nothing where the answer does not", () => {
  for (const body of ["", "<html>", "null", { retry_after: "soon" }, { retry_after: -1 }]) {
    assert.equal(retryAfter(reply(429, body, { "retry-after": "later" })).after, undefined);
  }
});

Deno.test("backOff doubles up to its most, a quarter to each side", () => {
  assert.deepEqual([1, 2, 3, 9].map((attempt) => backOff(attempt, () => 0.5)), [500, 1_000, 2_000, 15_000]);
  assert.equal(backOff(1, () => 0), 375);
});
