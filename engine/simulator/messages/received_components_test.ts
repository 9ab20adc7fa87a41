import assert from "node:assert/strict";
import type { APIMessageTopLevelComponent } from "discord-api-types/v10";
import { receivedComponents } from "./received_components.ts";

Deno.test("receivedComponents: numbers what has no id, from the outside in, and fills in what selects take", () => {
  const given = [
    { type: 1, components: [{ type: 2, style: 1, label: "A", custom_id: "a", id: 2 }] },
    { type: 9, components: [{ type: 10, content: "x" }], accessory: { type: 2, custom_id: "b", id: 0 } },
    { type: 1, components: [{ type: 3, custom_id: "c", max_values: 2, options: [] }] },
  ] as unknown as APIMessageTopLevelComponent[];
  assert.deepEqual(receivedComponents(given), [
    { type: 1, id: 1, components: [{ type: 2, style: 1, label: "A", custom_id: "a", id: 2 }] },
    {
      type: 9,
      id: 3,
      components: [{ type: 10, content: "x", id: 4 }],
      accessory: { type: 2, custom_id: "b", id: 5 },
    },
    {
      type: 1,
      id: 6,
      components: [{ type: 3, custom_id: "c", min_values: 1, max_values: 2, options: [], id: 7 }],
    },
  ]);
});
