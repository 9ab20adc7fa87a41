import assert from "node:assert/strict";
import fc from "fast-check";
import { type Matcher, matcherOf, parsePattern, PatternMistake } from "./mod.ts";

/** Patterns that both we and the platform know, over few signs so that they often match. */
const { pattern } = fc.letrec<{ pattern: string; row: string; part: string }>((tie) => ({
  pattern: fc.array(tie("row"), { minLength: 1, maxLength: 3 }).map((rows) => rows.join("|")),
  row: fc.array(tie("part"), { maxLength: 4 }).map((parts) => parts.join("")),
  part: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("a", "b", "é", "😀", ".", "\\w", "\\s", "\\d", "\\S", "[ab]", "[^a]", "[a-c\\d]", "[-a]"),
    fc.constantFrom("^", "$", "\\b", "\\B", "\\p{L}", "\\x61", "\\u{1F600}", "\\.", "\\n"),
    fc.tuple(
      fc.constantFrom("a", "b", "[ab]", "."),
      fc.constantFrom("*", "+", "?", "{2}", "{1,}", "{0,2}", "*?", "+?"),
    ).map(([sign, more]) => sign + more),
    fc.tuple(
      tie("pattern"),
      fc.constantFrom("", "*", "+", "?", "{0,2}", "{2}"),
      fc.constantFrom("(", "(?:"),
    )
      .map(([inner, more, open]) => `${open}${inner})${more}`),
  ),
}));
const text = fc.string({
  unit: fc.constantFrom("a", "b", "c", "A", "1", " ", "é", "É", "😀", "\n", ".", "_"),
  maxLength: 8,
});

function isPlace(text: string, index: number): boolean {
  return index === 0 || text.codePointAt(index - 1)! <= 0xffff;
}

Deno.test("matcherOf finds what the platform's own regular expressions find", () => {
  fc.assert(
    fc.property(pattern, text, fc.boolean(), (source, text, ignoreCase) => {
      let ours: Matcher;
      try {
        ours = matcherOf(parsePattern(source), ignoreCase);
      } catch (error) {
        assert.match(String(error), /too large/);
        return;
      }
      const theirs = new RegExp(source, ignoreCase ? "iu" : "u").exec(text);
      // V8 finds places within one sign that consists of two code units, where the standard knows none.
      fc.pre(!theirs || theirs[0] !== "" || isPlace(text, theirs.index));
      assert.equal(ours(text), theirs !== null);
    }),
    { numRuns: 1500 },
  );
});

Deno.test("parsePattern never fails but with a mistake in words, at a place in the pattern", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."ab(){}[]|*+?^$\\.-,1<=!:pu0") }), (source) => {
      try {
        matcherOf(parsePattern(source), true)("abab");
      } catch (error) {
        assert(error instanceof PatternMistake, String(error));
        assert(error.at >= 0 && error.at <= source.length);
      }
    }),
    { numRuns: 3000 },
  );
});

Deno.test("matcherOf looks anywhere in the text; names of groups make no difference", () => {
  const matches = matcherOf(parsePattern("(?<what>free)\\s+(nitro|robux)\\b"), true);
  assert.equal(matches("Get FREE  Nitro now"), true);
  assert.equal(matches("free nitros"), false);
});

Deno.test("matcherOf takes patterns that run for minutes elsewhere in their stride", () => {
  const long = `${"a".repeat(4000)}!`;
  for (const source of ["(a+)+$", "^(a|a)*$", "(a*)*b", "(.*a){12}$", "^(?:a?){30}a{30}$"]) {
    const matches = matcherOf(parsePattern(source), true);
    const start = performance.now();
    assert.equal(matches(long), false, source);
    // A back-tracking search would still be at it next year.
    assert(performance.now() - start < 2000, source);
  }
});

Deno.test("parsePattern refuses what takes long or means nothing, and says where", () => {
  const cases: [string, number, RegExp][] = [
    ["a(?=b)", 1, /ahead or back/],
    ["(?<!b)a", 0, /ahead or back/],
    ["(a)\\1", 3, /what a group found/],
    ["(a)\\k<n>", 3, /what a group found/],
    ["a(b", 1, /not closed/],
    ["a)", 1, /closes nothing/],
    ["[ab", 0, /not closed/],
    ["+a", 0, /nothing that this could repeat/],
    ["a**", 2, /nothing that this could repeat/],
    ["a{5,2}", 1, /smaller number first/],
    ["a{2000}", 1, /At most 1000/],
    ["[z-a]", 2, /first is no lower/],
    ["\\q", 0, /no meaning/],
    ["\\p{Nope}", 0, /no such kind/],
    ["a\\", 1, /missing behind/],
  ];
  for (const [source, at, says] of cases) {
    assert.throws(() => parsePattern(source), (error) => {
      assert(error instanceof PatternMistake);
      assert.equal(error.at, at, source);
      assert.match(error.message, says, source);
      return true;
    }, source);
  }
  assert.throws(() => matcherOf(parsePattern("(a{100}){100}"), false), /too large/);
});

Deno.test("matcherOf leaves out a sign in either case where case makes no difference", () => {
  for (const [pattern, text] of [["[^a]", "aA"], ["[^A-C]|d", "abc"]] as const) {
    assert.equal(matcherOf(parsePattern(pattern), true)(text), false, pattern);
  }
  assert.equal(matcherOf(parsePattern("[^a]"), false)("aA"), true);
});
