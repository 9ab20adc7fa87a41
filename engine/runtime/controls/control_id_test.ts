import assert from "node:assert/strict";
import fc from "fast-check";
import { type ControlId, LONGEST_NAME, LONGEST_STATE, readControlId, writeControlId } from "./control_id.ts";

const KEY = new Uint8Array(32).fill(7);
const part = (maxLength: number) =>
  fc.string({ maxLength, unit: "binary-ascii" }).map((text) => text.replaceAll("~", "-"));

const ids: fc.Arbitrary<ControlId> = fc.record({
  name: part(LONGEST_NAME),
  state: part(LONGEST_STATE),
  tag: fc.stringMatching(/^[a-z0-9]{1,6}$/),
  askerId: fc.bigInt({ min: 1n, max: 2n ** 63n }).map(String),
  expiresAt: fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => seconds * 1000),
}, { requiredKeys: ["name", "state", "tag"], noNullPrototype: true });

Deno.test("writeControlId makes ids that Discord takes and readControlId understands", () => {
  fc.assert(fc.property(ids, (id) => {
    const text = writeControlId(id, KEY);
    assert.ok(text.length <= 100, text);
    assert.deepEqual(readControlId(text, KEY), id);
  }));
});

Deno.test("readControlId takes no id that was changed, cut, made up or signed by another bot", () => {
  const text = writeControlId({ name: "help", state: "p1", askerId: "42", tag: "a" }, KEY);
  assert.equal(readControlId(text.replace("p1", "p2"), KEY), undefined);
  assert.equal(readControlId(text, new Uint8Array(32)), undefined);
  assert.equal(readControlId(text.slice(0, -1), KEY), undefined);
  assert.equal(readControlId("", KEY), undefined);
  assert.equal(readControlId("c1~help~p1~16~~a~", KEY), undefined);
  fc.assert(fc.property(fc.string({ maxLength: 100 }), (other) => readControlId(other, KEY) === undefined));
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.integer({ min: 33, max: 125 }), (at, code) => {
      const changed = text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1);
      return changed === text || readControlId(changed, KEY) === undefined;
    }),
  );
});

Deno.test("writeControlId refuses a state that could not be read again", () => {
  assert.throws(() => writeControlId({ name: "help", state: "a~b", tag: "a" }, KEY), /cannot carry/);
  assert.throws(() => writeControlId({ name: "help", state: "x".repeat(33), tag: "a" }, KEY), /cannot carry/);
});
