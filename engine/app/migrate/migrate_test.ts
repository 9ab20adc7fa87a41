import assert from "node:assert/strict";
import fc from "fast-check";
import { LoadContext } from "../load/load_context.ts";
import { loadBots } from "../load/load_bots.ts";
import { convertConfig, nameIn } from "./convert_config.ts";
import { convertColour } from "./convert_embed.ts";
import { fitBot } from "./fit_bot.ts";
import { ConfigError, type JsonMap, readConfig } from "./read_config.ts";

/** What the framework writes at its first start. */
const SAMPLE = `{
    "prefix": "!",
    "owner_ids": [],
    "auto_reload": true,
    "status": { "type": "watching", "text": "{guilds} servers" },
    "database": { "path": "./data/bot.db" },
    "logging": { "level": "INFO", "max_bytes": 10485760, "backup_count": 5 },
    "extensions": { "auto_load": true, "blacklist": ["debug_cog"] },
    "cooldowns": { "default_rate": 3, "default_per": 5.0 },
    "command_permissions": {}
}
`;

const HEAD = { id: "old", name: "Old", token: "DISCORD_TOKEN", source: "config.json" };

async function fit(config: JsonMap, context?: LoadContext) {
  const folder = "/nowhere";
  await using own = context ? undefined : new LoadContext(folder);
  return await fitBot(folder, HEAD, convertConfig(config), context ?? own!);
}

/** Loads a text as people would. */
async function load(text: string) {
  const folder = await Deno.makeTempDir();
  await Deno.mkdir(`${folder}/bots`);
  await Deno.writeTextFile(`${folder}/bots/old.yaml`, text);
  const { bots, context } = await loadBots(folder);
  await context[Symbol.asyncDispose]();
  await Deno.remove(folder, { recursive: true });
  return bots[0]!;
}

Deno.test("the settings of the framework become a bot without a problem", async () => {
  const { text, taken, left } = await fit(readConfig(SAMPLE, "config.json"));
  const { problems, definition } = await load(text);
  assert.deepEqual(problems, []);
  assert.equal(definition?.prefix?.text, "!");
  assert.equal(definition?.autoReload, true);
  assert.deepEqual(definition?.statuses.list.map((status) => [status.type, status.text.text]), [[
    "watching",
    "{guilds} servers",
  ]]);
  assert.deepEqual(definition?.settings.extensions.blacklist, ["debug_cog"]);
  const { defaultRate, defaultPer } = definition!.settings.cooldowns;
  assert.deepEqual([defaultRate, defaultPer, definition?.settings.logging.maxBytes], [3, 5, 10485760]);
  assert.ok(taken.includes("cooldowns.default_per"));
  assert.deepEqual(left.map(({ from }) => from), ["database", "extensions"]);
});

Deno.test("commands, embeds, colours, owners and permissions are taken over, with all digits of ids", async () => {
  const config = readConfig(
    `{ "owner_ids": [823475887319941131, 7], "embed_colors": { "SUCCESS": "0x00ff00", "MAIN_MENU": 2829617 },
       "command_permissions": { "help": [1130000000010000001] },
       "commands": {
         "Rules": { "response": "Read:", "cooldown": 5, "embed": { "title": "Rules", "color": 5793266,
           "fields": [{ "name": "1", "value": "Be kind", "inline": true }], "footer": { "text": "Thanks" } } },
         "quote": ["a", "b"] } }`,
    "config.json",
  );
  const { text, left } = await fit(config);
  const { problems, definition } = await load(text);
  assert.deepEqual(problems, []);
  assert.deepEqual(definition?.ownerIds, ["823475887319941131"]);
  assert.match(text, /help:\n {4}- "1130000000010000001"/);
  assert.deepEqual(definition?.commands.map(({ name }) => name.text), ["rules", "quote"]);
  assert.match(text, /title: "Rules"\n {8}color: "#5865F2"[^]*footer:\n {10}text: "Thanks"/);
  assert.equal(definition?.theme.success, 0x00ff00);
  assert.deepEqual(left.map(({ from }) => from), ["owner_ids"]);
});

Deno.test("what the engine does not take stands as a comment with the reason, and no token at all", async () => {
  const { text, left } = await fit({
    token: "secret-token",
    prefix: "/",
    status: { type: "sleeping", text: "x" },
    logging: { level: "LOUD", max_bytes: 2048 },
    command_permissions: { ban: ["1130000000010000001"] },
    shop: { open: true },
    commands: { eval: { code: "x" } },
  });
  assert.deepEqual((await load(text)).problems, []);
  assert.match(text, /# Not taken over: "\/" cannot be the prefix.*\n# prefix: "\/"\n/);
  assert.match(text, /logging:\n# Not taken over: "LOUD".*\n# {3}level: "LOUD"\n {2}max_bytes: 2048/);
  assert.match(text, /^# shop: there is no such setting here/m);
  assert.ok(!text.includes("secret-token"));
  const from = left.map((one) => one.from).sort();
  assert.deepEqual(from, [
    "command_permissions.ban",
    "commands.eval",
    "logging.level",
    "prefix",
    "shop",
    "status",
    "token",
  ]);
});

const WORDS = fc.constantFrom(
  "!",
  "watching",
  "INFO",
  "x y",
  "{guilds}",
  "{{",
  "a: b",
  "# c",
  "- d",
  "\u2028",
  "yes",
  "",
);
const LEAF = fc.oneof(
  WORDS,
  fc.string({ unit: "binary" }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);
const ANYTHING = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    LEAF,
    fc.array(tie("value"), { maxLength: 3 }),
    tie("map"),
  ),
  map: fc.dictionary(
    fc.oneof(
      fc.constantFrom(
        "type",
        "text",
        "path",
        "level",
        "embed",
        "response",
        "title",
        "fields",
        "default_rate",
        "auto_load",
      ),
      fc.string(),
    ),
    tie("value"),
    { maxKeys: 4 },
  ),
})).value;
const KEYS = [
  "prefix",
  "owner_ids",
  "auto_reload",
  "status",
  "statuses",
  "database",
  "logging",
  "extensions",
  "cooldowns",
];
const CONFIG = fc.dictionary(
  fc.oneof(
    fc.constantFrom(...KEYS, "command_permissions", "commands", "embed_colors", "language", "name"),
    fc.string(),
  ),
  ANYTHING,
  { maxKeys: 6 },
);

Deno.test("any settings become a bot file without a problem, or a clear message", async () => {
  await using context = new LoadContext("/nowhere");
  await fc.assert(
    fc.asyncProperty(CONFIG, async (config) => {
      const read = readConfig(JSON.stringify(config), "config.json");
      nameIn(read);
      const { text } = await fit(read, context);
      // What was found without a problem is so for whoever loads it afresh as well.
      assert.deepEqual((await load(text)).problems.map(({ message }) => message), []);
    }),
    { numRuns: 40 },
  );
});

for (
  const [text, place] of [
    ["", "1:1 is no JSON: the file ends too early"],
    ["{\n  'a': 1 }", "2:3 is no JSON: a key in double quotes"],
    ['{\n  "a": 1,\n}', "3:1 is no JSON: no comma may stand before }"],
    ['{ "a": 1 "b": 2 }', "1:10 is no JSON: a comma or } is missing"],
    ['{ "a" 1 }', "1:7 is no JSON: a colon is missing"],
    ['{ "a": NaN }', "1:8 is no JSON: a value is expected"],
    ['// hi\n{ "a": 1 }', "1:1 is no JSON: JSON has no comments"],
    ['{ "a": "x\ny" }', "1:8 is no JSON: the text that begins here has no closing quote"],
    ['{ "a": "C:\\data" }', "1:11 is no JSON: this backslash stands for nothing"],
    ['{ "a": 1 } x', "1:12 is no JSON: nothing may stand behind"],
    ["[1, 2", "1:6 is no JSON: the file ends too early"],
    ["[1, 2]", "1:1 holds no settings"],
    ["[".repeat(300), "1:202 is no JSON: too many brackets"],
  ] as const
) {
  Deno.test(`readConfig of ${JSON.stringify(text.slice(0, 20))} says ${place}`, () => {
    assert.throws(
      () => readConfig(text, "config.json"),
      (error) => error instanceof ConfigError && error.message.startsWith(`config.json:${place}`),
    );
  });
}

Deno.test("readConfig takes exactly what JSON is", () => {
  const broken = fc.tuple(fc.json(), fc.nat(), fc.constantFrom("", "{", '"', ",", "\\", "0", "]", "é")).map((
    [json, at, put],
  ) => json.slice(0, at % (json.length + 1)) + put + json.slice(at % (json.length + 1) + 1));
  fc.assert(fc.property(fc.oneof(fc.json(), broken), (json) => {
    const text = `{"a":${json}}`;
    const isJson = (() => {
      try {
        return JSON.parse(text) !== undefined;
      } catch {
        return false;
      }
    })();
    let taken = true;
    try {
      readConfig(text, "c");
    } catch (error) {
      assert.ok(error instanceof ConfigError, String(error));
      taken = false;
    }
    assert.equal(taken, isJson, text);
  }));
});

for (
  const [colour, is] of [[5793266, "#5865F2"], ["0x00ff00", "#00FF00"], ["#FFF000", "#FFF000"], [
    -1,
    undefined,
  ], ["red", undefined]] as const
) {
  Deno.test(`convertColour of ${colour} is ${is}`, () => assert.equal(convertColour(colour), is));
}
