import { LANGUAGE } from "../../actions/language.ts";
import assert from "node:assert/strict";
import { compileBot } from "../../compile/compile_bot.ts";
import { Problems } from "../../diagnostics/diagnostic.ts";
import { SourceFile } from "../../diagnostics/span.ts";
import { readDefinition } from "../../schema/read_definition.ts";
import { parseYaml } from "../../source/parse_yaml.ts";
import { SCHEMA_FILE, starterBot } from "./starter_bot.ts";

Deno.test("starterBot has no problem of any kind and names its schema in the first line", () => {
  const problems = new Problems();
  const file = parseYaml(new SourceFile("bots/starter.yaml", starterBot()), problems);
  const program = compileBot(readDefinition("starter", [file], problems, LANGUAGE)!, problems, []);
  assert.deepEqual(problems.list, []);
  assert.equal(program.counts.commands, 6);
  assert.equal(starterBot().split("\n")[0], `# yaml-language-server: $schema=./${SCHEMA_FILE}`);
});
