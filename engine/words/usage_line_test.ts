import assert from "node:assert/strict";
import { choices, command, option } from "../runtime/test_program.ts";
import { usageLine } from "./usage_line.ts";

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

Deno.test("usageLine shows what is required, ranges and choices", () => {
  assert.equal(
    usageLine(ALL, "!"),
    "!config set <who> <bet: 10–100> <rate: 2 or less> <mood: Very Kind|Formal> <loud: yes|no> <note> " +
      "[level: 1 or more] [many: a|b|c|d|e|f|…] [file: file]",
  );
  assert.equal(usageLine(command("ping"), "?"), "?ping");
});
