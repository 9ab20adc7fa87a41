import assert from "node:assert/strict";
import fc from "fast-check";
import { parse } from "yaml";
import { yamlList, type YamlValue } from "./yaml_text.ts";

Deno.test("yamlList writes as people do", () => {
  const step = {
    as: { name: "Ada", roles: ["News"], owner: true },
    say: "!ping",
    absent: undefined,
    expect: { text: "One\nTwo", buttons: ["Yes", "a, b"], embed: { title: "Sure: yes" } },
  };
  assert.equal(
    yamlList([step], 2),
    `  - as: { name: Ada, roles: [News], owner: true }
    say: "!ping"
    expect:
      text: |-
        One
        Two
      buttons: ["Yes", "a, b"]
      embed: { title: "Sure: yes" }`,
  );
});

Deno.test("a list that is too long for its line takes several, also within a map", () => {
  const permissions = Array.from({ length: 12 }, (_, at) => `permission_${at}`);
  const text = yamlList([{ as: { name: "Cy", permissions } }], 0);
  assert.deepEqual(parse(text), [{ as: { name: "Cy", permissions } }]);
});

Deno.test("yamlList is read as what was written, whatever stands in it", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({
      unit: fc.constantFrom("a", " ", "\n", ":", "#", "-", "*", '"', "'", "{", "\t", ",", "/", "é"),
    }),
    fc.constantFrom("yes", "null", "nothing", "12", "", "~", "0x1", "1e3", "/on:x", "é"),
  );
  const value = fc.letrec<{ value: YamlValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      text,
      fc.boolean(),
      fc.integer(),
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(text.filter((key) => key !== "__proto__"), tie("value"), {
        maxKeys: 4,
        noNullPrototype: true,
      }),
    ),
  })).value;
  fc.assert(fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), (items) => {
    const text = yamlList(items, 2);
    assert.deepEqual(parse(text, { logLevel: "error" }), items, text);
  }));
});
