import assert from "node:assert/strict";
import { ratioOf, reached, type Row, show } from "./row.ts";

const row: Row = { id: "a", what: "a", value: 90, unit: "ms", floor: 100 };

Deno.test("reached holds a value, or its part of the floor, against the aim", () => {
  assert.equal(ratioOf(row), 0.9);
  assert.equal(reached(row), undefined);
  assert.equal(reached({ ...row, aim: { atLeast: 0.9, of: "ratio" } }), true);
  assert.equal(reached({ ...row, aim: { atLeast: 0.91, of: "ratio" } }), false);
  assert.equal(reached({ ...row, aim: { atMost: 90, of: "value" } }), true);
  assert.equal(reached({ ...row, aim: { atMost: 89, of: "value" } }), false);
  assert.equal(reached({ ...row, floor: undefined, aim: { atMost: 2, of: "ratio" } }), false);
});

Deno.test("show gives three digits, and thousands with their commas", () => {
  assert.deepEqual([0.01234, 1.5, 99.96, 1_234.5].map(show), ["0.0123", "1.5", "100", "1,235"]);
});
