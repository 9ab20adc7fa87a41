import assert from "node:assert/strict";
import { directory } from "../../testing/fake_directory.ts";
import { exampleLines } from "./example_lines.ts";

Deno.test("exampleLines are made from the bot's commands, the simplest first, its own before the built-in ones", () => {
  assert.deepEqual(exampleLines(directory), [
    "/help",
    "/sleep",
    "/hello who:@ada",
    "/roll sides:2",
  ]);
});

Deno.test("exampleLines name a command once that several bots have", () => {
  const twice = { ...directory, commands: [...directory.commands, ...directory.commands] };
  assert.deepEqual(exampleLines(twice), exampleLines(directory));
});
