import assert from "node:assert/strict";
import { Problems } from "../diagnostics/diagnostic.ts";
import { type TextKey, TEXTS } from "../model/texts.ts";
import { compileText } from "../template/text.ts";
import { written } from "../template/test_place.ts";
import { compileDefault, compileTexts } from "./texts.ts";

const LONGEST = 300;
const KEYS = Object.keys(TEXTS) as TextKey[];

Deno.test("compileDefault compiles every text of the engine, and each uses all that it declares", () => {
  for (const key of KEYS) {
    assert.deepEqual([...compileDefault(key).uses].sort(), Object.keys(TEXTS[key].variables).sort(), key);
  }
});

Deno.test("TEXTS has no default that is longer than a notice should be", () => {
  for (const key of KEYS) assert.ok(TEXTS[key].text.length <= LONGEST, key);
});

Deno.test("get fills the engine's own text in where the author has no other", () => {
  const texts = compileTexts(new Map());
  assert.equal(texts.get("done"), "Done.");
  assert.equal(texts.get("failed", { error_id: "abc" }), "Something went wrong. Error id: `abc`");
  const option = { name: "code", description: "The code" };
  for (const [least, words] of [[1, "1 character"], [2, "2 characters"]] as const) {
    assert.equal(texts.get("text_too_short", { option, least }), `**code** must have at least ${words}.`);
  }
});

Deno.test("get fills in what the author has changed", () => {
  const words = compileText(written("Nein: {missing}"), TEXTS.no_permission.variables, new Problems());
  const texts = compileTexts(new Map([["no_permission", words]]));
  assert.equal(texts.get("no_permission", { missing: "Ban Members" }), "Nein: Ban Members");
  assert.equal(texts.get("owner_only"), TEXTS.owner_only.text);
});
