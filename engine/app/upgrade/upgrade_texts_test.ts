import assert from "node:assert/strict";
import fc from "fast-check";
import { LANGUAGE } from "../../actions/language.ts";
import { Problems } from "../../diagnostics/diagnostic.ts";
import { SourceFile } from "../../diagnostics/span.ts";
import { readDefinition } from "../../schema/read_definition.ts";
import { LANGUAGE_VERSION, UPGRADES } from "../../schema/upgrades/mod.ts";
import { parseYaml } from "../../source/parse_yaml.ts";
import { upgradeTexts } from "./upgrade_texts.ts";

const PATH = "bots/test.yaml";

/** The text after the upgrade, and the errors that are left. */
async function upgrade(text: string) {
  const { texts, problems } = await upgradeTexts((overlay) => {
    const problems = new Problems();
    const parsed = parseYaml(new SourceFile(PATH, overlay.get(PATH) ?? text), problems);
    readDefinition("test", [parsed], problems, LANGUAGE);
    return Promise.resolve({ parsed: [parsed], problems: problems.list });
  });
  return {
    after: texts.get(PATH)?.after ?? text,
    errors: problems.filter(({ severity }) => severity === "error").map(({ message }) => message),
  };
}

/** A line of a bot with a word that is written otherwise now, `[old|new]`. */
const LINES = {
  bot: [
    '[command_prefix|prefix]: "!"',
    "[owner_id|owner_ids]: 823475887319941131",
    "'[owners|owner_ids]': []",
  ],
  description: [
    "[desc|description]: Greet",
    '"[brief|description]": "Greet: people"',
    "[help|description]: >\n      Greet",
  ],
  aliases: ["[alias|aliases]: [hi0, hey0]", "[alias|aliases]:\n      - hi0"],
  cooldown: [
    "[cooldown_seconds: 5|cooldown: 5s]",
    "[cooldown_seconds|cooldown]: '[2.5|2.5s]'",
    "cooldown: { per: 5s, [type|scope]: member }",
  ],
  options: [
    "[args|options]: { n: { type: integer, [desc|description]: A number, [min_value|min]: 1, [max_value|max]: 9 } }",
    "[parameters|options]:\n      n:\n        type: string\n        [help|description]: alias",
  ],
  reply: [
    '[response|reply]: "alias: {user.name}"',
    "reply: { [private|ephemeral]: yes, text: 'desc: it''s #1' }",
    "[response|reply]:\n      [only_you|ephemeral]: true\n      embed: { title: T, [colour|color]: red, [footer_text|footer]: F }",
  ],
};

const comment = fc.constantFrom("", "  # alias: [hi]", "  # desc: 'never closed", "\t# 🍪 private: true");
const line = (lines: readonly string[]) =>
  fc.tuple(fc.constantFrom(...lines), comment).map(([text, note]) => /[>\n]/.test(text) ? text : text + note);
const callable = fc.tuple(
  fc.tuple(line(LINES.description), line(LINES.reply)),
  fc.subarray(["aliases", "cooldown", "options"] as const).chain((keys) =>
    fc.tuple(...keys.map((key) => line(LINES[key])))
  ),
).chain(([needed, more]) =>
  fc.shuffledSubarray([...needed, ...more], { minLength: needed.length + more.length })
);

/** A bot in old words and the same in new ones; everything else is equal to the last blank. */
const bots = fc.record({
  top: fc.option(line(LINES.bot), { nil: "name: Test" }),
  version: fc.constantFrom("", `version: [0|${LANGUAGE_VERSION}] # zero\n`, `version: ${LANGUAGE_VERSION}\n`),
  commands: fc.array(callable, { minLength: 1, maxLength: 4 }),
  gap: fc.constantFrom("", "\n\n# alias: none\n"),
  feed: fc.constantFrom("\n", "\r\n"),
}).map(({ top, version, commands, gap, feed }) => {
  const all = commands.map((lines, index) =>
    `  c${index}:\n${lines.map((one) => `    ${one}`).join("\n").replaceAll(/(hi|hey)0/g, `$1${index}`)}`
  );
  const text = `# first${gap}\n${version}${top}\ncommands:\n${all.join(`\n${gap}`)}\n`.replaceAll("\n", feed);
  const written = (which: 1 | 2) =>
    text.replaceAll(/\[([^\[\]|]*)\|([^\[\]|]*)\]/g, (...found) => found[which]);
  return { old: written(1), wanted: written(2) };
});

Deno.test("upgradeTexts changes old words and nothing else, and again changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(bots, async ({ old, wanted }) => {
      const { after, errors } = await upgrade(old);
      assert.deepEqual(errors, []);
      assert.equal(after, wanted);
      assert.equal((await upgrade(after)).after, after);
    }),
    { numRuns: 60 },
  );
});

Deno.test("upgradeTexts leaves alone what it cannot decide, and tells that it is wrong", async () => {
  for (
    const text of [
      "commands: { a: { description: A, desc: B, reply: C } }",
      "commands: { a: { description: A, cooldown_seconds: a while, reply: C } }",
      "commands: { a: { description: A, reply: C, unheard_of: 1 } }",
      "commands: { a: { desc: A",
      `version: ${LANGUAGE_VERSION + 1}\ncommands: {}`,
    ]
  ) {
    const { after, errors } = await upgrade(text);
    assert.equal(after, text);
    assert(errors.length > 0, text);
  }
});

Deno.test("UPGRADES go up one by one, and none of their words is in use", () => {
  assert.deepEqual(UPGRADES.map(({ to }) => to), UPGRADES.map((_, index) => index + 1));
  for (const { words } of UPGRADES) {
    const keys = words.flatMap(({ places, key }) => places.map((place) => `${place}: ${key}`));
    assert.equal(new Set(keys).size, keys.length);
  }
});
