import assert from "node:assert/strict";
import { benchWith, compileWithDice, withDiceSteps } from "../actions/extensions/test_dice.ts";

const VALUES = { total: 5, most: 6 };

/** What is said, by the languages in which somebody is answered. */
function said(
  text: string,
  languages: readonly string[] = [],
  values: Record<string, string | number> = VALUES,
) {
  const { program, problems } = compileWithDice(text);
  assert.deepEqual(problems, []);
  return program.extensionTexts.get("dice", "rolled", languages, values);
}

Deno.test("compileExtensionTexts gives the extension's words in the language of who is answered, else in English", () => {
  assert.equal(said("name: Bot"), "You got 5 of 6.");
  assert.equal(said("name: Bot", ["de"]), "Du hast 5.");
  assert.equal(said("name: Bot", ["fr-CA"]), "Tu as 5.");
  assert.equal(said("name: Bot", ["ja", "fr"]), "Tu as 5.");
  assert.equal(said("name: Bot", ["ja"]), "You got 5 of 6.");
  assert.equal(said("language: de"), "Du hast 5.");
  assert.equal(said("language: de", ["ja"]), "Du hast 5.");
});

const OWN = "messages: { dice.rolled: 'Mine: {total}' }";

Deno.test("compileExtensionTexts gives the author's words where there are any in that language", () => {
  assert.equal(said(OWN), "Mine: 5");
  assert.equal(said(OWN, ["en-GB"]), "Mine: 5");
  assert.equal(said(OWN, ["de"]), "Du hast 5.");
  assert.equal(said(OWN, ["ja"]), "Mine: 5");
  assert.equal(said(`language: ja\n${OWN}`, ["en-US"]), "You got 5 of 6.");
  assert.equal(said(`language: ja\n${OWN}`, ["ko"]), "Mine: 5");
});

Deno.test("compileExtensionTexts takes translations of both kinds", () => {
  const messages = `${OWN}\ntranslations: { de: { messages: { dice.rolled: 'Mein: {total}' } } }`;
  assert.equal(said(messages, ["de"]), "Mein: 5");
  assert.equal(said(messages, ["fr"]), "Tu as 5.");
  const texts = `${OWN}\ntranslations: { pt: { texts: { 'Mine: {total}': 'Meu: {total}' } } }`;
  assert.equal(said(texts, ["pt-BR"]), "Meu: 5");
  assert.equal(said(texts, ["en-US"]), "Mine: 5");
});

Deno.test("compileExtensionTexts lets the author compute with the values", () => {
  assert.equal(said('messages: { dice.rolled: \'{plural(total, "pip", "pips")}\' }'), "pips");
});

Deno.test("compileExtensionTexts puts in only what a value is given for", () => {
  assert.equal(said("name: Bot", [], { total: 1.5 }), "You got 1.5 of .");
  assert.equal(said("name: Bot", [], { total: "{most}", most: "$&" }), "You got {most} of $&.");
});

const WRONG: readonly [text: string, problem: string][] = [
  ["messages: { dice.rolled: '{totl}' }", "expression-unknown-name → total at totl"],
  [
    "translations: { de: { messages: { dice.rolled: '{totl}' } } }",
    "expression-unknown-name → total at totl",
  ],
  ["messages: { dice.roled: Hi }", "unknown-key → dice.rolled at dice.roled"],
  ["messages: { dice.lost: '' }", "empty-text at ''"],
];

for (const [text, problem] of WRONG) {
  Deno.test(`compileExtensionTexts tells what is wrong with ${text}`, () => {
    assert.deepEqual(compileWithDice(text).problems, [problem]);
  });
}

Deno.test("compileExtensionTexts throws for a text that is not declared", () => {
  const { program } = compileWithDice("name: Bot");
  assert.throws(() => program.extensionTexts.get("dice", "won", [], {}), /has declared no text called won/);
});

Deno.test("a function of an extension finds its texts in the language of the run", async () => {
  const { program } = compileWithDice(`${OWN}\n${withDiceSteps("- dice.say: Hello")}`);
  const bench = benchWith(program, {
    actions: { say: ({ text, reply }) => reply(text("rolled", { total: 3 })) },
  });
  assert.deepEqual(await bench.slash("test"), ["Mine: 3"]);
});
