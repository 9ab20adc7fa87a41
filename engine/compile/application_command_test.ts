import assert from "node:assert/strict";
import { Problems } from "../diagnostics/diagnostic.ts";
import { SourceFile } from "../diagnostics/span.ts";
import { readDefinition } from "../schema/read_definition.ts";
import { WORDLESS } from "../schema/test_problems.ts";
import { parseYaml } from "../source/parse_yaml.ts";
import { compileBot } from "./compile_bot.ts";

/** The bodies for one definition of commands. */
function bodies(commands: string) {
  const problems = new Problems();
  const file = parseYaml(new SourceFile("bot.yaml", `commands:\n${commands}`), problems);
  const program = compileBot(readDefinition("bot", [file], problems, WORDLESS)!, problems, []);
  assert.deepEqual(problems.list, []);
  return program.applicationCommands;
}

Deno.test("a slash command carries its options, required ones first", () => {
  assert.deepEqual(
    bodies(`
  pick:
    description: Pick
    options:
      how: { type: string, description: How, choices: [fast, slow], default: fast }
      count: { type: integer, description: Count, required: true, min: 1, max: 9 }
      where: { type: channel, description: Where, channel_types: [text] }
    reply: ok
`),
    [{
      type: 1,
      name: "pick",
      description: "Pick",
      options: [
        { type: 4, name: "count", description: "Count", required: true, min_value: 1, max_value: 9 },
        {
          type: 3,
          name: "how",
          description: "How",
          choices: [{ name: "fast", value: "fast" }, { name: "slow", value: "slow" }],
        },
        { type: 7, name: "where", description: "Where", channel_types: [0] },
      ],
    }],
  );
});

Deno.test("each surface is a command of its own, and prefix-only ones are not told to Discord", () => {
  const sent = bodies(`
  look:
    description: Look
    as: [slash, user_menu, message_menu, prefix]
    menu_name: Look at this
    reply: ok
  hidden: { as: [prefix], reply: ok }
`);
  assert.deepEqual(sent.map(({ type, name }) => [type, name]), [[1, "look"], [2, "Look at this"], [
    3,
    "Look at this",
  ]]);
});

Deno.test("groups and subcommands are nested as Discord wants them", () => {
  const [sent] = bodies(`
  config:
    description: Config
    subcommands:
      show: { description: Show, reply: ok }
      role:
        description: Roles
        subcommands:
          add: { description: Add, options: { role: { type: role, description: Which, required: true } }, reply: ok }
`);
  assert.deepEqual("options" in sent! && sent.options, [
    { type: 1, name: "show", description: "Show", options: [] },
    {
      type: 2,
      name: "role",
      description: "Roles",
      options: [{
        type: 1,
        name: "add",
        description: "Add",
        options: [{ type: 8, name: "role", description: "Which", required: true }],
      }],
    },
  ]);
});

Deno.test("names and descriptions in other languages go along", () => {
  const [sent] = bodies(`
  hello:
    description: Greet
    localizations: { de: { name: hallo, description: Grüßen } }
    reply: ok
`);
  assert.deepEqual(sent!.name_localizations, { de: "hallo" });
  assert.deepEqual("description_localizations" in sent! && sent.description_localizations, { de: "Grüßen" });
});

/** What Discord is told of who may use a command with these permissions. */
function told(permissions: string, top = "") {
  const problems = new Problems();
  const text = `${top}\ncommands:\n  a: { description: a, reply: a, permissions: ${permissions} }\n`;
  const file = parseYaml(new SourceFile("bot.yaml", text), problems);
  const program = compileBot(readDefinition("bot", [file], problems, WORDLESS)!, problems, []);
  assert.deepEqual(problems.list.filter(({ severity }) => severity === "error"), []);
  const { default_member_permissions, contexts, nsfw } = program.applicationCommands[0]!;
  return {
    ...(default_member_permissions === undefined ? {} : { default_member_permissions }),
    ...(contexts === undefined ? {} : { contexts }),
    ...(nsfw === undefined ? {} : { nsfw }),
  };
}

Deno.test("Discord is told who may use a command where it can know that", () => {
  const role = "roles: 823475887319941131";
  const person = "users: 823475887319941131";
  assert.deepEqual(told("{}"), {});
  assert.deepEqual(told("{ user: [ban_members, kick_members] }"), {
    default_member_permissions: "6",
    contexts: [0],
  });
  assert.deepEqual(told(`{ user: ban_members, ${role} }`), { contexts: [0] });
  assert.deepEqual(told(`{ user: ban_members, ${person} }`), {});
  assert.deepEqual(told("{ owner_only: true }"), { default_member_permissions: "0" });
  assert.deepEqual(told("{ server_only: true }"), { contexts: [0] });
  assert.deepEqual(told("{ channels: 823475887319941131 }"), { contexts: [0] });
  assert.deepEqual(told("{ dm_only: true }"), { contexts: [1] });
  assert.deepEqual(told("{ age_restricted: true, bot: [ban_members] }"), { nsfw: true });
});

Deno.test("Discord hides no command from people whom configured roles let in", () => {
  const top = "command_permissions: { a: 823475887319941131 }";
  assert.deepEqual(told("{ user: ban_members }", top), { contexts: [0] });
  assert.deepEqual(told("{ owner_only: true }", top), { default_member_permissions: "0" });
});

Deno.test("Discord is told the rules of the command at the top, and for each of its entries", () => {
  const sent = bodies(`
  look: { description: a, reply: a, as: [slash, user_menu], permissions: { server_only: true } }
  group:
    description: a
    subcommands:
      inner: { description: a, reply: a, permissions: { owner_only: true } }
`);
  assert.deepEqual(sent.map(({ contexts }) => contexts), [[0], [0], undefined]);
  assert.deepEqual(sent.map(({ default_member_permissions }) => default_member_permissions), [
    undefined,
    undefined,
    undefined,
  ]);
});
