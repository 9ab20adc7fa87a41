import assert from "node:assert/strict";
import { compileWith } from "../../compile/test_extensions.ts";

Deno.test("an emoji that people react with stays the same for all: one with placeholders is told", () => {
  const menu = (emoji: string) => `
role_menus:
  news:
    channel: "823475887319941133"
    text: Pick
    kind: reactions
    roles: [{ role: "823475887319941131", emoji: "${emoji}" }]
`;
  assert.deepEqual(compileWith(menu("👍"), []).told, []);
  assert.deepEqual(compileWith(menu("{user.name}"), []).told, ['not-an-emoji at "{user.name}"']);
});
