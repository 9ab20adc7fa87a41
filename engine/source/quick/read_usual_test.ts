import assert from "node:assert/strict";
import fc from "fast-check";
import { SourceFile } from "../../diagnostics/span.ts";
import { mutations } from "../mutations.ts";
import { writtenYaml } from "../random_yaml.ts";
import { readUnusual } from "../read_unusual.ts";
import { dump, placeOf, plainOf, SAMPLE } from "../test_tools.ts";
import { readUsual } from "./read_usual.ts";

/** Both readers agree about a text, or the quick one leaves it to the other. */
function compare(text: string): boolean {
  const file = new SourceFile("bot.yaml", text);
  const quick = readUsual(file);
  if (!quick) return false;
  const problems: string[] = [];
  const root = readUnusual(file, (problem) => problems.push(placeOf(problem)));
  assert.deepEqual(
    { tree: dump(quick.root), problems: quick.problems.map(placeOf).sort() },
    { tree: dump(root), problems: problems.sort() },
    `the readers differ about ${JSON.stringify(text)}`,
  );
  return true;
}

Deno.test("readUsual reads whatever people write, as readUnusual does", () => {
  fc.assert(
    fc.property(writtenYaml, ({ text, tree }) => {
      const quick = readUsual(new SourceFile("bot.yaml", text));
      assert(quick, "left to the thorough reader");
      assert.deepEqual(plainOf(quick.root), tree);
      assert(compare(text));
    }),
    { numRuns: 400 },
  );
});

Deno.test("readUsual agrees with readUnusual about mutilated files, or leaves them to it", () => {
  let agreed = 0;
  for (const text of mutations(SAMPLE, 4_000, 7)) if (compare(text)) agreed++;
  assert(agreed > 400, `only ${agreed} were read at all`);
});

const LEFT: [string, string][] = [
  ["an anchor", "a: &x b\n"],
  ["an alias", "a: *x\n"],
  ["a tag", "a: !x b\n"],
  ["a directive", "%YAML 1.2\n---\na: b\n"],
  ["a second document", "a: b\n---\nc: d\n"],
  ["an end of a document", "a: b\n...\n"],
  ["an explicit key", "? a\n: b\n"],
  ["a map as a key", "{a: b}: c\n"],
  ["a merge", "<<: {a: b}\n"],
  ["a pair in a list", "[a: b]\n"],
  ["an indentation indicator", "a: |2\n   b\n"],
  ["a tab", "a:\tb\n"],
  ["a special blank as indentation", "a:\n\u00a0b: c\n"],
  ["an unknown escape", 'a: "\\q"\n'],
  ["a quote that stays open", 'a: "b\n'],
  ["a bracket that stays open", "a: [b\n"],
  ["a text behind quotes", "a: 'b' c\n"],
  ["a column that does not fit", "a:\n    b: 1\n  c: 2\n"],
  ["a scalar as the whole file", "hello\n"],
  ["a carriage return alone", "a: b\rc: d\n"],
];

for (const [name, text] of LEFT) {
  Deno.test(`readUsual leaves ${name} to the thorough reader`, () => {
    assert.equal(readUsual(new SourceFile("bot.yaml", text)), undefined);
  });
}

for (
  const [name, text] of Object.entries({
    "an empty file": "",
    "a plain text over lines": "a: b\n  c\n\n  d # e\nf: g\n",
    "quotes over lines": "a: 'b\n\n  c''d'\ne: \"f \\\n  g\\n\n  h\"\n",
    "literal blocks": "a: |\n\n  b\n   c\n\nd: |-\n  e\n\nf: |+\n  g\n\n\nh: >\n  i\n  j\n\n    k\n\n  l\n",
    "a block at the end of the file": "a: |\n  b",
    "a list in the column of its key": "a:\n- b\n- c: d\n  e: f\ng:\n- h\n",
    "comments everywhere": "# a\nb: # c\n  # d\n  e: f # g\n# h\n  # i\n  j: [k, # l\n    m] # n\n",
    "a marker at the top": "--- # x\na: b\n",
  })
) {
  Deno.test(`readUsual reads ${name} as readUnusual does`, () => assert(compare(text)));
}
