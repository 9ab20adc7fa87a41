import assert from "node:assert/strict";
import { graphemes } from "./graphemes.ts";

Deno.test("graphemes counts what a reader sees", () => {
  const texts: Record<string, number> = { "": 0, "!": 1, "bot!": 4, "ä": 1, "🎲": 1, "👨‍👩‍👧‍👦": 1, "🇩🇪!": 2 };
  for (const [text, count] of Object.entries(texts)) assert.equal(graphemes(text), count, text);
});
