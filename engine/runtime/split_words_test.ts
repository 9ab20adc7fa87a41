import assert from "node:assert/strict";
import fc from "fast-check";
import { quoteWord, splitWords } from "./split_words.ts";

const NAMES = new Set(["who", "mood", "12"]);

/** Words as `name=text`, quoted ones in brackets. */
function words(text: string, spaced = false): string[] {
  return splitWords(text, 0, NAMES, spaced).map((word) =>
    (word.name === undefined ? "" : `${word.name}=`) + (word.quoted ? `[${word.text}]` : word.text)
  );
}

const TABLE: readonly [text: string, words: readonly string[]][] = [
  ["", []],
  ["   ", []],
  ["a  b\nc\u00a0d", ["a", "b", "c", "d"]],
  ['"a b" c', ["[a b]", "c"]],
  ["'a b' “c d” „e f“ „g h” «i j» ‘k l’ ‚m n‘", [
    "[a b]",
    "[c d]",
    "[e f]",
    "[g h]",
    "[i j]",
    "[k l]",
    "[m n]",
  ]],
  ['""', ["[]"]],
  [`it's o"k 5"`, ["it's", `o"k`, `5"`]],
  ['"open end', ['"open', "end"]],
  ['"a"b c" d', ['[a"b c]', "d"]],
  ['"say \\"hi\\" now" x', ['[say "hi" now]', "x"]],
  ['"C:\\dir" "back\\\\"', ["[C:\\dir]", "[back\\]"]],
  ["who:Bo", ["who=Bo"]],
  ["WHO:Bo mood:kind", ["who=Bo", "mood=kind"]],
  ['who:"Bo Berg" x', ["who=[Bo Berg]", "x"]],
  ["who:Bo who:Ann", ["who=Bo", "who:Ann"]],
  ["https://example.org mailto:x", ["https://example.org", "mailto:x"]],
  ["who://x", ["who://x"]],
  ["13:30 12:30", ["13:30", "12=30"]],
  [":x who:", [":x", "who:"]],
  ['"who:Bo"', ["[who:Bo]"]],
  ["who: Bo", ["who:", "Bo"]],
  ["who::x", ["who=:x"]],
];

for (const [text, expected] of TABLE) {
  Deno.test(`splitWords splits ${JSON.stringify(text)}`, () => assert.deepEqual(words(text), expected));
}

Deno.test("splitWords takes a blank behind the colon where it is told to", () => {
  assert.deepEqual(words('who: Bo mood:  "very kind" who:', true), ["who=Bo", "mood=[very kind]", "who:"]);
});

Deno.test("splitWords tells where each word and value stand", () => {
  const text = '  x who:"Bo B" ';
  const [plain, named] = splitWords(text, 1, NAMES);
  assert.equal(text.slice(plain!.start, plain!.end), "x");
  assert.equal(text.slice(named!.start, named!.end), 'who:"Bo B"');
  assert.equal(text.slice(named!.valueStart, named!.end), '"Bo B"');
});

Deno.test("quoteWord and splitWords are inverse for any text", () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 5 }), (texts) => {
    const read = splitWords(texts.map(quoteWord).join(" "), 0, NAMES);
    assert.deepEqual(read.map((word) => word.text), texts);
    assert.ok(read.every((word) => word.quoted));
  }));
});

Deno.test("splitWords covers every text with words that do not overlap", () => {
  const unit = fc.constantFrom(..."ab\"'“”„«»\\ \n:", "who:", "mood:");
  fc.assert(fc.property(fc.array(unit, { maxLength: 60 }).map((units) => units.join("")), (text) => {
    let end = 0;
    for (const word of splitWords(text, 0, NAMES, true)) {
      assert.equal(text.slice(end, word.start).trim(), "");
      assert.ok(word.start >= end && word.valueStart >= word.start && word.end > word.start);
      end = word.end;
    }
    assert.equal(text.slice(end).trim(), "");
  }));
});

// Looking for each closing quote anew would take hours here.
Deno.test("splitWords stays linear on quotes that never close", () => {
  const text = "'a \"b “c ".repeat(100_000);
  assert.equal(splitWords(text, 0, NAMES).length, 300_000);
});
