import assert from "node:assert/strict";
import { namesAsChoices, suggestNames } from "./suggest_names.ts";

const offered = (typed: string, ...names: string[]) =>
  suggestNames(namesAsChoices(names), typed).map(({ name }) => name);

Deno.test("suggestNames puts what begins so before what holds it, without regard to case and accents", () => {
  assert.deepEqual(offered("cafe", "the café", "Café", "bar"), ["Café", "the café"]);
  assert.deepEqual(offered(" ", "b", "a"), ["b", "a"]);
  assert.deepEqual(offered("x", "a"), []);
});

Deno.test("suggestNames offers at most 25", () => {
  assert.equal(offered("n", ...Array.from({ length: 60 }, (_, index) => `n${index}`)).length, 25);
});
