import assert from "node:assert/strict";
import { readColour } from "./colour.ts";

Deno.test("readColour reads hexadecimal colours and names", () => {
  assert.equal(readColour("#5865F2"), 0x5865f2);
  assert.equal(readColour("success"), 0x00ff00);
  assert.equal(readColour("menu"), 0x2b2d31);
  for (const none of ["5865F2", "#58f", "constructor", "__proto__", "Success ", ""]) {
    assert.equal(readColour(none), undefined, none);
  }
});
