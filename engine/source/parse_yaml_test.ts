import assert from "node:assert/strict";
import { placeOf, type Plain, plainOf, read, SAMPLE, valueOf } from "./test_tools.ts";

const map = (entries: Record<string, Plain>): Plain => ({ map: Object.entries(entries) });

Deno.test("parseYaml reads a definition with every style in it", () => {
  const { root, problems } = read(SAMPLE);
  assert.deepEqual(problems, []);
  const commands = valueOf(root, "commands");
  assert.deepEqual(
    plainOf(commands),
    map({
      hello: map({
        description: "Greet someone",
        as: { list: ["slash", "prefix"] },
        options: map({
          who: map({ type: "user", description: "Who", required: "true" }),
          mood: map({ type: "string", choices: { list: ["kind", "formal"] } }),
        }),
        reply: map({
          ephemeral: "true",
          embed: map({
            title: "Hello, ä {options.who.name}",
            description: "One line\n  and one further right\n\nand the end\n",
            footer: "folded text",
            color: "#5865F2",
          }),
        }),
        do: { list: [map({ reply: null }), map({ add: map({ to: "coins", amount: "100" }) })] },
      }),
    }),
  );
});

const VALUES: [string, string, Plain][] = [
  ["keeps every digit of an unquoted id", "a: 823475887319941131\n", map({ a: "823475887319941131" })],
  ["keeps an unquoted id as a key", "823475887319941131: a\n", map({ "823475887319941131": "a" })],
  ["keeps the text of numbers", "a: 0x1F\nb: 1e3\nc: 007\n", map({ a: "0x1F", b: "1e3", c: "007" })],
  [
    "takes plain null, ~ and nothing as empty",
    "a: null\nb: ~\nc:\nd: NULL\n",
    map({ a: null, b: null, c: null, d: null }),
  ],
  ["takes quoted null as a text", "a: 'null'\nb: \"~\"\nc: ''\n", map({ a: "null", b: "~", c: "" })],
  ["takes null as the text of a key", "null: a\n~: b\n", map({ null: "a", "~": "b" })],
  ["reads a blank before the colon", "a : b\n", map({ a: "b" })],
  [
    "reads JSON",
    '{\n  "a": [1, {"b": null}],\n  "c": "d"\n}\n',
    map({ a: { list: ["1", map({ b: null })] }, c: "d" }),
  ],
  [
    "reads line breaks of Windows",
    "a:\r\n  - b\r\n  - |\r\n    c\r\n    d\r\n",
    map({ a: { list: ["b", "c\nd\n"] } }),
  ],
  ["reads a document marker at the top", "---\na: b\n", map({ a: "b" })],
  ["reads %YAML 1.2", "%YAML 1.2\n---\na: b\n", map({ a: "b" })],
  ["reads explicit keys", "? a\n: b\n? c\n", map({ a: "b", c: null })],
  ["follows aliases", "a: &x [1, 2]\nb: *x\n", map({ a: { list: ["1", "2"] }, b: { list: ["1", "2"] } })],
  ["takes a tag for text", "a: !!str 5\nb: !!int 5\n", map({ a: "5", b: "5" })],
  [
    "merges maps; own keys win",
    "a: &a {x: 1, y: 2}\nb:\n  <<: *a\n  y: 3\n",
    map({ a: map({ x: "1", y: "2" }), b: map({ y: "3", x: "1" }) }),
  ],
  [
    "merges lists of maps; the first wins",
    "b:\n  <<: [{x: 1}, {x: 2, y: 2}]\n",
    map({ b: map({ x: "1", y: "2" }) }),
  ],
  ["keeps a quoted << as a key", 'a: {"<<": b}\n', map({ a: map({ "<<": "b" }) })],
  ["reads lists inside lists", "- - a\n  - b\n-\n  - c\n- d: e\n  f: g\n", {
    list: [{ list: ["a", "b"] }, { list: ["c"] }, map({ d: "e", f: "g" })],
  }],
];

for (const [name, text, expected] of VALUES) {
  Deno.test(`parseYaml ${name}`, () => {
    const { root, problems } = read(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(plainOf(root), expected);
  });
}

Deno.test("parseYaml keeps names of prototypes as ordinary keys", () => {
  const { root, problems } = read(
    "__proto__: { polluted: yes }\nconstructor: a\nprototype: b\ntoString: c\n",
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(plainOf(root), {
    map: [["__proto__", { map: [["polluted", "yes"]] }], ["constructor", "a"], ["prototype", "b"], [
      "toString",
      "c",
    ]],
  });
  assert.equal(({} as Record<string, unknown>)["polluted"], undefined);
});

Deno.test("parseYaml gives !!str a style that is never a number", () => {
  const node = valueOf(read("a: !!str 5\n").root, "a");
  assert.equal(node?.kind === "scalar" && node.style, "single");
});

Deno.test("parseYaml gives nothing for a file of comments", () => {
  assert.deepEqual(read("# only this\n\n").root, undefined);
  assert.deepEqual(read("---\n").root, undefined);
});

Deno.test("parseYaml places nodes exactly", () => {
  const text = "a:\n  - b: 'c'\n    d:\n  - {e: f}\n# end\n";
  const { root } = read(text);
  const list = valueOf(root, "a");
  assert(list?.kind === "list");
  assert.equal(text.slice(list.span.start, list.span.end), "- b: 'c'\n    d:\n  - {e: f}");
  const [first, second] = list.items;
  assert.equal(text.slice(first!.span.start, first!.span.end), "b: 'c'\n    d:");
  assert.equal(text.slice(second!.span.start, second!.span.end), "{e: f}");
  const empty = valueOf(first, "d");
  assert.equal(empty?.kind === "empty" && empty.span.start, text.indexOf("d:") + 2);
});

Deno.test("parseYaml keeps the first of two equal keys and names both places", () => {
  for (const text of ["a: 1\nb: 2\na: 3\n", "{a: 1, b: 2, a: 3}\n", "a: &x 1\nb: *x\na: 3\n"]) {
    const { root, problems } = read(text);
    assert.equal(plainOf(valueOf(root, "a")), "1");
    assert.equal(problems.length, 1);
    assert.equal(problems[0]!.code, "yaml-duplicate-key");
    assert.equal(problems[0]!.span!.start, text.lastIndexOf("a"));
    assert.equal(problems[0]!.related![0]!.span.start, text.indexOf("a"));
  }
});

Deno.test("parseYaml finds equal keys in a map of many", () => {
  const text = Array.from({ length: 30 }, (_, n) => `key${n % 25}: ${n}`).join("\n");
  assert.equal(read(text).problems.length, 5);
});

Deno.test("parseYaml ends an alias bomb with a clear error", () => {
  const names = "abcdefgh";
  const lines = [...names].map((name, n) =>
    `${name}: &${name} [${Array(9).fill(n === 0 ? "lol" : `*${names[n - 1]}`).join(", ")}]`
  );
  const { problems } = read(lines.join("\n"));
  assert.deepEqual(problems.filter(({ severity }) => severity === "error").map(placeOf), [
    "yaml-alias-limit 5:16",
  ]);
});

Deno.test("parseYaml ends a bomb of merged maps with a clear error", () => {
  const keys = Array.from({ length: 1000 }, (_, n) => `k${n}: 1`).join(", ");
  const uses = Array.from({ length: 1000 }, (_, n) => `m${n}: {<<: *a}`).join("\n");
  const { problems } = read(`a: &a {${keys}}\n${uses}\n`);
  assert.deepEqual(problems.map(({ code }) => code), ["yaml-alias-limit"]);
});

Deno.test("parseYaml tells of a part that contains itself", () => {
  assert.deepEqual(read("a: &a\n  b: *a\n").problems.map(placeOf), ["yaml-alias-loop 2:6"]);
});

Deno.test("parseYaml tells of a merge that is no map", () => {
  assert.deepEqual(read("a: &a 1\nb:\n  <<: *a\n").problems.map(({ code }) => code), ["yaml-merge"]);
});

Deno.test("parseYaml tells of nesting that is too deep, however it is written", () => {
  for (const text of ["[".repeat(5000), "- ".repeat(5000), "{a: ".repeat(5000), indented(300)]) {
    assert.deepEqual(read(text).problems.map(({ code }) => code), ["yaml-too-deep"]);
  }
});

Deno.test("parseYaml goes on behind corrected lines and keeps the places of the file", () => {
  const text = "a: @x\nb: {user} hi\nc: !tag d\ne: f\n";
  const { root, problems } = read(text);
  assert.deepEqual(problems.map(placeOf), [
    "yaml-at-start 1:4",
    "yaml-placeholder-start 2:4",
    "yaml-exclamation-start 3:4",
  ]);
  assert.deepEqual(plainOf(root), map({ a: "@x", b: "{user} hi", c: "!tag d", e: "f" }));
  const value = valueOf(root, "b");
  assert(value?.kind === "scalar");
  const place = value.at(7, 9);
  assert.equal(text.slice(place.start, place.end), "hi");
});

function indented(depth: number): string {
  return Array.from({ length: depth }, (_, n) => " ".repeat(n) + "a:").join("\n");
}
