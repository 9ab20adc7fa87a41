import assert from "node:assert/strict";
import type { APIMessageTopLevelComponent } from "discord-api-types/v10";
import { controlLabel, controlRows, controlText, type MessageControl } from "./message_controls.ts";

Deno.test("controlRows and controlLabel find buttons and selects in rows, sections and containers", () => {
  const button = (custom_id: string, more: object = {}) => ({ type: 2, style: 1, custom_id, ...more });
  const text = { type: 10, content: "Text" };
  const components = [
    { type: 1, components: [button("a", { label: "Go" }), button("b", { emoji: { name: "🏠" } })] },
    { type: 9, components: [text], accessory: button("c") },
    { type: 9, components: [text], accessory: { type: 11, media: { url: "https://example.com/a.png" } } },
    text,
    {
      type: 17,
      components: [
        text,
        { type: 9, components: [text], accessory: button("d", { label: "Home", emoji: { name: "🏠" } }) },
        { type: 1, components: [{ type: 3, custom_id: "e", placeholder: "Pick", options: [] }] },
        { type: 1, components: [{ type: 5, custom_id: "f" }] },
      ],
    },
  ] as unknown as APIMessageTopLevelComponent[];
  assert.deepEqual(controlRows(components).map((row) => row.map(controlLabel)), [
    ["Go", "🏠"],
    ["c"],
    ["🏠 Home"],
    ["Pick"],
    ["f"],
  ]);
  assert.deepEqual(controlRows(undefined), []);
});

Deno.test("controlText shows what a control offers and whether it is off", () => {
  const controls = [
    { type: 2, style: 1, label: "Next", custom_id: "n", emoji: { name: "▶" }, disabled: true },
    { type: 2, style: 5, label: "Site", url: "https://example.com" },
    {
      type: 3,
      custom_id: "c",
      placeholder: "Pick",
      options: [{ label: "A", value: "a", default: true }, { label: "B", value: "b" }],
    },
    { type: 8, custom_id: "where", disabled: true },
  ] as MessageControl[];
  assert.deepEqual(controls.map(controlText), [
    "[▶ Next (off)]",
    "[Site: https://example.com]",
    "<Pick: ✓ A | B>",
    "<where (off): channels>",
  ]);
});
