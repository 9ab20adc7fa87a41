import assert from "node:assert/strict";
import { DEFAULT_THEME } from "../../model/theme.ts";
import { readColour } from "./colour.ts";

Deno.test("readColour reads hexadecimal colours and names", () => {
  assert.equal(readColour("#5865F2", DEFAULT_THEME), 0x5865f2);
  assert.equal(readColour("success", DEFAULT_THEME), 0x00ff00);
  assert.equal(readColour("menu", DEFAULT_THEME), 0x2b2d31);
  for (const none of ["5865F2", "#58f", "constructor", "__proto__", "Success ", ""]) {
    assert.equal(readColour(none, DEFAULT_THEME), undefined, none);
  }
});

Deno.test("readColour takes the theme's colours from the theme, and the basic ones always the same", () => {
  const theme = { ...DEFAULT_THEME, success: 0x123456 };
  assert.equal(readColour("success", theme), 0x123456);
  assert.equal(readColour("red", theme), 0xe74c3c);
});
