import assert from "node:assert/strict";
import { SourceFile } from "../../diagnostics/span.ts";
import { Problems } from "../../diagnostics/diagnostic.ts";
import { parseYaml } from "../../source/parse_yaml.ts";
import { ExtensionChoices } from "./extension_choices.ts";

/** Each text is a file of the bot. */
function choose(choices: ExtensionChoices, ...texts: string[]) {
  const problems = new Problems();
  const parsed = texts.map((text, index) => parseYaml(new SourceFile(`bots/${index}.yaml`, text), problems));
  return choices.of("bot", { parsed, problems: problems.list }, (name) => name === "weather");
}

Deno.test("ExtensionChoices takes what stands in all files of a bot", () => {
  const { isolated, autoLoad, blacklist } = choose(
    new ExtensionChoices(),
    "extensions: { isolate: { weather: { net: [a.example.com] } }, blacklist: dice }",
    "extensions: { isolate: { weather: { net: [b.example.com], env: true } }, auto_load: false }",
  );
  assert.deepEqual([...isolated], [["weather", { net: ["a.example.com", "b.example.com"], env: true }]]);
  assert.equal(autoLoad, false);
  assert.deepEqual([...blacklist], ["dice"]);
});

for (const wrong of ["{ nte: true }", "{ net: [https://example.com] }", "[net]", "everything", ""]) {
  Deno.test(`an extension stays isolated, and has nothing, where \`weather: ${wrong}\` stands under isolate`, () => {
    const { isolated } = choose(new ExtensionChoices(), `extensions: { isolate: { weather: ${wrong} } }`);
    assert.deepEqual([...isolated], [["weather", {}]]);
  });
}

for (
  const [what, text] of [
    ["that cannot be parsed", "extensions: { isolate: { weather: {} }"],
    ["with a slip in a name under isolate", "extensions: { isolate: { wether: {} } }"],
  ] as const
) {
  Deno.test(`files ${what} choose nothing at first, and later what they chose before`, () => {
    const choices = new ExtensionChoices();
    const { autoLoad, unread } = choose(choices, text);
    assert.deepEqual([autoLoad, unread], [false, true]);
    const before = choose(choices, "extensions: { isolate: { weather: { net: true } } }");
    assert.deepEqual([...before.isolated], [["weather", { net: true }]]);
    assert.equal(choose(choices, text), before);
  });
}
