import assert from "node:assert/strict";
import { PanelRefusal } from "../model/panels/panel.ts";
import type { PeopleChange } from "../model/panels/people.ts";
import { peoplePanel } from "./people.ts";

function open(canWrite = true) {
  const changes: PeopleChange[] = [];
  const panel = peoplePanel({
    change(change) {
      changes.push(change);
      return "7";
    },
    refused: ({ as, channelId }) => ({ [as]: channelId }),
  }, { canWrite });
  return { panel, changes };
}

Deno.test("peoplePanel passes changes on, with names trimmed", async () => {
  const { panel, changes } = open();
  assert.deepEqual(await panel.ask("change", { action: "add_person", name: "  Eve " }), { id: "7" });
  await panel.ask("change", { action: "rename", guildId: "1", userId: "2", nick: null });
  await panel.ask("change", { action: "add_role", guildId: "1", name: "Helper", permissions: "8" });
  assert.deepEqual(changes, [
    { action: "add_person", name: "Eve" },
    { action: "rename", guildId: "1", userId: "2", nick: null },
    { action: "add_role", guildId: "1", name: "Helper", permissions: "8" },
  ]);
  assert.deepEqual(await panel.ask("refused", { as: "2", channelId: "3" }), { "2": "3" });
});

Deno.test("peoplePanel takes nothing that the page does not send", async () => {
  const { panel, changes } = open();
  const wrong: unknown[] = [
    undefined,
    {},
    { action: "add_person", name: " " },
    { action: "add_person", name: "x".repeat(33) },
    { action: "add_person", name: "Eve", directMessages: false },
    { action: "add_guild", seed: {} },
    { action: "join", guildId: "x", userId: "2" },
    { action: "give_role", guildId: "1", userId: "2" },
    { action: "add_role", guildId: "1", name: "All", permissions: String(1n << 63n) },
    { action: "add_role", guildId: "1", name: "All", permissions: "-1" },
    { action: "ban", guildId: "1", userId: "2" },
  ];
  for (const given of wrong) await assert.rejects(panel.ask("change", given), PanelRefusal);
  await assert.rejects(panel.ask("refused", { as: "2" }), PanelRefusal);
  await assert.rejects(panel.ask("shutdown", {}), PanelRefusal);
  assert.deepEqual(changes, []);
});

Deno.test("peoplePanel changes nothing for a page that may only look", async () => {
  const { panel, changes } = open(false);
  await assert.rejects(panel.ask("change", { action: "add_person", name: "Eve" }), /change nothing/);
  assert.deepEqual(await panel.ask("refused", { as: "2", channelId: "3" }), { "2": "3" });
  assert.deepEqual(changes, []);
});
