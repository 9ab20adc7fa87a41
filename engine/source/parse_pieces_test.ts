import assert from "node:assert/strict";
import fc from "fast-check";
import { SourceFile } from "../diagnostics/span.ts";
import { mutations } from "./mutations.ts";
import type { Node } from "./nodes.ts";
import { type KeptPieces, parsePieces } from "./parse_pieces.ts";
import { readUsual } from "./quick/read_usual.ts";
import { writtenYaml } from "./random_yaml.ts";
import { dump, placeOf, SAMPLE, valueOf } from "./test_tools.ts";

/** What is read in pieces is what is read in one go. Gives the pieces, where it can be read so. */
function compare(text: string, kept?: KeptPieces): KeptPieces | undefined {
  const file = new SourceFile("bot.yaml", text);
  const read = parsePieces(file, kept);
  if (!read) return undefined;
  const whole = readUsual(file);
  assert.deepEqual(
    { tree: dump(read.root), problems: read.problems.map(placeOf).sort() },
    { tree: dump(whole?.root), problems: whole?.problems.map(placeOf).sort() },
    `the readers differ about ${JSON.stringify(text)}`,
  );
  for (const { span } of read.problems) assert.equal(span?.file, file);
  return read.pieces;
}

function rootOf(text: string, kept?: KeptPieces) {
  const read = parsePieces(new SourceFile("bot.yaml", text), kept);
  assert(read, "not read in pieces");
  return read;
}

function entryOf(root: Node, ...path: string[]): Node {
  return path.reduce((node, key) => valueOf(node, key)!, root);
}

Deno.test("parsePieces reads most of what people write, as readUsual does", () => {
  let read = 0;
  fc.assert(
    fc.property(writtenYaml, ({ text }) => {
      if (compare(text)) read++;
    }),
    { numRuns: 400 },
  );
  assert(read > 300, `only ${read} were read`);
});

Deno.test("parsePieces agrees with readUsual about mutilated files, or leaves them", () => {
  let agreed = 0;
  for (const text of mutations(SAMPLE, 4_000, 11)) if (compare(text)) agreed++;
  assert(agreed > 400, `only ${agreed} were read at all`);
});

/** Lines at the top, and below a key; some have mistakes in them, and some can only be read together with others. */
const LINES = ["x: 1", "y: { z: 2 }", "# note", "", "z: “a”"];
const ENTRIES = [
  ...["a:", "b: c", "d:\n    e: |\n\n      f\n\n", "g: { h: i }", "# j", "k:\n    - l\n    - m: n"],
  ...["o: >\n    p", 'q: "r\n    s"', "t: “u”", "v: [w\n  ]"],
];
const part = fc.oneof(
  fc.constantFrom(...LINES),
  fc.tuple(fc.constantFrom("x:", "y: # note", "z:"), fc.array(fc.constantFrom(...ENTRIES), { maxLength: 6 }))
    .map(([key, entries]) => [key, ...entries.map((entry) => `  ${entry}`)].join("\n")),
);
const text = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join("\n"));

Deno.test("parsePieces with the pieces of the texts before reads what stands there now", () => {
  let read = 0;
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), (texts) => {
      let kept: KeptPieces | undefined;
      for (const text of texts) {
        const pieces = compare(text, kept);
        if (pieces && kept) read++;
        kept = pieces ?? kept;
      }
    }),
    { numRuns: 500 },
  );
  assert(read > 500, `only ${read} were read`);
});

const COMMANDS = `name: Shop # a name
commands:
  # the first
  buy:
    reply: Bought
  sell: { reply: Sold }
`;

Deno.test("parsePieces gives entries that have moved the same nodes, in their new places", () => {
  const before = rootOf(COMMANDS);
  const sold = entryOf(before.root, "commands", "sell", "reply");
  const after = rootOf(COMMANDS.replace("Bought", "Bought\n    hidden: yes"), before.pieces);
  assert.equal(entryOf(after.root, "commands", "sell", "reply"), sold);
  assert.notEqual(entryOf(after.root, "commands", "buy"), entryOf(before.root, "commands", "buy"));
  assert.deepEqual(sold.span.file.position(sold.span.start), { line: 7, column: 18 });
});

Deno.test("parsePieces gives equal entries nodes of their own", () => {
  const text = "a:\n  x: 1\nb:\n  x: 1\n";
  const { root, pieces } = rootOf(text);
  const spans = ["a", "b"].map((key) => entryOf(root, key, "x").span.start);
  assert.deepEqual(spans, [8, 18]);
  compare(text, pieces);
  compare("b:\n  x: 1\nc: 2\na:\n  x: 1\n", pieces);
});

for (
  const [name, text] of Object.entries({
    "a marker at the top": "---\na:\n  b: c\n",
    "Windows line breaks": "a:\r\n  b: c\r\n  d: |\r\n    e\r\n\r\nf: g\r\n",
    "lists below their key": "a:\n- b\n- c: d\n  e: f\ng:\n  - h\n  - i\n",
    "brackets that close below their key": "a: {\n  b: c\n}\nd:\n  e: [\n    f\n  ]\n  g: h\n",
    "keys that stand twice": "a:\n  b: 1\n  b: 2\na: 3\n",
    "blocks that look like entries": "a:\n  b: |\n    c: d\n    # e\n\n  f: g\nh: >\n  i: j\n",
    "curly quotes": "a:\n  b: “c”\n",
    "a file without a line break at its end": "a:\n  b: c",
    "keys without anything": "a:\nb:\n  # nothing\nc:\n",
  })
) {
  Deno.test(`parsePieces reads ${name}`, () => {
    const pieces = compare(text);
    assert(pieces, "not read in pieces");
    assert(compare(`x: y\n${text.replace(/^---\n/, "")}`, pieces));
  });
}

for (
  const [name, text] of Object.entries({
    "a map in brackets": "{a: b}\n",
    "a list": "- a\n- b\n",
    "an entry in the column of no other": "a:\n    b: c\n  d: e\n",
    "text below a key": "a:\n  some text\n",
    "a mark": "a:\n  b: &x c\n",
    "nothing but comments": "# a\n",
    "a quotation that goes on in the column of keys": 'a:\n  b: "c\n  d: e"\n',
  })
) {
  Deno.test(`parsePieces leaves ${name}`, () => assert.equal(compare(text), undefined));
}
