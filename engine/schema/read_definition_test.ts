import assert from "node:assert/strict";
import { HTTP_DEFAULTS } from "../model/http.ts";
import { Problems } from "../diagnostics/diagnostic.ts";
import { showPlace, SourceFile } from "../diagnostics/span.ts";
import { parseYaml } from "../source/parse_yaml.ts";
import { readDefinition } from "./read_definition.ts";
import { WORDLESS } from "./test_problems.ts";
import { readEngineSettings } from "./read_engine_settings.ts";

function read(text: string) {
  const problems = new Problems();
  const file = parseYaml(new SourceFile("bots/test.yaml", text), problems);
  return { definition: readDefinition("test", [file], problems, WORDLESS), problems: problems.list };
}

/** Reads what has no problem at all. */
function readWhole(text: string) {
  const { definition, problems } = read(text);
  assert.deepEqual(problems.map(({ message }) => message), []);
  assert(definition);
  return definition;
}

const LOGGING = { retentionDays: 30, format: "lines" };
const DATABASE = {
  backupEvery: 86_400_000,
  backupKeep: 10,
  backupDays: 30,
  restore: false,
  keepLeftServers: 2_592_000_000,
};

Deno.test("readDefinition reads a whole bot", () => {
  const bot = readWhole(`
name: Starter
token: \${DISCORD_TOKEN}
prefix: "!"
timezone: Europe/Berlin
names:
  roles:    { moderator: "823475887319941131", news: 823475887319941132 }
  channels: { welcome: "823475887319941133" }
statuses:
  every: 10m
  list:
    - { type: watching, text: "{guilds} servers | {users} users" }
    - { type: custom, text: "Use /help" }
commands:
  hello:
    description: Greet someone
    as: [slash, prefix, user_menu]
    menu_name: Say hello
    aliases: [hi]
    category: Fun
    localizations: { de: { name: hallo, description: Jemanden grüßen } }
    options:
      who:  { type: user, description: Who, required: true }
      mood: { type: string, description: Tone, choices: { Kind: kind, Formal: formal }, default: kind }
      where: { type: channel, description: Where, channel_types: text }
    reply:
      ephemeral: true
      delete_after: 1m
      mentions: [people, roles]
      embed:
        title: "Hello, {options.who.name}"
        color: "#5865F2"
        author: { name: "{user.name}", url: "https://example.com", icon: "{user.avatar}" }
        fields: [ { name: Mood, value: "{options.mood}", inline: yes } ]
        footer: Bye
        timestamp: now
`);
  assert.equal(bot.id, "test");
  assert.equal(bot.name?.text, "Starter");
  assert.equal(bot.token?.variable, "DISCORD_TOKEN");
  assert.equal(bot.statuses.every, 600_000);
  assert.deepEqual(bot.statuses.list.map(({ type, text }) => [type, text.text]), [
    ["watching", "{guilds} servers | {users} users"],
    ["custom", "Use /help"],
  ]);
  assert.deepEqual(bot.names.roles.map(({ id }) => id), ["823475887319941131", "823475887319941132"]);
  const [hello] = bot.commands;
  assert(hello);
  assert.equal(showPlace(hello.span), "bots/test.yaml:15:3");
  assert.deepEqual(hello.as?.map(({ surface }) => surface), ["slash", "prefix", "user_menu"]);
  assert.equal(hello.menuName?.text, "Say hello");
  assert.deepEqual(hello.aliases.map(({ text }) => text), ["hi"]);
  assert.deepEqual(hello.localizations.map(({ locale, name }) => [locale, name?.text]), [["de", "hallo"]]);
  const [who, mood, where] = hello.options;
  assert.equal(who?.required, true);
  assert.deepEqual(mood?.choices.map(({ name, value }) => [name.text, value.text]), [
    ["Kind", "kind"],
    ["Formal", "formal"],
  ]);
  assert.equal(mood?.default?.text, "kind");
  assert.deepEqual(where?.channelTypes, [0]);
  const reply = hello.reply?.random[0]?.reply;
  assert(reply);
  assert.equal(reply.ephemeral, true);
  assert.equal(reply.deleteAfter, 60_000);
  assert.deepEqual(reply.mentions, ["people", "roles"]);
  const [embed] = reply.embeds;
  assert.equal(embed?.title?.text, "Hello, {options.who.name}");
  assert.equal(embed?.author?.icon?.text, "{user.avatar}");
  assert.deepEqual(embed?.fields.map(({ name, inline }) => [name.text, inline]), [["Mood", true]]);
  assert.equal(embed?.footer?.text.text, "Bye");
  assert.equal(embed?.timestamp?.text, "now");
});

Deno.test("readDefinition keeps the place of every character of a text", () => {
  const bot = readWhole('commands:\n  hello:\n    description: a\n    reply: "Hi \\"{user}\\"!"\n');
  const text = bot.commands[0]!.reply!.random[0]!.reply.text!;
  const at = text.text.indexOf("{user}");
  assert.equal(showPlace(text.at(at, at + 6)), "bots/test.yaml:4:18");
});

Deno.test("readDefinition takes a reply of random entries, with the settings around them", () => {
  const bot = readWhole(`
commands:
  coin:
    description: Flip a coin
    reply:
      ephemeral: yes
      delete_after: 5s
      random: [Heads, { text: Tails, weight: 2.5, ephemeral: no }]
`);
  const { random } = bot.commands[0]!.reply!;
  assert.deepEqual(
    random.map(({ weight, reply }) => [weight, reply.text?.text, reply.ephemeral, reply.deleteAfter]),
    [
      [1, "Heads", true, 5000],
      [2.5, "Tails", false, 5000],
    ],
  );
  assert.deepEqual(random[0]?.reply.mentions, ["people"]);
});

Deno.test("readDefinition takes groups and subcommands", () => {
  const bot = readWhole(`
commands:
  config:
    description: Settings
    subcommands:
      show: { description: Show all, reply: all, aliases: [list] }
      roles:
        description: Roles
        subcommands:
          add: { description: Add one, reply: "added {options.role}", options: { role: { type: role, description: a } } }
`);
  const [show, roles] = bot.commands[0]!.subcommands;
  assert.deepEqual(show?.aliases.map(({ text }) => text), ["list"]);
  assert.equal(roles?.subcommands[0]?.options[0]?.type, "role");
});

Deno.test("readDefinition takes a pasted config.json of old", () => {
  const { definition, problems } = read(JSON.stringify(
    {
      prefix: "?",
      owner_ids: [823475887319941100],
      auto_reload: false,
      status: { type: "watching", text: "{guilds} servers" },
      database: { path: "./data/other.db" },
      logging: { level: "DEBUG", max_bytes: 2048, backup_count: 1 },
      extensions: { auto_load: false, blacklist: ["debug_cog", "test_module"] },
      cooldowns: { default_rate: 1, default_per: 2.5 },
      command_permissions: { ban: [823475887319941100] },
    },
    undefined,
    4,
  ));
  assert.deepEqual(problems.map(({ code }) => code), ["no-commands"]);
  assert(definition);
  assert.deepEqual(definition.ownerIds, ["823475887319941100"]);
  assert.equal(definition.autoReload, false);
  assert.deepEqual(definition.statuses.list.map(({ text }) => text.text), ["{guilds} servers"]);
  const { commandPermissions, ...settings } = definition.settings;
  assert.deepEqual(settings, {
    database: { path: "./data/other.db", ...DATABASE },
    logging: { level: "DEBUG", maxBytes: 2048, backupCount: 1, ...LOGGING },
    extensions: { autoLoad: false, blacklist: ["debug_cog", "test_module"], settings: new Map() },
    cooldowns: { defaultRate: 1, defaultPer: 2.5, ownersExempt: false },
    http: HTTP_DEFAULTS,
    alerts: false,
  });
  assert.deepEqual(commandPermissions.map(({ command, roles }) => [command.text, roles[0]?.text]), [
    ["ban", "823475887319941100"],
  ]);
});

Deno.test("readDefinition fills in the defaults", () => {
  const { definition } = read("name: a");
  assert(definition);
  assert.equal(definition.autoReload, true);
  assert.deepEqual(definition.statuses, { every: 300_000, list: [] });
  assert.deepEqual(definition.settings, {
    database: DATABASE,
    logging: { level: "INFO", maxBytes: 10_485_760, backupCount: 5, ...LOGGING },
    extensions: { autoLoad: true, blacklist: [], settings: new Map() },
    cooldowns: { defaultRate: 3, defaultPer: 5, ownersExempt: false },
    commandPermissions: [],
    http: HTTP_DEFAULTS,
    alerts: false,
  });
});

Deno.test("readDefinition tells all problems at once, and never a secret", () => {
  const token = ["MTIzNDU2Nzg5MDEyMzQ1Njc4", "GabcDe", "x".repeat(30)].join(".");
  const { problems } = read(
    `token: ${token}\nprefix: /\ncolour: red\ncommands:\n  Hello: { desc: a }\nname: ${token}\n`,
  );
  assert.deepEqual(problems.map(({ code }) => code).sort(), [
    "bad-name",
    "bad-prefix",
    "literal-token",
    "literal-token",
    "token-not-a-variable",
    "unknown-key",
    "unknown-key",
  ]);
  assert(
    !JSON.stringify(problems.map(({ span: _, related: __, ...rest }) => rest)).includes(token.slice(0, 20)),
  );
});

Deno.test("readDefinition answers 10,000 commands with one error", () => {
  const commands = Array.from({ length: 10_000 }, (_, n) => `  c${n}: { description: a, reply: a }`);
  const { definition, problems } = read(`commands:\n${commands.join("\n")}\n`);
  assert.equal(definition?.commands.length, 10_000);
  assert.deepEqual(problems.map(({ code }) => code), ["too-many-commands"]);
  assert.match(problems[0]!.message, /10,000 slash commands.* at most 100.*c100, c101.*9,890 more/);
  assert.match(problems[0]!.expected!, /as: \[prefix\]/);
});

Deno.test("readEngineSettings reads what belongs to the process and refuses what belongs to a bot", () => {
  const problems = new Problems();
  const file = new SourceFile("bots/engine.yaml", "logging: { level: ERROR }\nprefix: '!'\n");
  const settings = readEngineSettings(parseYaml(file, problems), problems);
  assert.deepEqual(settings.logging, { level: "ERROR", maxBytes: 10_485_760, backupCount: 5, ...LOGGING });
  assert.deepEqual(problems.list.map(({ code }) => code), ["unknown-key"]);
  assert.match(problems.list[0]!.message, /bot's own file/);
  assert.deepEqual(readEngineSettings({ file: new SourceFile("bots/engine.yaml", "") }, problems), {});
});
