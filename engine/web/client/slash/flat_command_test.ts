import assert from "node:assert/strict";
import { commands } from "../../testing/fake_world.ts";
import { flat, slashCommand } from "../../testing/fake_directory.ts";
import { flattenCommands, menuCommands } from "./flat_command.ts";

Deno.test("flattenCommands gives each subcommand by itself, by name, required options first", () => {
  const names = ["config roles add", "hello", "help", "play", "roll", "sleep"];
  assert.deepEqual(flat.map(({ name }) => name), names);
  assert.deepEqual(slashCommand("config roles add").path, ["config", "roles", "add"]);
  const [late] = flattenCommands([{
    ...commands[0]!,
    options: [...commands[0]!.options ?? []].reverse(),
  }]);
  assert.deepEqual(late?.options.map(({ name }) => name), ["who", "mood"]);
  const { min, max, kind } = slashCommand("roll").options[0]!;
  assert.deepEqual({ min, max, kind }, { min: 2, max: 100, kind: "integer" });
});

Deno.test("menuCommands tells the menus of people and of messages apart", () => {
  assert.deepEqual(menuCommands(commands, 2).map(({ name }) => name), ["Say hi"]);
  assert.deepEqual(menuCommands(commands, 3).map(({ name }) => name), ["Quote"]);
});
