import assert from "node:assert/strict";
import { LANGUAGE } from "../actions/language.ts";
import { Problems } from "../diagnostics/diagnostic.ts";
import type { DeclaredExtension, DeclaredFunction } from "../model/declared.ts";
import { readText } from "../schema/test_problems.ts";
import { compileBot } from "./compile_bot.ts";
import { isReservedNamespace, refuseNamespace } from "./namespaces.ts";

const DOUBLE: DeclaredFunction = {
  name: "double",
  description: "Twice as much.",
  params: [{ name: "number", type: "number" }],
  returns: "number",
  run: (number) => Number(number) * 2,
};

const extension = (name: string): DeclaredExtension => ({
  name,
  path: `extensions/${name}.ts`,
  handlers: new Map(),
  actions: [],
  triggers: [],
  functions: [DOUBLE],
  checks: [],
  texts: [],
  settings: {},
});

function compile(text: string) {
  const { definition, problems } = readText(text, LANGUAGE);
  const extensions = {
    present: [extension("dice"), extension("card-deck")],
    absent: [{ name: "gone", why: "it is on the blacklist" }],
  };
  const program = compileBot(definition!, problems, [], { extensions });
  return { program, problems: problems.list };
}

Deno.test("namespaceVariables are known in every text of a bot", () => {
  const { program, problems } = compile(`
status: { type: playing, text: "{dice.double(guilds)} servers" }
names: { channels: { hall: "823475887319941133" } }
messages: { cooldown: "{dice.double(2)}" }
checks: { even: "dice.double(1) == 2 and has(user)" }
groups: { greet: { do: [ { reply: "{dice.double(3)}" } ] } }
role_menus: { games: { channel: hall, text: "{dice.double(4)}", roles: [ { role: "823475887319941134", label: a } ] } }
events: { hi: { when: member_join, if: "dice.double(1) > 1", do: [ { send: { to: hall, text: "{card_deck.double(5)}" } } ] } }
commands:
  a:
    description: a
    options: { n: { type: number, description: n } }
    reply: "{card_deck.double(options.n)} {dice.double(1)}"
`);
  assert.deepEqual(problems.map(({ message }) => message), []);
  assert.equal(program.statuses.list[0]!.text({ guilds: 4, users: 0, commands: 0 }), "8 servers");
});

Deno.test("namespaceVariables let a definition load that calls what is absent, with a warning", () => {
  const { problems } = compile('commands: { a: { description: a, reply: "{gone.roll(1)}" } }');
  assert.deepEqual(problems.map(({ severity, code }) => `${severity} ${code}`), ["warning extension-absent"]);
});

Deno.test("isReservedNamespace knows the variables of the language, with hyphens as they are written there", () => {
  const names = ["user", "options", "data", "now", "dice", "card-deck"];
  assert.deepEqual(names.map(isReservedNamespace), [true, true, true, true, false, false]);
});

Deno.test("refuseNamespace tells of names that are taken, and of two that are one in expressions", () => {
  const all = ["user", "dice", "card-deck", "card_deck"];
  assert.deepEqual(all.map((name) => refuseNamespace(name, all)), [
    "No extension can be called user: `user` already means something else in expressions. " +
    "Give its file or folder another name.",
    undefined,
    "The extensions card-deck and card_deck would both be `card_deck` in expressions. Rename one of them.",
    "The extensions card_deck and card-deck would both be `card_deck` in expressions. Rename one of them.",
  ]);
});

Deno.test("compileBot takes the names of extensions alone", () => {
  const { definition } = readText('commands: { a: { description: a, handler: "dise.roll" } }');
  const problems = new Problems();
  compileBot(definition!, problems, [], { extensions: ["dice"] });
  assert.deepEqual(problems.list.map(({ code, suggestion }) => [code, suggestion]), [[
    "unknown-extension",
    "dice",
  ]]);
});
