/** Maps whose names people choose, and objects that are told what is read of them. */
import assert from "node:assert/strict";
import { Problems } from "../diagnostics/diagnostic.ts";
import type { Shape, Variables } from "../model/shape.ts";
import { compileCondition } from "./condition.ts";
import { written } from "./test_place.ts";
import { compileText } from "./text.ts";

const reads: string[] = [];
const VARIABLES: Variables = {
  word: "text",
  data: {
    name: "the data of this bot",
    fields: { looks: { map: "text" }, coins: "number", constructor: "number" as Shape },
    onRead: (field) => void reads.push(field),
  },
};
const SCOPE = { word: "hair", data: { looks: JSON.parse('{"hair":"red","__proto__":"own"}'), coins: 5 } };

function rendered(text: string): string {
  const problems = new Problems();
  const template = compileText(written(text), VARIABLES, problems);
  assert.deepEqual(problems.list.map(({ message }) => message), []);
  return template.render(SCOPE);
}

Deno.test("compileText reads entries of a map by a fixed and by a computed name, and only its own", () => {
  assert.equal(rendered("{data.looks.hair} {data.looks[word]} {upper(data.looks['hair'])}"), "red red RED");
  assert.equal(
    rendered("[{data.looks.none}] [{data.looks.constructor}] [{data.looks['toString']}]"),
    "[] [] []",
  );
  assert.equal(rendered("{data.looks.__proto__}"), "own");
});

Deno.test("size counts the entries of a map", () => {
  assert.equal(rendered("{size(data.looks)}"), "2");
  assert.equal(rendered("{size(data.looks) > 1}"), "true");
});

Deno.test("compileText and compileCondition tell an object which of its fields are read", () => {
  reads.length = 0;
  rendered("{data.coins} {data.looks[word]} {data['coins'] + 1} {data.constructor}");
  assert.deepEqual([...new Set(reads)].sort(), ["coins", "constructor", "looks"]);
  reads.length = 0;
  compileCondition(written("data.coins > 3"), VARIABLES, new Problems());
  assert.deepEqual(reads, ["coins"]);
});
