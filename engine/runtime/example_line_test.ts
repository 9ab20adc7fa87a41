import assert from "node:assert/strict";
import { exampleLine } from "./example_line.ts";
import { readArguments } from "./read_arguments.ts";
import { message } from "./test_events.ts";
import { FakeDiscord } from "./test_discord.ts";
import { GUILD, WORLD } from "./test_world.ts";
import { choices, command, option } from "./test_program.ts";

const ALL = command("set", {
  path: ["config", "set"],
  options: [
    option("who", "user", { required: true }),
    option("bet", "integer", { required: true, minValue: 10, maxValue: 100 }),
    option("rate", "number", { required: true, maxValue: 2 }),
    option("mood", "string", { required: true, choices: choices("Very Kind", "Formal") }),
    option("loud", "boolean", { required: true }),
    option("note", "string", { required: true, minLength: 6, maxLength: 10 }),
    option("level", "integer", { minValue: 1 }),
    option("many", "string", { choices: choices(..."abcdefgh") }),
    option("file", "attachment"),
  ],
});

Deno.test("exampleLine is understood by readArguments", async () => {
  const line = exampleLine(ALL, "!", "Bo Berg");
  assert.equal(line, '!config set "@Bo Berg" 10 2 "Very Kind" yes noteno');
  const place = { discord: new FakeDiscord(), world: WORLD, guild: GUILD, message: message(line) };
  const read = await readArguments(ALL.options, "!config set".length, place);
  assert.ok("options" in read);
});

Deno.test("exampleLine shows one optional option where nothing is required", () => {
  const words = command("say", { options: [option("text", "string"), option("loud", "boolean")] });
  assert.equal(exampleLine(words, "!", "Bo"), "!say text");
});
