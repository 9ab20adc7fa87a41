import assert from "node:assert/strict";
import type { APIMessageComponentInteraction } from "discord-api-types/v10";
import { offeredValues } from "./offered_values.ts";

function picked(values: unknown, more: object = {}): APIMessageComponentInteraction {
  const select = {
    type: 3,
    custom_id: "s",
    options: [{ value: "a" }, { value: "b" }, { value: "c" }],
    max_values: 2,
  };
  return {
    data: { custom_id: "s", component_type: 3, values, ...more },
    message: { components: [{ type: 17, components: [{ type: 1, components: [select] }] }] },
  } as unknown as APIMessageComponentInteraction;
}

Deno.test("offeredValues keeps what the select of the message offers, each once, as many as may be picked", () => {
  assert.deepEqual(offeredValues(picked(["b", "a"])), ["b", "a"]);
  assert.deepEqual(offeredValues(picked(["x", "b", "b", "__proto__"])), ["b"]);
  assert.deepEqual(offeredValues(picked(["a", "b", "c"])), ["a", "b"]);
  assert.equal(offeredValues(picked([])), undefined);
  assert.equal(offeredValues(picked(["x"])), undefined);
});

Deno.test("offeredValues leaves ids of people alone, which no message lists", () => {
  assert.deepEqual(offeredValues(picked(["1"], { component_type: 5 })), ["1"]);
});
