import assert from "node:assert/strict";
import { Problems } from "../diagnostics/diagnostic.ts";
import { SourceFile } from "../diagnostics/span.ts";
import { readDefinition } from "../schema/read_definition.ts";
import { parseYaml } from "../source/parse_yaml.ts";
import { compileBot } from "./compile_bot.ts";

/** The bodies for one definition of commands. */
function bodies(commands: string) {
  const problems = new Problems();
  const file = parseYaml(new SourceFile("bot.yaml", `commands:\n${commands}`), problems);
  const program = compileBot(readDefinition("bot", [file], problems)!, problems, []);
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
