import assert from "node:assert/strict";
import { footerTimeText, whenText } from "./date_text.ts";

Deno.test("whenText and footerTimeText name today and yesterday", () => {
  const noon = new Date(2026, 7, 4, 12, 0).getTime();
  assert.equal(whenText(noon - 60_000, noon, "en-GB"), "11:59");
  assert.equal(footerTimeText(noon - 60_000, noon, "en-GB"), "Today at 11:59");
  assert.equal(whenText(noon - 86_400_000, noon, "en-GB"), "Yesterday at 12:00");
  assert.equal(whenText(noon - 10 * 86_400_000, noon, "en-GB"), "25/07/2026, 12:00");
});
