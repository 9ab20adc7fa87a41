import assert from "node:assert/strict";
import type { APISelectMenuComponent } from "discord-api-types/v10";
import { directory } from "../../testing/fake_directory.ts";
import { isSelect } from "./is_select.ts";
import { boundsOf, defaultValues, selectRows } from "./select_rows.ts";

const select = (more: object) => ({ custom_id: "pick", ...more }) as APISelectMenuComponent;
const options = [
  { label: "Fun", value: "fun", description: "Games", emoji: { name: "🎲" } },
  { label: "Music", value: "music", default: true },
];

Deno.test("selectRows gives a string select's own options", () => {
  const rows = selectRows(select({ type: 3, options }), directory);
  assert.deepEqual(rows, [
    { key: "fun", value: "fun", label: "Fun", detail: "Games", emoji: { name: "🎲" } },
    { key: "music", value: "music", label: "Music" },
  ]);
});

Deno.test("selectRows takes people, roles and channels from this server", () => {
  const labels = (more: object) => selectRows(select(more), directory).map(({ label }) => label);
  assert.deepEqual(labels({ type: 5 }), ["Ada", "Bo", "Cyrus", "Starter"]);
  assert.deepEqual(labels({ type: 6 }), ["Admin", "Member", "everyone"]);
  assert.deepEqual(labels({ type: 7 }).length, 7);
  assert.deepEqual(labels({ type: 8 }), ["general", "mod-log", "bots"]);
  assert.deepEqual(labels({ type: 8, channel_types: [2] }), []);
  assert.equal(selectRows(select({ type: 5 }), directory)[1]?.value, "102");
});

Deno.test("defaultValues, boundsOf and isSelect read what the select says", () => {
  assert.deepEqual(defaultValues(select({ type: 3, options })), ["music"]);
  assert.deepEqual(defaultValues(select({ type: 5, default_values: [{ id: "102", type: "user" }] })), [
    "102",
  ]);
  assert.deepEqual(defaultValues(select({ type: 8 })), []);
  assert.deepEqual(boundsOf(select({ type: 3, options })), { min: 1, max: 1 });
  assert.deepEqual(boundsOf(select({ type: 3, options, min_values: 0, max_values: 2 })), { min: 0, max: 2 });
  assert.deepEqual([2, 3, 4, 5, 6, 7, 8, 9].filter((type) => isSelect({ type })), [3, 5, 6, 7, 8]);
});
