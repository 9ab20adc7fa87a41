import assert from "node:assert/strict";
import { notAToken } from "./token_shape.ts";

Deno.test("notAToken knows what people copy in place of a token", () => {
  assert.match(notAToken("1140000000010000000")!, /id of the application/);
  assert.match(notAToken("ab".repeat(32))!, /public key/);
  assert.match(notAToken("Ab1_".repeat(8))!, /client secret/);
  assert.match(notAToken("https://discord.com/oauth2/authorize")!, /address/);
  assert.match(notAToken("your_token_here")!, /words in its place/);
});

Deno.test("notAToken says nothing of what may be a token, also one that is cut", () => {
  for (
    const text of [
      "MTE1MDAwMDAwMDAxMDAwMDAwMA.Gwrong.wrongwrongwrongwrongwrongwrongwrongwrong",
      "MTE1MDAwMDAwMDAxMDAwMDAwMA.Gtoken.herehereherehereherehere",
      "MTE1MDAwMDAwMDAxMDAwMDAwMA.Gwro",
      "",
    ]
  ) assert.equal(notAToken(text), undefined, text);
});
