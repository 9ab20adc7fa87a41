import assert from "node:assert/strict";
import { compileFiles, compileWithDice, DICE } from "../actions/extensions/test_dice.ts";
import type { DeclaredExtensions } from "../model/declared.ts";

function settingsOf(text: string, extensions?: DeclaredExtensions) {
  const { program, problems } = compileWithDice(text, extensions);
  return { settings: Object.fromEntries(program.extensionSettings), problems };
}

Deno.test("compileExtensionSettings fills in the defaults where the bot says nothing", () => {
  assert.deepEqual(settingsOf("name: Bot"), { settings: { dice: { sides: 6 } }, problems: [] });
});

Deno.test("compileExtensionSettings reads what the bot says, with names for ids", () => {
  const text = "names: { channels: { hall: '200000000000000001' } }\n" +
    "extensions: { settings: { dice: { sides: 20, where: hall } } }";
  assert.deepEqual(settingsOf(text), {
    settings: { dice: { sides: 20, where: "200000000000000001" } },
    problems: [],
  });
});

Deno.test("compileExtensionSettings takes what several files of a bot say", () => {
  const { program, problems } = compileFiles({
    "bots/a/a.yaml": "extensions: { settings: { dice: { sides: 8 } } }",
    "bots/a/b.yaml": "extensions: { settings: { dice: { where: '200000000000000001' } } }",
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(program.extensionSettings.get("dice"), { sides: 8, where: "200000000000000001" });
});

const WRONG: readonly [settings: string, problem: string][] = [
  ["dice: { side: 8 }", "unknown-key → sides at side"],
  ["dice: { sides: 1 }", "out-of-range at 1"],
  ["dice: { sides: many }", "not-a-number at many"],
  ["dice: { where: hall }", "unknown-channel at hall"],
  ["dise: { sides: 8 }", "unknown-key → dice at dise"],
  ["cards: { sides: 8 }", "unknown-key at cards"],
  ["dice: 8", "wrong-kind at 8"],
];

for (const [settings, problem] of WRONG) {
  Deno.test(`compileExtensionSettings tells what is wrong with ${settings}`, () => {
    assert.deepEqual(settingsOf(`extensions: { settings: { ${settings} } }`).problems, [problem]);
  });
}

const NEEDY: DeclaredExtensions = {
  present: [{
    ...DICE,
    settings: { key: { type: "text", required: true }, sides: { type: "integer", default: 6 } },
  }],
  absent: [],
};

Deno.test("compileExtensionSettings leaves an extension out that lacks a setting, and tells of the line to add", () => {
  const { settings, problems } = settingsOf("extensions: { settings: { dice: { sides: 8 } } }", NEEDY);
  assert.deepEqual([settings, problems], [{}, ["warning setting-missing at dice"]]);
  const { problems: nowhere } = settingsOf("name: Bot", NEEDY);
  assert.deepEqual(nowhere, ["warning setting-missing at name: Bot"]);
  const { messages } = compileWithDice("name: Bot", NEEDY);
  assert.deepEqual(messages, ["The extension `dice` is not loaded: it needs the setting `key`."]);
  assert.deepEqual(settingsOf("extensions: { settings: { dice: { key: a } } }", NEEDY), {
    settings: { dice: { key: "a", sides: 6 } },
    problems: [],
  });
});

Deno.test("compileExtensionSettings asks for nothing where extensions are not loaded by themselves", () => {
  assert.deepEqual(settingsOf("extensions: { auto_load: false }", NEEDY), { settings: {}, problems: [] });
});

Deno.test("compileExtensionSettings tells once of a setting that cannot be used", () => {
  const { settings, problems } = settingsOf("extensions: { settings: { dice: { key: [a] } } }", NEEDY);
  assert.deepEqual([settings, problems.length], [{}, 1]);
});
