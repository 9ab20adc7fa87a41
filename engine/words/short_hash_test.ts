import assert from "node:assert/strict";
import fc from "fast-check";
import { shortHash } from "./short_hash.ts";

Deno.test("shortHash is the same in every process", () => {
  assert.equal(shortHash(""), 0xcbf29ce484222325n.toString(36));
  assert.equal(shortHash("a"), 0xaf63dc4c8601ec8cn.toString(36));
});

Deno.test("shortHash tells texts apart, in at most 13 characters", () => {
  fc.assert(fc.property(fc.string(), fc.string(), (one, other) => {
    assert.equal(shortHash(one) === shortHash(other), one === other);
    assert.match(shortHash(one), /^[a-z0-9]{1,13}$/);
  }));
});
