import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { runTests, showFailure } from "../../testkit/definition_tests/mod.ts";
import { loadBots } from "../load/load_bots.ts";
import { examplesModule } from "./build_examples.ts";
import { clashOf } from "./clash.ts";
import { composeBot } from "./compose_bot.ts";
import { readRecipe } from "./recipe.ts";
import { recipes } from "./recipes.ts";

const ALL = recipes();
const byId = (...ids: string[]) => ALL.filter(({ id }) => ids.includes(id));
const wish = (id: string, list: typeof ALL, prefix = "!") => ({
  id,
  name: "My bot",
  token: "DISCORD_TOKEN",
  prefix,
  recipes: list,
});

function write(folder: string, texts: ReadonlyMap<string, string>): void {
  for (const [path, text] of texts) {
    Deno.mkdirSync(dirname(join(folder, "bots", path)), { recursive: true });
    Deno.writeTextFileSync(join(folder, "bots", path), text);
  }
}

Deno.test("the module with the examples is what lies in bots/examples", async () => {
  const made = await Deno.readTextFile(new URL("./examples.gen.ts", import.meta.url));
  assert.ok(made === examplesModule(), "run: deno run -A engine/app/recipes/build_examples.ts");
});

Deno.test("readRecipe takes apart what a bot says of itself, its names and the rest", () => {
  const text = `# Does this, and that. And more.
# Try it without a token: deno task start examples/this
# Change what you like.

name: This
token: \${DISCORD_TOKEN}
prefix: "!"

names:
  channels:
    log: "1120000000090000000"    # where it is told

commands:
  a: { description: A, reply: "{names.channels.log}" }
`;
  assert.deepEqual(readRecipe("this", text), {
    id: "this",
    name: "This",
    summary: "Does this, and that",
    notes: ["Does this, and that. And more.", "Change what you like."],
    names: new Map([[
      "channels",
      new Map([["log", `    log: "1120000000090000000"    # where it is told`]]),
    ]]),
    body: `commands:\n  a: { description: A, reply: "{names.channels.log}" }\n`,
  });
});

Deno.test("recipes say in a line what they do", () => {
  for (const { id, summary } of ALL) assert.match(summary, /^\p{Lu}.{10,180}[^.]$/u, id);
});

Deno.test("recipes go together, but for those that do the same", () => {
  const clashes = ALL.flatMap((one, index) =>
    ALL.slice(index + 1).flatMap((other) => clashOf([one, other])?.recipes.join(" ") ?? [])
  );
  assert.deepEqual(clashes, ["cases moderation"]);
  assert.deepEqual(clashOf(byId("cases", "moderation"))?.things.slice(0, 2), [
    "the command warn",
    "the command timeout",
  ]);
});

Deno.test("composeBot makes of every recipe a bot without a problem, and of all that go together one", async () => {
  const folder = await Deno.makeTempDir();
  for (const recipe of ALL) write(folder, composeBot(wish(`one_${recipe.id}`, [recipe], `"\\?`)));
  write(
    folder,
    composeBot({ ...wish("all", ALL.filter(({ id }) => id !== "moderation")), language: "de" }),
  );
  const { bots, problems } = await loadBots(folder);
  assert.equal(bots.length, ALL.length + 1);
  // That they would share a token and a prefix is true of all of them together, which nobody would run.
  const found = [...problems, ...bots.flatMap((bot) => bot.problems)]
    .filter(({ code }) => code !== "token-shared" && code !== "prefix-shared")
    .map(({ code, message }) => `${code}: ${message}`);
  assert.deepEqual(found, []);
  const { names } = bots.find(({ id }) => id === "all")!.definition!;
  for (const list of [names.roles, names.channels]) {
    const ids = list.map((name) => JSON.stringify(name.id));
    assert.equal(new Set(ids).size, ids.length, "each name stands for something of its own");
  }
  await Deno.remove(folder, { recursive: true });
});

Deno.test("composeBot has tests type the prefix and the name of the new bot", async () => {
  const folder = await Deno.makeTempDir();
  const changed = ALL.filter(({ body, name }) => body.includes('say: "!') || body.includes(`say: "@${name}`));
  assert.ok(changed.length > 5);
  for (const recipe of changed) write(folder, composeBot(wish(recipe.id, [recipe], "?")));
  const { bots } = await loadBots(folder);
  const typing = bots.map((bot) => ({
    ...bot,
    definition: {
      ...bot.definition!,
      tests: bot.definition!.tests.filter(({ span }) =>
        /say: "[?@]/.test(span.file.text.slice(span.start).split(/\n {2}- /)[0]!)
      ),
    },
  }));
  const results = await runTests(typing, { folder });
  assert.ok(results.length >= changed.length);
  const failures = results.map((result) => showFailure(result, { colour: false, width: 100 })).filter((
    text,
  ) => text);
  assert.equal(failures.join("\n\n"), "");
  await Deno.remove(folder, { recursive: true });
});
