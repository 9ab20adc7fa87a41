import assert from "node:assert/strict";
import type { Builtin } from "../model/builtin.ts";
import { INTENT } from "../model/discord_numbers.ts";
import { permissionBits } from "../model/permissions.ts";
import { NO_RULES } from "../model/rules.ts";
import { builtin, commandOf, compile, compileWhole, problemsOf } from "./test_compile.ts";

const HELP = builtin("help", {
  aliases: ["h", "commands"],
  cooldown: { rate: 1, per: 10_000, scope: "user" },
  controls: [{ name: "help_page", run: () => Promise.resolve() }],
  ephemeral: true,
  patience: 180_000,
});
const STATS = builtin("stats");
const CONFIG = builtin("config", {
  rules: { ...NO_RULES, serverOnly: true, userPermissions: permissionBits(["administrator"]) },
  subcommands: [{ name: "view", description: "View", options: [], run: () => Promise.resolve() }],
});
const TABLE = [HELP, STATS, CONFIG];

const PING = "commands:\n  ping: { description: a, reply: a }\n";
const names = (text: string, table: readonly Builtin[] = TABLE) =>
  compile(text, table).program.commands.map(({ name }) => name);

Deno.test("compileBot puts built-in commands behind the author's, with all that they say of themselves", () => {
  const program = compileWhole(PING, TABLE);
  assert.deepEqual(program.commands.map(({ name }) => name), ["ping", "help", "stats", "config"]);
  const help = commandOf(program, "commands");
  assert.deepEqual([...help.surfaces], ["slash", "prefix"]);
  assert.equal(help.patience, 180_000);
  assert.equal(help.ephemeral, true);
  assert.equal(help.source, "built in");
  assert.deepEqual(help.cooldowns, [{ id: "help#0", rate: 1, per: 10_000, scope: "user" }]);
  assert.deepEqual(help.steps.map(({ action, source }) => [action, source]), [["builtin", "built in"]]);
  assert.deepEqual(commandOf(program, "stats").cooldowns.map(({ id }) => id), ["stats#default"]);
  const view = commandOf(program, "config", "view");
  assert.deepEqual(view.path, ["config", "view"]);
  assert.deepEqual(view.rules, [CONFIG.rules]);
  assert.equal(view.steps.length, 1);
  assert.equal(commandOf(program, "config").steps.length, 0);
  assert.deepEqual([...program.controls.keys()], ["help_page"]);
  assert.deepEqual(program.counts, { commands: 4, slash: 4 });
  assert.equal(program.byInteraction.get("1:help"), help);
  assert((program.permissions & permissionBits(["embed_links"])) !== 0n);
});

Deno.test("compileBot switches built-in commands off, all or one by one", () => {
  assert.deepEqual(names(`builtins: off\n${PING}`), ["ping"]);
  const { program } = compile(`builtins: { help: off, stats: on }\n${PING}`, TABLE);
  assert.deepEqual(program.commands.map(({ name }) => name), ["ping", "stats", "config"]);
  assert.equal(program.controls.size, 0);
});

Deno.test("compileBot changes a built-in command as its author says", () => {
  const program = compileWhole(
    `
builtins:
  help:
    name: hilfe
    aliases: [hh]
    description: Alle Befehle
    category: Info
    hidden: true
    as: [prefix]
    cooldown: { rate: 5, per: 1m, message: "Warte {cooldown.left}." }
  stats: { cooldown: none, permissions: { owner_only: true } }
${PING}`,
    TABLE,
  );
  const hilfe = commandOf(program, "hh");
  assert.deepEqual(hilfe.path, ["hilfe"]);
  assert.deepEqual([hilfe.description, hilfe.category, hilfe.hidden], ["Alle Befehle", "Info", true]);
  assert.deepEqual([...hilfe.surfaces], ["prefix"]);
  assert.deepEqual(hilfe.cooldowns.map(({ id, rate, per }) => [id, rate, per]), [["hilfe#0", 5, 60_000]]);
  for (const word of ["help", "h", "commands"]) assert(!program.byPrefix.has(word), word);
  assert.deepEqual(commandOf(program, "stats").cooldowns, []);
  assert.deepEqual(commandOf(program, "stats").rules, [{ ...NO_RULES, ownerOnly: true }]);
});

Deno.test("compileBot lets an author say who may use a built-in command, but not where it cannot work", () => {
  const rules = (permissions: string) =>
    commandOf(compileWhole(`builtins: { config: { permissions: ${permissions} } }\n${PING}`, TABLE), "config")
      .rules;
  assert.deepEqual(rules("{ roles: 823475887319941131 }"), [
    { ...NO_RULES, serverOnly: true, roles: ["823475887319941131"] },
  ]);
  assert.deepEqual(rules("{ owner_only: false }"), [{ ...NO_RULES, serverOnly: true }]);
  assert.deepEqual(rules("{ channels: 823475887319941131, bot: [manage_roles] }"), [{
    ...CONFIG.rules,
    channels: ["823475887319941131"],
    botPermissions: permissionBits(["manage_roles"]),
  }]);
  assert.deepEqual(problemsOf(`builtins: { config: { permissions: { dm_only: true } } }\n${PING}`, TABLE), [
    "error contradicting-permissions at dm_only",
  ]);
});

Deno.test("compileBot lets the author's command or alias take the place of a built-in one", () => {
  assert.deepEqual(names("commands: { Help: { as: prefix, reply: a } }"), ["Help", "stats", "config"]);
  assert.deepEqual(names("commands: { manual: { description: a, reply: a, aliases: [help] } }"), [
    "manual",
    "stats",
    "config",
  ]);
  const program = compileWhole("commands: { h: { description: a, reply: a } }", TABLE);
  assert.deepEqual(commandOf(program, "help").aliases, ["commands"]);
  assert.equal(commandOf(program, "h").source, "bots/test.yaml:1:13");
  const both = compileWhole(
    "builtins: { help: { name: hilfe } }\ncommands: { help: { description: a, reply: a } }",
    TABLE,
  );
  assert.deepEqual(both.commands.map(({ name }) => name), ["help", "hilfe", "stats", "config"]);
});

Deno.test("compileBot tells names of built-in commands that are unknown, replaced or taken", () => {
  const of = (settings: string, commands = "ping: { description: a, reply: a }") =>
    problemsOf(`builtins: { ${settings} }\ncommands: { ${commands} }`, TABLE);
  assert.deepEqual(of("halp: off"), ["error unknown-builtin → help at halp"]);
  assert.deepEqual(of("help: { hidden: true }", "help: { description: a, reply: a }"), [
    "warning builtin-replaced at help",
  ]);
  assert.deepEqual(of("help: off", "help: { description: a, reply: a }"), []);
  assert.deepEqual(of("help: { name: ping }"), ["error name-twice at ping"]);
  assert.deepEqual(of("help: { name: stats }"), ["error name-twice at stats"]);
  assert.deepEqual(of("help: { name: stats }, stats: { name: help }"), []);
  assert.deepEqual(of("help: { aliases: [x, stats] }"), ["error name-twice at stats"]);
  assert.deepEqual(of("stats: { aliases: [ping] }"), ["error name-twice at ping"]);
});

Deno.test("compileBot follows a built-in command under its new name and its old one", () => {
  const program = compileWhole(
    `builtins: { config: { name: settings } }\n` +
      `command_permissions: { config view: 823475887319941131, settings: 823475887319941132 }\n${PING}`,
    TABLE,
  );
  assert.deepEqual([...program.access.commandRoles], [
    ["settings view", ["823475887319941131"]],
    ["settings", ["823475887319941132"]],
  ]);
});

Deno.test("compileBot leaves built-in commands to the prefix that find no room among the slash commands", () => {
  const many = (count: number, more = "") =>
    `commands:\n${
      Array.from({ length: count }, (_, n) => `  c${n}: { description: a, reply: a${more} }`).join("\n")
    }\n`;
  const full = compile(many(98), TABLE);
  assert.deepEqual(full.problems.map(({ code, severity, message }) => [code, severity, message]), [[
    "builtin-without-slash",
    "warning",
    "Discord takes 100 slash commands, and the bot's own leave no room for all built-in ones. " +
    "By the prefix only: `config`.",
  ]]);
  assert.deepEqual(full.program.counts, { commands: 101, slash: 100 });
  assert.equal(full.program.applicationCommands.length, 100);
  assert.deepEqual([...commandOf(full.program, "config", "view").surfaces], ["prefix"]);

  const silent = compile(many(100, ", as: slash"), TABLE);
  assert.match(silent.problems[0]!.message, /Left out: `help`, `stats`, `config`\.$/);
  assert.equal(silent.program.commands.length, 100);

  assert.deepEqual(compile(many(101), TABLE).problems.map(({ code }) => code), ["too-many-commands"]);
});

Deno.test("compileBot does not ask to read messages because of built-in commands alone", () => {
  const slashOnly = "commands: { ping: { description: a, reply: a, as: slash } }\n";
  const reads = (text: string) => (compile(text, TABLE).program.intents & INTENT.MESSAGE_CONTENT) !== 0;
  assert.equal(reads(slashOnly), false);
  assert.equal(reads(PING), true);
  assert.equal(reads(`prefix: "?"\n${slashOnly}`), true);
  assert.equal(reads(`builtins: { help: { as: [prefix] } }\n${slashOnly}`), true);
  assert.equal(reads("name: Empty"), true);
});
