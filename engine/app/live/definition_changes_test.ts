import assert from "node:assert/strict";
import { Problems } from "../../diagnostics/diagnostic.ts";
import { SourceFile } from "../../diagnostics/span.ts";
import { parseYaml } from "../../source/parse_yaml.ts";
import { definitionChanges } from "./definition_changes.ts";

function changes(
  before: string,
  after: string,
  extensions: readonly [string[], string[]] = [[], []],
): string {
  const loaded = (text: string, versions: readonly string[]) => ({
    definition: { node: parseYaml(new SourceFile("bots/a.yaml", text), new Problems()).root! },
    extensions: {
      list: versions.map((id) => ({ version: { name: id.split("@")[0]!, id } })),
    },
  });
  const { added, changed, removed } = definitionChanges(
    loaded(before, extensions[0]),
    loaded(after, extensions[1]),
  );
  return [
    ...added.map((name) => `+${name}`),
    ...changed.map((name) => `~${name}`),
    ...removed.map((name) => `-${name}`),
  ].join(" ");
}

Deno.test("definitionChanges names what is new, other or gone", () => {
  const before =
    "prefix: '!'\ncommands:\n  a: { reply: A }\n  b: { reply: B }\nevents: { hi: { when: join } }\n";
  const after =
    "commands:\n  a: { reply: A }\n  b: { reply: C }\n  c: { reply: C }\nevents: { hi: { when: join } }\n";
  assert.equal(changes(before, after), "+command c ~command b -prefix");
});

Deno.test("definitionChanges passes over comments, blanks and the way in which something is written", () => {
  assert.equal(
    changes("commands: { a: { reply: A } }", "# Mine\ncommands:\n  a:\n    reply: 'A'\n"),
    "~command a",
  );
  assert.equal(changes("commands: { a: { reply: 'A' } }", '# Mine\ncommands:\n\n  a:\n    reply: "A"\n'), "");
});

Deno.test("definitionChanges calls tests by their names and extensions by theirs", () => {
  assert.equal(
    changes("tests: [{ name: One, run: /a }]", "tests: [{ name: One, run: /b }, { run: /c }]"),
    "+test 2 ~test One",
  );
  assert.equal(
    changes("name: A", "name: A", [["dice@1", "old@1"], ["dice@2", "new@1"]]),
    "+extension new ~extension dice -extension old",
  );
});
