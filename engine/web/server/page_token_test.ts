import assert from "node:assert/strict";
import { makePageToken, sameToken } from "./page_token.ts";

Deno.test("makePageToken gives 32 characters of base64url that differ every time", () => {
  const tokens = new Set(Array.from({ length: 200 }, makePageToken));
  assert.equal(tokens.size, 200);
  for (const token of tokens) assert.match(token, /^[\w-]{32}$/);
});

Deno.test("sameToken accepts the token itself and nothing near it", () => {
  const token = makePageToken();
  assert.equal(sameToken(token, token), true);
  for (const near of ["", token.slice(0, -1), token + "A", token.toLowerCase() + "x", ` ${token}`]) {
    assert.equal(sameToken(near, token), false, JSON.stringify(near));
  }
});
