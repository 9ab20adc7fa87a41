/** What is wrong in the texts and steps of components is found when a definition is loaded. */
import assert from "node:assert/strict";
import { LANGUAGE } from "../language.ts";
import { compileBot } from "../../compile/compile_bot.ts";
import { readText } from "../../schema/test_problems.ts";

/** Problems of a command with this reply, each as its code and the text at its place. */
function problemsOf(reply: string, top = ""): string[] {
  const text =
    `${top}\ncommands:\n  a:\n    description: a\n    options: { n: { type: integer, description: n } }\n    reply: ${reply}`;
  const { definition, problems } = readText(text, LANGUAGE);
  if (definition && problems.list.length === 0) compileBot(definition, problems, []);
  return problems.list.map(({ code, span }) => `${code}: ${span && text.slice(span.start, span.end)}`);
}

const cases: readonly [string, ...string[]][] = [
  ["{ text: a, buttons: [{ label: '{options.n}', do: { reply: '{options.n} {message.text}' } }] }"],
  ["{ text: a, buttons: [{ label: '{options.m}', do: { reply: b } }] }", "expression-unknown-field: m"],
  [
    "{ text: a, buttons: [{ label: a, disabled: options.n, do: { reply: b } }] }",
    "condition-not-boolean: options.n",
  ],
  ["{ text: a, buttons: [{ label: a, do: { reply: '{values}' } }] }", "expression-unknown-name: values"],
  ["{ text: a, select: { options: [x], do: { reply: '{values}' } } }"],
  [
    "{ text: a, select: { options: [x], do: { reply: '{picked}' } } }",
    "expression-unknown-name: picked",
  ],
  ["{ text: a, select: { type: user, do: { ban: '{picked[0]}' } } }"],
  [
    "{ text: a, select: { type: role, do: { ban: '{picked[0]}' } } }",
    "placeholder-of-another-kind: {picked[0]}",
  ],
  ["{ text: a, select: { options: '{options.n}', do: { reply: b } } }", "not-a-list: {options.n}"],
  ["{ text: a, who: { roles: [mod] }, buttons: [{ label: a, do: { reply: b } }] }", "unknown-role: mod"],
  ["{ text: a, buttons: [{ label: a, who: { people: [bob] }, do: { reply: b } }] }", "unknown-person: bob"],
  ["{ text: a, buttons: keep }", "nothing-to-keep: keep"],
  ["{ text: a, buttons: [{ label: a, do: { edit: { text: b, buttons: keep } } }] }"],
  [
    "{ text: a, buttons: [{ label: a, do: { reply: { text: b, buttons: keep } } }] }",
    "nothing-to-keep: keep",
  ],
  ["{ text: a, buttons: [{ label: a, emoji: smile, do: { reply: b } }] }", "not-an-emoji: smile"],
  ["{ components: [{ text: '{options.m}' }] }", "expression-unknown-field: m"],
];

for (const [reply, ...expected] of cases) {
  Deno.test(`compileComponents tells what is wrong in ${reply}`, () => {
    assert.deepEqual(problemsOf(reply), expected);
  });
}
