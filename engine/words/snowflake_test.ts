import assert from "node:assert/strict";
import fc from "fast-check";
import { canExist, createdAt, idAt, isBefore } from "./snowflake.ts";

Deno.test("isBefore compares ids as the numbers that they are", () => {
  const ids = fc.bigInt({ min: 0n, max: (1n << 63n) - 1n });
  fc.assert(fc.property(ids, ids, (one, other) => {
    assert.equal(isBefore(String(one), String(other)), one < other);
  }));
});

Deno.test("createdAt reads the time that idAt writes", () => {
  assert.equal(createdAt("175928847299117063"), 1_462_015_105_796);
  fc.assert(fc.property(fc.integer({ min: 1_420_070_400_000, max: 4_000_000_000_000 }), (ms) => {
    assert.equal(createdAt(idAt(ms)), ms);
  }));
});

Deno.test("canExist knows numbers that are too high for an id", () => {
  assert.equal(canExist("9223372036854775807"), true);
  assert.equal(canExist("9223372036854775808"), false);
});
