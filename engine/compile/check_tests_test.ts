import assert from "node:assert/strict";
import { Problems } from "../diagnostics/diagnostic.ts";
import { SourceFile } from "../diagnostics/span.ts";
import { readDefinition } from "../schema/read_definition.ts";
import { WORDLESS } from "../schema/test_problems.ts";
import { parseYaml } from "../source/parse_yaml.ts";
import { compileBot } from "./compile_bot.ts";

const BOT = `
commands:
  hi: { description: Hi, reply: Hi }
  old: { as: [prefix], reply: Hi }
  greet:
    description: Hi
    options:
      who: { type: user, description: Who, required: true }
      mood: { type: string, description: How }
    reply: Hi
  config:
    description: Settings
    subcommands:
      role: { description: R, subcommands: { add: { description: A, reply: Done } } }
      show: { description: S, reply: Shown }
`;

/** The problems of a test that runs this line, each with its suggestion. */
function problemsOf(line: string): string[] {
  const problems = new Problems();
  const file = new SourceFile(
    "bots/test.yaml",
    `${BOT}tests: [ { run: ${JSON.stringify(line)}, expect: "*" } ]`,
  );
  const definition = readDefinition("test", [parseYaml(file, problems)], problems, WORDLESS);
  compileBot(definition!, problems, []);
  return problems.list.map(({ code, suggestion }) =>
    suggestion === undefined ? code : `${code} → ${suggestion}`
  );
}

Deno.test("checkTestCommands takes what Discord's clients would", () => {
  const right = [
    "/hi",
    " /HI ",
    "/greet who:@bob",
    "/greet @bob",
    "/greet @bob mood:kind",
    '/greet mood:"a who: b" who:@bob',
    "/greet who:@bob mood:see https://example.com",
    "/config show",
    "/config role add",
  ];
  for (const line of right) assert.deepEqual(problemsOf(line), [], line);
});

Deno.test("checkTestCommands refuses commands that there are not", () => {
  assert.deepEqual(problemsOf("/hii"), ["test-unknown-command → /hi"]);
  assert.deepEqual(problemsOf("hi"), ["test-unknown-command → /hi"]);
  assert.deepEqual(problemsOf("/old"), ["test-unknown-command"]);
  assert.deepEqual(problemsOf("/config"), ["test-unknown-command"]);
  assert.deepEqual(problemsOf("/config sohw"), ["test-unknown-command → /config show"]);
  assert.deepEqual(problemsOf("/config role adds"), ["test-unknown-command → /config role add"]);
});

Deno.test("checkTestCommands refuses options that there are not, and calls without one that is required", () => {
  assert.deepEqual(problemsOf("/greet woh:@bob"), ["test-unknown-option → who"]);
  assert.deepEqual(problemsOf("/hi who:@bob"), ["test-unknown-option"]);
  assert.deepEqual(problemsOf("/greet"), ["test-unknown-option"]);
  assert.deepEqual(problemsOf("/greet mood:kind"), ["test-unknown-option"]);
});
