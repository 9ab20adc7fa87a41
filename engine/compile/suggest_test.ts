import assert from "node:assert/strict";
import type { SuggestCall } from "../model/extensions.ts";
import type { Choice } from "../model/option.ts";
import { typing } from "../runtime/test_events.ts";
import { ANN, GUILD_ID } from "../runtime/test_world.ts";
import { absent, benchWith, compileWith, extension } from "./test_extensions.ts";

const DICE = extension("dice", { suggestions: ["words", "sides"] });

const option = (keys: string) => `
commands: { roll: { description: a, options: { sides: { description: a, ${keys} } }, reply: Rolled. } }
`;

/** What is offered for an option, and what the extension was asked. */
async function offered(text: string, choices: readonly Choice[], path?: string) {
  const { program, told } = compileWith(text, [DICE], [], path);
  assert.deepEqual(told, []);
  const asked: [string, string, SuggestCall][] = [];
  const bench = benchWith(program, {}, {
    suggest(...call) {
      asked.push(call);
      return Promise.resolve(choices);
    },
  });
  const interaction = typing("roll", [{ name: "sides", type: 3, value: "si", focused: true }]);
  await bench.runtime.handle({ kind: "autocomplete", interaction });
  const given = bench.discord.calls.find(({ method }) => method === "suggest")?.arguments[1];
  return { asked, given, command: program.applicationCommands[0] };
}

Deno.test("compileSuggest asks the extension what is typed, by whom and where, and offers what it gives", async () => {
  const { asked, given, command } = await offered(option("type: string, suggest: dice.words"), [
    { name: "Silver", value: "silver" },
  ]);
  assert.deepEqual(asked, [["dice", "words", { typed: "si", userId: ANN.id, serverId: GUILD_ID }]]);
  assert.deepEqual(given, [{ name: "Silver", value: "silver" }]);
  assert.deepEqual(command, {
    ...command,
    options: [{ type: 3, name: "sides", description: "a", autocomplete: true }],
  });
});

Deno.test("compileSuggest leaves out what Discord would refuse, for which it would take nothing at all", async () => {
  const long = "a".repeat(101);
  const choices: Choice[] = [
    { name: "text", value: "one" },
    { name: "2", value: 2 },
    { name: "half", value: 0.5 },
    { name: "huge", value: 1e300 },
    { name: "none", value: NaN },
    { name: " ", value: "blank" },
    { name: "empty", value: "" },
    { name: "long", value: long },
    { name: long, value: "cut" },
  ];
  const names = async (type: string) => {
    const { given } = await offered(option(`type: ${type}, suggest: dice.words`), choices);
    return (given as Choice[]).map(({ name }) => name);
  };
  // Numbers are texts, too.
  assert.deepEqual(await names("string"), ["text", "2", "half", "huge", "none", `${"a".repeat(99)}…`]);
  assert.deepEqual(await names("integer"), ["2"]);
  assert.deepEqual(await names("number"), ["2", "half"]);
});

Deno.test("compileSuggest shows 25 of those that fit", async () => {
  const choices = Array.from({ length: 60 }, (_, index) => ({ name: `${index}`, value: index % 2 || "x" }));
  const { given } = await offered(option("type: integer, suggest: dice.sides"), choices);
  assert.equal((given as Choice[]).length, 25);
});

Deno.test("compileSuggest lets an extension name suggestions of its own options, and nobody else", async () => {
  const text = option('type: string, suggest: "dice.option:roll sides"');
  const { asked } = await offered(text, [], "extensions/dice.ts");
  assert.deepEqual(asked.map(([, name]) => name), ["option:roll sides"]);
  assert.deepEqual(compileWith(text, [DICE]).told, ['bad-suggest at "dice.option:roll sides"']);
});

Deno.test("compileSuggest tells of what does not exist", () => {
  const told = (suggest: string) =>
    compileWith(option(`type: string, suggest: ${suggest}`), [DICE], [absent("gone")]).told;
  assert.deepEqual(told("dise.words"), ["unknown-extension → dice at dise"]);
  assert.deepEqual(told("dice.word"), ["unknown-suggestions → words at word"]);
  assert.deepEqual(told("dice"), ["bad-suggest at dice"]);
  assert.deepEqual(told("gone.words"), ["warning extension-absent at gone.words"]);
  const bare = compileWith(option("type: string, suggest: dice.words"), [extension("dice")]);
  assert.deepEqual(bare.told, ["unknown-suggestions at words"]);
});
