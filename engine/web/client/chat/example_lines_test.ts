import assert from "node:assert/strict";
import { directory } from "../../testing/fake_directory.ts";
import { exampleLines } from "./example_lines.ts";

Deno.test("exampleLines are made from the bot's commands, the simplest first", () => {
  assert.deepEqual(exampleLines(directory), [
    "/help",
    "/sleep",
    "/config roles add role:Member",
    "/hello who:@ada",
  ]);
});
