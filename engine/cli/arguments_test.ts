import assert from "node:assert/strict";
import { parseArguments, UsageError } from "./arguments.ts";
import { COMMANDS } from "./commands.ts";

const start = COMMANDS["start"]!;

Deno.test("parseArguments reads flags with and without values", () => {
  assert.deepEqual(parseArguments(start, ["--local", "--port", "4000"]).flags, { local: true, port: "4000" });
  assert.deepEqual(parseArguments(start, ["--port=4000"]).flags, { port: "4000" });
});

const MISTAKES: readonly [args: string[], message: RegExp][] = [
  [["--locl"], /There is no --locl\. Did you mean --local\?/],
  [["--constructor"], /There is no --constructor/],
  [["--port"], /--port needs a value: --port PORT/],
  [["--local=yes"], /--local takes no value, but "yes" was given/],
  [["shop", "now"], /"now" is one word too many/],
];

for (const [args, message] of MISTAKES) {
  Deno.test(`parseArguments refuses ${args.join(" ")}`, () => {
    assert.throws(
      () => parseArguments(start, args),
      (error) => error instanceof UsageError && message.test(error.message),
    );
  });
}
