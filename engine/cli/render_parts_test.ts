import assert from "node:assert/strict";
import type { APIMessage } from "discord-api-types/v10";
import { renderParts } from "./render_parts.ts";

Deno.test("renderParts shows every kind of part in its order", () => {
  const components = [
    { type: 10, content: "# Report\nof today" },
    {
      type: 17,
      components: [
        {
          type: 9,
          components: [{ type: 10, content: "As a file" }],
          accessory: { type: 2, style: 2, custom_id: "export", label: "Export" },
        },
        { type: 14 },
        { type: 14, divider: false },
        {
          type: 12,
          items: [{ media: { url: "https://a.example/1.png" } }, {
            media: { url: "https://a.example/2.png" },
            description: "Chart",
          }],
        },
        { type: 13, file: { url: "attachment://stats.csv" } },
      ],
    },
    { type: 1, components: [{ type: 2, style: 1, custom_id: "go", label: "Go", disabled: true }] },
    { type: 99 },
  ] as unknown as APIMessage["components"];
  assert.deepEqual(renderParts({ components }), [
    "# Report",
    "of today",
    "│ As a file",
    "│ [Export]",
    `│ ${"─".repeat(20)}`,
    "│ (picture: https://a.example/1.png)",
    "│ (picture: Chart)",
    "│ (file: stats.csv)",
    "[Go (off)]",
  ]);
});
