import assert from "node:assert/strict";
import fc from "fast-check";
import { nearest } from "./nearest.ts";

Deno.test("nearest finds slips, swapped letters and beginnings, the nearest first", () => {
  const names = ["general", "generic", "welcome", "Café"];
  assert.deepEqual(nearest("genral", names), ["general"]);
  assert.deepEqual(nearest("gen", names), ["general", "generic"]);
  assert.deepEqual(nearest("wlecome", names), ["welcome"]);
  assert.deepEqual(nearest("cafe", names), ["Café"]);
  assert.deepEqual(nearest("xyz", names), []);
  assert.deepEqual(nearest("", names), []);
});

const anyName = fc.string({ unit: fc.constantFrom(..."abc def"), minLength: 1, maxLength: 12 });

Deno.test("nearest names at most three, first the text itself where it stands in the list", () => {
  fc.assert(fc.property(fc.uniqueArray(anyName, { minLength: 1 }), fc.nat(), (names, pick) => {
    const text = names[pick % names.length]!;
    const found = nearest(text, names);
    assert.equal(found[0], text);
    assert.ok(found.length <= 3 && found.every((name) => names.includes(name)));
  }));
});
