import assert from "node:assert/strict";
import fc from "fast-check";
import { matchText, matchTexts } from "./match_text.ts";

Deno.test("matchText: a text is itself, and * is anything", () => {
  const cases: readonly [pattern: string, text: string, same: boolean][] = [
    ["Pong", "Pong", true],
    ["Pong", "pong", false],
    ["Pong", "Pong!", false],
    ["Pong\n", "Pong", true],
    ["*", "", true],
    ["*", "any\nthing", true],
    ["", "", true],
    ["", "a", false],
    ["a*", "abc", true],
    ["*c", "abc", true],
    ["*b*", "abc", true],
    ["a*a", "a", false],
    ["a*b*a", "a b a", true],
    ["*ab", "aab", true],
    ["**bold**", "**bold**", true],
    ["(.+)", "abc", false],
  ];
  for (const [pattern, text, same] of cases) {
    assert.equal(matchText(pattern, text), same, `${pattern} ~ ${text}`);
  }
});

Deno.test("matchText agrees with a regular expression", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "*"), maxLength: 8 });
  fc.assert(
    fc.property(letters, fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 8 }), (pattern, text) => {
      const expected = new RegExp(`^${pattern.replaceAll("*", ".*")}$`).test(text);
      assert.equal(matchText(pattern, text), expected);
    }),
  );
});

Deno.test("matchText takes no longer for a pattern that almost fits", () => {
  const began = performance.now();
  assert.equal(matchText("*a".repeat(500) + "b", "a".repeat(20_000)), false);
  assert(performance.now() - began < 1000);
});

Deno.test("matchTexts wants as many as there are, in order", () => {
  assert(matchTexts(["a*", "b"], ["abc", "b"]));
  assert(!matchTexts(["a", "b"], ["b", "a"]));
  assert(!matchTexts(["a"], ["a", "b"]));
  assert(matchTexts([], []));
});
