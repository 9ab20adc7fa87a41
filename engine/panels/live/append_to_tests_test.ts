import assert from "node:assert/strict";
import { appendTest } from "./append_to_tests.ts";

const TEST = { say: "!ping", expect: "Pong" };

Deno.test("appendTest puts the first test at the end", () => {
  assert.equal(appendTest("name: Bot\n", TEST), 'name: Bot\ntests:\n  - say: "!ping"\n    expect: Pong\n');
  assert.equal(appendTest("name: Bot", TEST), 'name: Bot\ntests:\n  - say: "!ping"\n    expect: Pong\n');
});

Deno.test("appendTest puts further ones behind the last, as deep as these stand", () => {
  const text = `tests: # all
- run: /one
  expect: |-
    - no item

    text
# A comment of the next key.
name: Bot
`;
  assert.equal(
    appendTest(text, TEST),
    text.replace("    text\n", '    text\n- say: "!ping"\n  expect: Pong\n'),
  );
  const deep = "tests:\n    - run: /one\n      expect: x\n";
  assert.equal(appendTest(deep, TEST), `${deep.trimEnd()}\n    - say: "!ping"\n      expect: Pong\n`);
});

Deno.test("appendTest keeps the line ends of a file", () => {
  assert.equal(
    appendTest("name: Bot\r\n", TEST),
    'name: Bot\r\ntests:\r\n  - say: "!ping"\r\n    expect: Pong\r\n',
  );
});

for (const form of ["[]", "[{ run: /one, expect: x }]", "&all", "\n  run: /one", "", "\nname: Bot"]) {
  Deno.test(`appendTest adds nothing where tests stand as ${JSON.stringify(form)}`, () => {
    assert.equal(appendTest(`tests: ${form}\n`, TEST), undefined);
  });
}
