import assert from "node:assert/strict";
import fc from "fast-check";
import { findJsonError, placeOf } from "./json_error.ts";

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Text → the place that is shown, and words of the message. */
const CASES: readonly [text: string, line: number, column: number, words: RegExp][] = [
  ["", 1, 1, /empty/],
  [" \n ", 1, 1, /empty/],
  ['{\n  "a": 1,\n}', 3, 1, /comma too much before this }/],
  ["[1,\n2,\n]", 3, 1, /comma too much/],
  ["{\"a\": 'x'}", 1, 7, /double quotes/],
  ["{a: 1}", 1, 2, /name in double quotes.*"a"/],
  ['{"a" 1}', 1, 6, /colon.*"1"/],
  ['{"a": 1\n "b": 2}', 2, 2, /comma or the closing/],
  ["[1 2]", 1, 4, /comma or the closing.*"2"/],
  ["{} {}", 1, 4, /complete.*"{"/],
  ['{"a": [1, 2}', 1, 12, /comma or the closing.*"}"/],
  ['{\n"a": [\n1', 3, 2, /ends too early.*\[ of line 2/],
  ['{"a":', 1, 6, /ends too early.*{ of line 1/],
  ['{"a": "x', 1, 7, /never closed/],
  ['["x\n"]', 1, 4, /line ends inside a text/],
  ['["a\tb"]', 1, 4, /control character/],
  ['["C:\\dir"]', 1, 5, /backslash/],
  ['["\\u12g4"]', 1, 3, /backslash/],
  ["[01]", 1, 3, /comma or the closing/],
  ["[NaN]", 1, 2, /value is needed.*"N"/],
  ["[\u200b1]", 1, 2, /character that cannot stand here/],
  ["// note\n{}", 1, 1, /no comments/],
  ['{"a": undefined}', 1, 7, /value is needed.*"u"/],
];

for (const [text, line, column, words] of CASES) {
  Deno.test(`findJsonError places the mistake of ${JSON.stringify(text)}`, () => {
    const error = findJsonError(text);
    assert.ok(error);
    assert.deepEqual(placeOf(text, error.offset), { line, column });
    assert.match(error.message, words);
    assert.ok(!isJson(text));
  });
}

Deno.test("findJsonError finds nothing in any JSON, and something in every other text", () => {
  const pieces = fc.constantFrom(
    ..."{}[],:\"\\ \n\t'/0123.-+eEu",
    "true",
    "null",
    '"a"',
    '"\\u00e4"',
    "\u0001",
    "é",
  );
  const nearly = fc.tuple(fc.json(), fc.nat(), fc.nat({ max: 2 }), pieces).map(([json, at, cut, piece]) => {
    const start = at % (json.length + 1);
    return json.slice(0, start) + piece + json.slice(start + cut);
  });
  const soup = fc.array(pieces, { maxLength: 12 }).map((list) => list.join(""));
  fc.assert(
    fc.property(fc.oneof(fc.json(), nearly, soup), (text) => {
      const error = findJsonError(text);
      assert.equal(error === undefined, isJson(text));
      if (error) assert.ok(error.offset >= 0 && error.offset <= text.length);
    }),
    { numRuns: 5_000 },
  );
});

Deno.test("findJsonError copes with depth and length", () => {
  assert.match(findJsonError("[".repeat(200_000))!.message, /ends too early/);
  assert.match(findJsonError(`"${"x".repeat(2_000_000)}`)!.message, /never closed/);
  assert.equal(findJsonError(`["${"\\n".repeat(500_000)}"]`), undefined);
});
