import assert from "node:assert/strict";
import { fieldRows } from "./field_rows.ts";

Deno.test("fieldRows puts up to three inline fields side by side", () => {
  const fields = [1, 1, 1, 1, 0, 1, 0].map((inline, at) => ({
    name: `${at}`,
    value: "",
    inline: inline === 1,
  }));
  const rows = fieldRows(fields).map((row) => row.map(({ name }) => name).join(""));
  assert.deepEqual(rows, ["012", "3", "4", "5", "6"]);
});
