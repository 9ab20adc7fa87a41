import assert from "node:assert/strict";
import type { NewDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { MapNode } from "../nodes.ts";
import { placeOf, read } from "../test_tools.ts";
import {
  explainCutText,
  explainInsteadOfList,
  explainInsteadOfMap,
  explainInsteadOfText,
} from "./instead.ts";
import { explainUnknownKey } from "./instead.ts";

function first(text: string) {
  const { root, problems } = read(text);
  assert.deepEqual(problems, []);
  return (root as MapNode).entries[0]!;
}

function shown(problem: NewDiagnostic | undefined): [string, string | undefined] | undefined {
  return problem && [placeOf(problem), problem.fix];
}

const TEXTS: [string, string, [string, string] | undefined][] = [
  ["a colour", "color: #5865F2\n", ["yaml-colour-comment 1:8", 'color: "#5865F2"']],
  ["a short colour with a comment", "color: #abc # blue\n", [
    "yaml-colour-comment 1:8",
    'color: "#abc" # blue',
  ]],
  ["a channel", "reply: #rules first\n", ["yaml-cut-text 1:8", 'reply: "#rules first"']],
  ["a placeholder", "reply: {user.name}\n", ["yaml-placeholder-start 1:8", 'reply: "{user.name}"']],
  ["an expression", "reply: {options.bet * 2}\n", [
    "yaml-placeholder-start 1:8",
    'reply: "{options.bet * 2}"',
  ]],
  ["a text in brackets", "reply: [Rules]\n", ["yaml-bracket-start 1:8", 'reply: "[Rules]"']],
  ["a prefix of one hash", "prefix: #\n", ["yaml-cut-text 1:9", 'prefix: "#"']],
  ["a prefix of one tilde", "prefix: ~\n", ["yaml-reserved-start 1:9", 'prefix: "~"']],
  ["nothing", "reply:\n", undefined],
  ["nothing with a comment", "reply: # later\n", undefined],
  ["null", "reply: null #abc\n", undefined],
  ["a map", "reply: {text: hi}\n", undefined],
  ["a map of two", "reply: {a, b}\n", undefined],
  ["a block list", "reply:\n  - a\n", undefined],
  ["a text", "reply: hi\n", undefined],
];

for (const [name, text, expected] of TEXTS) {
  Deno.test(`explainInsteadOfText judges ${name}`, () => {
    assert.deepEqual(shown(explainInsteadOfText(first(text).value)), expected);
  });
}

Deno.test("explainInsteadOfMap sees a missing blank behind a colon", () => {
  assert.deepEqual(shown(explainInsteadOfMap(first("hello:\n  reply:Hi\n").value)), [
    "yaml-colon-blank 2:8",
    "  reply: Hi",
  ]);
  assert.equal(explainInsteadOfMap(first("hello:\n  https://example.com\n").value), undefined);
  assert.equal(explainInsteadOfMap(first("hello:\n  'reply:Hi'\n").value), undefined);
});

Deno.test("explainInsteadOfList sees a missing blank behind a dash", () => {
  assert.deepEqual(shown(explainInsteadOfList(first("aliases:\n  -hi\n  -ho\n").value)), [
    "yaml-dash-blank 2:3",
    "  - hi",
  ]);
  assert.equal(explainInsteadOfList(first("aliases: hi\n").value), undefined);
});

Deno.test("explainUnknownKey sees a missing blank inside braces", () => {
  const { value } = first("who: { type:user, required: true }\n");
  const [type, required] = (value as MapNode).entries;
  assert.deepEqual(shown(explainUnknownKey(type!)), [
    "yaml-colon-blank 1:12",
    "who: { type: user, required: true }",
  ]);
  assert.equal(explainUnknownKey(required!), undefined);
});

Deno.test("explainCutText warns of a word that became a comment", () => {
  const cut = (text: string) => {
    const { value } = first(text);
    assert(value.kind === "scalar");
    return explainCutText(value);
  };
  const problem = cut("reply: See #rules first\n");
  assert.deepEqual(shown(problem), ["yaml-cut-text 1:12", 'reply: "See #rules first"']);
  assert.equal(problem?.severity, "warning");
  assert.equal(cut("reply: See # a comment\n"), undefined);
  assert.equal(cut("reply: 'See' #rules\n"), undefined);
  assert.equal(cut("reply: See\n"), undefined);
});
