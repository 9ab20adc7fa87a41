import assert from "node:assert/strict";
import { findNamed } from "./find_named.ts";

const things = (...names: string[]) => names.map((text, id) => ({ name: { text }, id }));

Deno.test("findNamed gives the first one of a name, and nothing for a name that only objects have", () => {
  const list = things("a", "b", "a", "constructor");
  assert.equal(findNamed(list, "a")?.id, 0);
  assert.equal(findNamed(list, "b")?.id, 1);
  assert.equal(findNamed(list, "constructor")?.id, 3);
  assert.equal(findNamed(list, "toString"), undefined);
  assert.equal(findNamed(things("b"), "b")?.id, 0, "each list for itself");
});
