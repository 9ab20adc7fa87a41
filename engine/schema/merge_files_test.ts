import assert from "node:assert/strict";
import { Problems } from "../diagnostics/diagnostic.ts";
import { showPlace, SourceFile } from "../diagnostics/span.ts";
import { parseYaml } from "../source/parse_yaml.ts";
import { readDefinition } from "./read_definition.ts";
import { WORDLESS } from "./test_problems.ts";

function read(files: Record<string, string>) {
  const problems = new Problems();
  const parsed = Object.entries(files).map(([path, text]) => parseYaml(new SourceFile(path, text), problems));
  return { definition: readDefinition("bot", parsed, problems, WORDLESS), problems: problems.list };
}

const HELLO = "commands:\n  hello: { description: a, reply: a }\n";

Deno.test("mergeFiles puts maps, lists and commands of all files together", () => {
  const { definition, problems } = read({
    "bots/bot/a.yaml":
      "prefix: '?'\nnames: { roles: { a: 823475887319941131 } }\nextensions: { blacklist: [x] }\n" + HELLO,
    "bots/bot/sub/b.yaml": "names: { roles: { b: 823475887319941132 }, users: { c: 823475887319941133 } }\n" +
      "extensions: { blacklist: [y], auto_load: false }\ncommands:\n  bye: { description: b, reply: b }\n",
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(definition?.commands.map(({ name }) => name.text), ["hello", "bye"]);
  assert.deepEqual(definition?.names.roles.map(({ name, id }) => [name.text, id]), [
    ["a", "823475887319941131"],
    ["b", "823475887319941132"],
  ]);
  assert.deepEqual(definition?.settings.extensions, {
    autoLoad: false,
    blacklist: ["x", "y"],
    settings: new Map(),
  });
  assert.equal(definition?.prefix?.text, "?");
});

Deno.test("mergeFiles names both places of a command that is in two files", () => {
  const { problems } = read({ "bots/bot/a.yaml": HELLO, "bots/bot/b.yaml": `# a line more\n${HELLO}` });
  assert.deepEqual(problems.map(({ code, span }) => [code, showPlace(span!)]), [
    ["command-twice", "bots/bot/b.yaml:3:3"],
  ]);
  assert.match(problems[0]!.message, /bots\/bot\/a\.yaml:2:3/);
  assert.equal(showPlace(problems[0]!.related![0]!.span), "bots/bot/a.yaml:2:3");
});

Deno.test("mergeFiles names both places of a setting that is in two files", () => {
  const { definition, problems } = read({
    "bots/bot/a.yaml": `prefix: '?'\nlogging: { level: INFO }\n${HELLO}`,
    "bots/bot/b.yaml": "prefix: '!'\nlogging: { level: DEBUG, backup_count: 3 }\n",
  });
  assert.deepEqual(problems.map(({ code, span }) => [code, showPlace(span!)]), [
    ["setting-twice", "bots/bot/b.yaml:1:1"],
    ["setting-twice", "bots/bot/b.yaml:2:12"],
  ]);
  assert.equal(definition?.settings.logging.backupCount, 3);
});

Deno.test("mergeFiles finds an alias that another file took", () => {
  const { problems } = read({
    "bots/bot/a.yaml": "commands:\n  hello: { description: a, reply: a, aliases: [hi] }\n",
    "bots/bot/b.yaml": "commands:\n  hi: { description: a, reply: a }\n",
  });
  assert.deepEqual(problems.map(({ code, span }) => [code, showPlace(span!)]), [
    ["name-twice", "bots/bot/a.yaml:2:48"],
  ]);
  assert.match(problems[0]!.message, /bots\/bot\/b\.yaml:2:3/);
});

Deno.test("mergeFiles passes over empty files and files with another thing than a map", () => {
  const { definition, problems } = read({
    "a.yaml": "",
    "b.yaml": "# nothing\n",
    "c.yaml": "- x\n",
    "d.yaml": HELLO,
  });
  assert.deepEqual(problems.map(({ code }) => code), ["not-a-definition"]);
  assert.equal(definition?.commands.length, 1);
});

Deno.test("mergeFiles puts the data of all files together, and names both places of one that is in two files", () => {
  const { definition, problems } = read({
    "bots/bot/a.yaml":
      `data: { coins: { type: number, per: user }, xp: { type: number, per: user } }\n${HELLO}`,
    "bots/bot/b.yaml": "data:\n  name: { type: string, per: user }\n  coins: { type: number, per: user }\n",
  });
  assert.deepEqual(problems.map(({ code, span }) => [code, showPlace(span!)]), [
    ["data-twice", "bots/bot/b.yaml:3:3"],
  ]);
  assert.deepEqual(definition?.data.map(({ name }) => name.text), ["coins", "xp", "name"]);
});
