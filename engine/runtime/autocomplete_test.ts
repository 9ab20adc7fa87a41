import assert from "node:assert/strict";
import fc from "fast-check";
import { Autocomplete } from "./autocomplete.ts";
import { fold } from "../words/fold.ts";
import { choices } from "./test_program.ts";

const DISHES = choices("Pizza", "Apple Pie", "Crème brûlée", "Creamed Spinach", "Ice Cream", "Scream Cake");

function names(typed: string): string[] {
  return new Autocomplete().suggest(DISHES, typed, "en-US").map(({ name }) => name);
}

Deno.test("Autocomplete.suggest puts beginnings first, then words, then the rest", () => {
  assert.deepEqual(names("cream"), ["Creamed Spinach", "Ice Cream", "Scream Cake"]);
  assert.deepEqual(names("PI"), ["Pizza", "Apple Pie", "Creamed Spinach"]);
  assert.deepEqual(names("creme br"), ["Crème brûlée"]);
  assert.deepEqual(names("  brulee "), ["Crème brûlée"]);
  assert.deepEqual(names("sushi"), []);
});

Deno.test("Autocomplete.suggest gives the first 25 while nothing is typed", () => {
  const many = choices(...Array.from({ length: 1000 }, (_, index) => `Item ${index}`));
  const suggested = new Autocomplete().suggest(many, "", "de");
  assert.deepEqual(suggested.map(({ value }) => value), many.slice(0, 25).map(({ value }) => value));
  assert.equal(new Autocomplete().suggest(many, "9", "de").length, 25);
});

Deno.test("Autocomplete.suggest shows and searches names in the asker's language", () => {
  const list = [{ name: "House", value: "h", nameLocalizations: { de: "Häuser" } }, {
    name: "Boat",
    value: 2,
  }];
  const autocomplete = new Autocomplete();
  assert.deepEqual(autocomplete.suggest(list, "hauser", "de"), [{ name: "Häuser", value: "h" }]);
  assert.deepEqual(autocomplete.suggest(list, "hauser", "fr"), []);
  assert.deepEqual(autocomplete.suggest(list, "boat", "de"), [{ name: "Boat", value: 2 }]);
});

Deno.test("Autocomplete.suggest only offers choices that contain what was typed", () => {
  const list = fc.array(fc.string({ unit: "grapheme" }), { maxLength: 60 });
  fc.assert(fc.property(list, fc.string({ unit: "grapheme", maxLength: 2 }), (texts, typed) => {
    const suggested = new Autocomplete().suggest(choices(...texts), typed, "");
    const fitting = texts.filter((text) => fold(text).includes(fold(typed.trim())));
    assert.equal(suggested.length, Math.min(25, fitting.length));
    for (const { name } of suggested) assert.ok(fitting.includes(name));
  }));
});
