import assert from "node:assert/strict";
import fc from "fast-check";
import { idInToken, tokenFault } from "./token_fault.ts";

const ID = "1140000000010000000";
const FIRST = btoa(ID).replaceAll("=", "");
const token = (first: string) => `${first}.GhIjKl.${"a1-_".repeat(10)}`;

Deno.test("tokenFault finds nothing wrong with a token", () => {
  assert.equal(tokenFault(token(FIRST)), undefined);
  assert.equal(idInToken(token(FIRST)), ID);
});

for (
  const [value, is] of [
    [`Bot ${token(FIRST)}`, /begins with a word such as Bot/],
    [`“${token(FIRST)}”`, /quotation mark/],
    [`${token(FIRST)}'`, /quotation mark/],
    [`${token(FIRST).slice(0, 40)} ${token(FIRST).slice(40)}`, /a blank in it/],
    ["your_token_here", /stand in its place in examples/],
    ["<token>", /stand in its place in examples/],
    ["https://discord.com/api/webhooks/1/x", /web address/],
    [ID, /holds an id/],
    ["0123456789abcdef".repeat(4), /public key/],
    ["aB3-_".repeat(6) + "xy", /client secret/],
    [token(FIRST).slice(0, 30), /not built like a token/],
    [token(FIRST.slice(2)), /lacks its beginning/],
  ] as const
) {
  Deno.test(`tokenFault of ${value.slice(0, 12)}… says ${is.source}`, () => {
    const fault = tokenFault(value);
    assert.match(fault?.is ?? "", is);
    assert.ok(fault?.fix);
  });
}

Deno.test("tokenFault tells nothing of what it looked at", () => {
  fc.assert(fc.property(fc.string({ minLength: 6 }), fc.boolean(), (noise, whole) => {
    const value = whole ? token(FIRST) + noise : noise;
    const fault = tokenFault(value);
    // Words that happen to be part of the advice are no secret.
    if (fault && !/^[\w .,:→()-]*$/.test(value)) assert.ok(!`${fault.is} ${fault.fix}`.includes(value));
    assert.ok(!JSON.stringify(fault ?? {}).includes("GhIjKl"));
  }));
});
