import assert from "node:assert/strict";
import { TEXTS } from "./texts.ts";
import { ANSWER_TEXTS } from "./texts/answers.ts";
import { ARGUMENT_TEXTS } from "./texts/arguments.ts";
import { REFUSAL_TEXTS } from "./texts/refusals.ts";

Deno.test("TEXTS has every key of its areas once", () => {
  const keys = [ANSWER_TEXTS, ARGUMENT_TEXTS, REFUSAL_TEXTS].flatMap((area) => Object.keys(area));
  assert.deepEqual(Object.keys(TEXTS).sort(), keys.sort());
});

Deno.test("TEXTS has keys that can be written as they are in a definition", () => {
  for (const key of Object.keys(TEXTS)) assert.match(key, /^[a-z]+(?:_[a-z]+)*$/);
});
