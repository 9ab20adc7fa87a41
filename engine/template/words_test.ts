import assert from "node:assert/strict";
import fc from "fast-check";
import { toCel } from "./words.ts";

const ODD = ["my-option", "what's"];

/** As it is written → as the parser reads it. */
const EXPRESSIONS: readonly (readonly [string, string])[] = [
  ["a and not b or c", "a &&  !   b || c"],
  ["not(a)", "!  (a)"],
  ["android or notes", "android || notes"],
  ["options.not and options.and", "options.not &&  options.and"],
  ["'and or' + \"not\"", "'and or' + \"not\""],
  ["r'not' and b", "r'not' &&  b"],
  ["größe.ölstand", "xxxxx.xxxxxxx"],
  ["options.in == options.true", "options.xx == options.xxxx"],
  ["true in [null]", "true in [null]"],
  ["options.my-option - options.what's", "options.xxxxxxxxx - options.xxxxxx"],
  ["options.my-options", "options.my-options"],
  ["names.2024 + 2.5 and 1e-5", "names.xxxx + 2.5 &&  1e-5"],
];

for (const [text, expected] of EXPRESSIONS) {
  Deno.test(`toCel rewrites ${text}`, () => assert.equal(toCel(text, ODD), expected));
}

Deno.test("toCel keeps the length of every text", () => {
  const pieces = fc.constantFrom(
    "and",
    "or",
    "not",
    " ",
    ".",
    "in",
    "'",
    '"',
    "\\",
    "ü",
    "😀",
    "my-option",
    "1",
    "r'",
    "a",
  );
  fc.assert(fc.property(fc.array(pieces), (parts) => {
    const text = parts.join("");
    assert.equal(toCel(text, ODD).length, text.length);
    assert.equal(toCel(text, []).length, text.length);
  }));
});
