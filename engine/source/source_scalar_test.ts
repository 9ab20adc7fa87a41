import assert from "node:assert/strict";
import fc from "fast-check";
import { parseDocument, type Scalar } from "yaml";
import { SourceFile } from "../diagnostics/span.ts";
import type { Node, ScalarNode } from "./nodes.ts";
import { writtenYaml } from "./random_yaml.ts";
import { readUnusual } from "./read_unusual.ts";
import { read, scalarsOf, valueOf } from "./test_tools.ts";

/** What stands in the file for each character of a text. */
function pieces(node: ScalarNode): string[] {
  return Array.from({ length: node.text.length }, (_, at) => slice(node, at, at + 1));
}

function slice(node: ScalarNode, start: number, end: number): string {
  const span = node.at(start, end);
  return span.file.text.slice(span.start, span.end);
}

function scalar(text: string): ScalarNode {
  const node = valueOf(read(text).root, "a");
  assert(node?.kind === "scalar");
  return node;
}

const STYLES: [string, string, ScalarNode["style"], string, string[]][] = [
  ["a plain scalar", "a: bc\n", "plain", "bc", ["b", "c"]],
  ["a plain scalar over lines", "a: b\n  c\n\n  d\n", "plain", "b c\nd", ["b", "\n  ", "c", "\n\n  ", "d"]],
  ["single quotes", "a: 'it''s'\n", "single", "it's", ["i", "t", "''", "s"]],
  ["single quotes over lines", "a: 'b \n   c'\n", "single", "b c", ["b", " \n   ", "c"]],
  ["escapes", 'a: "\\x41\\n\\u00e4é"\n', "double", "A\näé", ["\\x41", "\\n", "\\u00e4", "é"]],
  ["an escaped surrogate pair", 'a: "\\U0001F600b"\n', "double", "😀b", ["\\U0001F600", "\\U0001F600", "b"]],
  ["an escaped line break", 'a: "b\\\n   c"\n', "double", "bc", ["b", "c"]],
  ["double quotes over lines", 'a: "b\n\n  c"\n', "double", "b\nc", ["b", "\n\n  ", "c"]],
  ["a literal block", "a: |\n  b\n   c\n", "literal", "b\n c\n", ["b", "\n", " ", "c", "\n"]],
  ["a stripped block of Windows", "a: |-\r\n  b\r\n  c\r\n", "literal", "b\nc", ["b", "\r\n", "c"]],
  ["a kept block", "a: |+\n  b\n\n", "literal", "b\n\n", ["b", "\n", "\n"]],
  ["a block with an indicator", "a: |1\n  b\n", "literal", " b\n", [" ", "b", "\n"]],
  ["a folded block", "a: >\n  b\n  c\n\n  d\n", "folded", "b c\nd\n", ["b", "\n", "c", "\n\n", "d", "\n"]],
];

for (const [name, text, style, expected, parts] of STYLES) {
  Deno.test(`SourceScalar.at places the parts of ${name}`, () => {
    const node = scalar(text);
    assert.equal(node.style, style);
    assert.equal(node.text, expected);
    assert.deepEqual(pieces(node), parts);
  });
}

Deno.test("SourceScalar.at gives an empty stretch its place", () => {
  const node = scalar('a: "b\\tc"\n');
  assert.equal(node.at(0, 0).start, 4);
  assert.equal(node.at(2, 2).start, 7);
  assert.equal(node.at(3, 3).start, 8);
  assert.deepEqual([node.at(-5, 99).start, node.at(-5, 99).end], [4, 8]);
});

Deno.test("SourceScalar.at leads from every part of a text to what it was made from", () => {
  fc.assert(
    fc.property(writtenYaml, ({ text }) => {
      const file = new SourceFile("bot.yaml", text);
      for (const root of [read(text).root, readUnusual(file, () => {})]) {
        for (const node of scalarsOf(root)) checkPieces(node);
      }
    }),
    { numRuns: 300 },
  );
});

function checkPieces(node: ScalarNode): void {
  let before = 0;
  pieces(node).forEach((piece, at) => {
    const char = node.text[at]!;
    const span = node.at(at, at + 1);
    assert(
      span.start >= before && span.end <= node.span.end && span.start >= node.span.start,
      "out of order",
    );
    before = span.start;
    if (char === " " || char === "\n") {
      assert.match(piece, /^(?:\s*|\\n|\\t)$/, "a break from something else");
    } else if (node.style === "double" && piece.startsWith("\\")) {
      assert.equal(parseDocument(`"${piece}"`).toJS().includes(char), true);
    } else assert.equal(piece === "''" ? "'" : piece, char);
  });
}

Deno.test("the place of a scalar, read once more, gives the same scalar", () => {
  fc.assert(
    fc.property(writtenYaml, ({ text }) => {
      for (const node of scalarsOf(read(text).root)) {
        if (node.style === "literal" || node.style === "folded") continue;
        const source = text.slice(node.span.start, node.span.end);
        // Behind a dash, later lines only need to be indented by one blank.
        const again = parseDocument(`- ${source}\n`, { schema: "failsafe" });
        assert.deepEqual(again.errors, []);
        const [item] = (again.contents as unknown as { items: Scalar[] }).items;
        assert.equal(item!.value, node.text);
      }
    }),
    { numRuns: 200 },
  );
});

Deno.test("the place of a list or a map begins at its first and ends at its last part", () => {
  fc.assert(
    fc.property(writtenYaml, ({ text }) => checkNesting(read(text).root!)),
    { numRuns: 200 },
  );
});

function checkNesting(node: Node): void {
  if (node.kind !== "list" && node.kind !== "map") return;
  const parts = node.kind === "list" ? node.items : node.entries.flatMap(({ key, value }) => [key, value]);
  for (const part of parts) {
    assert(part.span.start >= node.span.start && part.span.end <= node.span.end);
    checkNesting(part);
  }
}
