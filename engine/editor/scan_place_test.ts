import assert from "node:assert/strict";
import fc from "fast-check";
import type { Node } from "../source/nodes.ts";
import { writtenYaml } from "../source/random_yaml.ts";
import { read, SAMPLE } from "../source/test_tools.ts";
import { unquoted } from "./scan_flow.ts";
import { placeAt } from "./scan_place.ts";
import type { PathPart } from "./text_place.ts";

/** What a scan says of the place that `|` marks: `takes path`, and the keys beside it. */
function at(marked: string): string {
  const cursor = marked.indexOf("|");
  const place = placeAt(marked.replace("|", ""), cursor);
  if (!place) return "nothing";
  const { takes, path, siblings, hasColon } = place;
  return `${takes}${hasColon ? ":" : ""} ${path.join(".")}${
    siblings.length > 0 ? ` beside ${siblings}` : ""
  }`;
}

Deno.test("placeAt tells keys from values, by indentation alone", () => {
  const cases: Record<string, string> = {
    "|": "either ",
    "na|": "either ",
    "name: |": "value name",
    "name:|": "value name",
    "na|me: x": "key: ",
    "name: A|da": "value name",
    "name: Ada\n|": "key  beside name",
    "name: Ada # wh|at": "nothing",
    "# |": "nothing",
    "commands:\n  hello:\n    |": "either commands.hello",
    "commands:\n  hello:\n    de|": "either commands.hello",
    "commands:\n  hello:\n    reply: x\n    |": "key commands.hello beside reply",
    "commands:\n  hello:\n    |\n    reply: x\n    do: y\n  other:\n    as: x":
      "either commands.hello beside reply,do",
    "commands:\n  hello:\n    de|\n    reply: x\n": "either commands.hello beside reply",
    "commands:\n  hello:\n|\n    reply: x\nname: a": "key  beside commands,name",
    "commands:\n  hello:\n  |\n    reply: x\n  other: y": "key commands beside hello,other",
    "a:\n  do:\n    - |": "either a.do.0",
    "a:\n  do:\n    - reply: x\n    - st|": "either a.do.1",
    "a:\n  do:\n    - reply: x\n      |": "key a.do.0 beside reply",
    "a:\n  do:\n  - reply: |x\n  b: y": "value a.do.0.reply",
    "a:\n  do:\n  - reply: x\n  |b: y": "key: a beside do",
    "a:\n  - - |": "either a.0.0",
    "a: {|}": "key a",
    "a: { b: |}": "value a.b",
    "a: { b: x, | }": "key a beside b",
    "a: { b: x, c|, d: y }": "key a beside b,d",
    "a: [x, |]": "value a.1",
    "a: [x, y|]": "value a.1",
    "a: [{ b: x }, { |": "key a.1",
    "a: [{ b: x }, { |\nc: d": "key a.1",
    "a: {\n  b: x,\n  |\n}\nc: d": "key a beside b",
    'a: "x {us|er} y"': "value a",
    'a: "x {us|\nb: c': "value a",
    "a: >\n  text |\n  more\nb: c": "value a",
    "a: >\n  text: x\nb: |": "value b",
    "a: x\n\n|\nb: y": "key  beside a,b",
    "- |": "either 0",
    "'a b': { \"c\": | }": "value a b.c",
  };
  const said = Object.fromEntries(Object.keys(cases).map((marked) => [marked, at(marked)]));
  assert.deepEqual(said, cases);
});

Deno.test("placeAt gives the stretch of the word and of the text around the cursor", () => {
  const text = 'a:\n  b: "Hi {user.na} there"\n  when: memb\n';
  const inText = placeAt(text, text.indexOf("na}"))!;
  assert.equal(text.slice(inText.scalar!.start, inText.scalar!.end), '"Hi {user.na} there"');
  const word = placeAt(text, text.indexOf("memb") + 2)!;
  assert.equal(text.slice(word.from, word.to), "memb");
  assert.equal(word.indent, 2);
});

interface Known {
  readonly at: number;
  readonly path: readonly PathPart[];
  readonly isKey: boolean;
}

/** Every place of a parsed tree that a word stands at. */
function* placesOf(node: Node | undefined, path: readonly PathPart[], text: string): Generator<Known> {
  if (node?.kind === "scalar" && node.span.end > node.span.start) {
    yield { at: node.span.start + 1, path, isKey: false };
  }
  if (node?.kind === "list") {
    for (const [index, item] of node.items.entries()) yield* placesOf(item, [...path, index], text);
  }
  if (node?.kind !== "map") return;
  for (const { key, value } of node.entries) {
    yield { at: key.span.start + 1, path, isKey: true };
    yield* placesOf(value, [...path, unquoted(text.slice(key.span.start, key.span.end))], text);
  }
}

function compare(text: string): void {
  for (const { at, path, isKey } of placesOf(read(text).root, [], text)) {
    const place = placeAt(text, at);
    const said = place && { path: place.path, isKey: place.takes === "key" || place.hasColon };
    assert.deepEqual(said, { path, isKey }, `${JSON.stringify(text)} at ${at}`);
  }
}

Deno.test("placeAt finds every word where the parser finds it", () => {
  compare(SAMPLE);
  fc.assert(fc.property(writtenYaml, ({ text }) => compare(text.replaceAll("\r\n", "\n"))), { numRuns: 400 });
});

Deno.test("placeAt takes any text, and ends", () => {
  const piece = fc.constantFrom(..."ab:-{}[],'\"|>#\\ \n&*?", "\n  ", "- ", ": ", "{ ", "key: ");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(80), (pieces, at) => {
      const text = pieces.join("");
      const place = placeAt(text, Math.min(at, text.length));
      assert(!place || place.from <= place.to && place.to <= text.length);
    }),
    { numRuns: 2000 },
  );
});

Deno.test("placeAt takes a file of the greatest size in the blink of an eye", () => {
  const command = '  c: { description: Greet, reply: "Hi {user.name}", options: { a: { type: user } } }\n';
  const text = "commands:\n" + command.repeat(1024 * 1024 / command.length);
  const began = performance.now();
  assert.deepEqual(placeAt(text, text.length - 10)?.path, ["commands", "c", "options", "a", "type"]);
  assert(performance.now() - began < 1000);
});
