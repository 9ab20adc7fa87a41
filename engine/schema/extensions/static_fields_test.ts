import assert from "node:assert/strict";
import type { Fields, TextField } from "../../model/fields.ts";
import { describeField } from "./field_words.ts";
import { unsaid } from "./static_fields.ts";
import { FIELDS, NAMES, readStatic } from "./test_fields.ts";
import { Problems } from "../../diagnostics/diagnostic.ts";

const DEFAULTS = {
  text: "abc",
  count: 3,
  loud: false,
  every: 90_000,
  words: ["one"],
  data: { a: 1 },
};

Deno.test("staticFields gives values of their types, and ids for names", () => {
  const { values, problems } = readStatic(
    FIELDS,
    'text: "1234"\ncount: 6\nratio: 2.5\nloud: yes\nevery: 1m\nmood: Happy\nwho: ann\nrole: mods\n' +
      "place: 900000000000000000\nwords: [a, 2]\ndata: { x: [1, true, two, null], 12345678901234567890: '3' }",
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(values, {
    text: "1234",
    count: 6,
    ratio: 2.5,
    loud: true,
    every: 60_000,
    mood: "happy",
    who: "200000000000000003",
    role: "200000000000000001",
    place: "900000000000000000",
    words: ["a", "2"],
    data: { x: [1, true, "two", null], "12345678901234567890": "3" },
  });
});

Deno.test("staticFields fills in the defaults, and leaves out what has none", () => {
  assert.deepEqual(readStatic(FIELDS, "{}"), { values: DEFAULTS, problems: [] });
  assert.deepEqual(unsaid(FIELDS)!.compile(NAMES, new Problems()), DEFAULTS);
});

Deno.test("staticFields takes one text for a list", () => {
  assert.deepEqual(readStatic(FIELDS, "words: one").values!["words"], ["one"]);
});

const WRONG: readonly [yaml: string, ...problems: string[]][] = [
  ["text: a", "text-length at a"],
  ["text: abcdef", "text-length at abcdef"],
  ["count: 7", "out-of-range at 7"],
  ["count: 2.5", "not-a-number → 3 at 2.5"],
  ["ratio: much", "not-a-number at much"],
  ["loud: maybe", "not-a-boolean at maybe"],
  ["every: 30", "not-a-duration → 30s at 30"],
  ["every: 0s", "out-of-range at 0s"],
  ["mood: hapy", "unknown-word → happy at hapy"],
  ["who: annn", "unknown-person → ann at annn"],
  ["role: general", "unknown-role at general"],
  ["place: generl", "unknown-channel → general at generl"],
  ["words: [a, b, c]", "too-many at [a, b, c]"],
  ["words: [[a]]", "yaml-bracket-start at [a]"],
  ["cuont: 2", "unknown-key → count at cuont"],
  ["text: [a, b]", "yaml-bracket-start at [a, b]"],
];

for (const [yaml, ...problems] of WRONG) {
  Deno.test(`staticFields tells what is wrong with ${yaml}`, () => {
    assert.deepEqual(readStatic(FIELDS, yaml).problems, problems);
  });
}

const REQUIRED: Fields = { sides: { type: "integer", required: true }, label: { type: "text" } };

Deno.test("staticFields tells of a field that has to be there", () => {
  assert.deepEqual(readStatic(REQUIRED, "label: a").problems, ["missing-key at label"]);
  assert.equal(unsaid(REQUIRED), undefined);
});

Deno.test("staticFields takes a single value for the main field", () => {
  assert.deepEqual(readStatic(REQUIRED, "6", "sides"), { values: { sides: 6 }, problems: [] });
  assert.deepEqual(readStatic(REQUIRED, "sides: 6", "sides"), { values: { sides: 6 }, problems: [] });
  assert.deepEqual(readStatic(FIELDS, "[a, b]", "words").values, { ...DEFAULTS, words: ["a", "b"] });
});

Deno.test("staticFields takes no single value where another field has to be there too", () => {
  assert.deepEqual(readStatic(REQUIRED, "hello", "label").problems, ["wrong-kind at hello"]);
});

const TEXT: TextField = { type: "text" };

Deno.test("staticFields knows fields by names that every object has", () => {
  const fields: Fields = Object.fromEntries([["constructor", TEXT], ["valueof", { ...TEXT, default: "x" }]]);
  assert.deepEqual(readStatic(fields, "{}").values, { valueof: "x" });
  assert.equal(readStatic(fields, "constructor: me").values!["constructor"], "me");
});

Deno.test("describeField says what holds where nothing is said", () => {
  assert.equal(describeField(FIELDS.text), "A text. Where nothing is said: abc.");
  assert.equal(
    describeField(FIELDS.every),
    "A duration such as 30s, 5m, 12h, 1d or 2w. Where nothing is said: 90s.",
  );
  assert.equal(describeField(FIELDS.loud), "True or false. Where nothing is said: no.");
  assert.equal(describeField(FIELDS.ratio), "A number.");
});
