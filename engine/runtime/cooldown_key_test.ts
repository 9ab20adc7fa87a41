import assert from "node:assert/strict";
import type { Caller } from "../model/caller.ts";
import { COOLDOWN_SCOPES, type CooldownScope } from "../model/cooldown.ts";
import type { ChannelView, World } from "../model/views.ts";
import { cooldownKey } from "./cooldown_key.ts";
import { ANN, WORLD } from "./test_world.ts";

const channel = (id: string, type: number, parentId?: string): [string, ChannelView] => [
  id,
  { id, type, name: id, topic: "", nsfw: false, overwrites: [], ...(parentId ? { parentId } : {}) },
];
const CHANNELS = new Map([
  channel("games", 4),
  channel("chess", 0, "games"),
  channel("match", 11, "chess"),
  channel("alone", 0),
  channel("aside", 11, "alone"),
]);
const world: World = { ...WORLD, channel: (id) => CHANNELS.get(id) };
const keyOf = (scope: CooldownScope, place: Pick<Caller, "channelId" | "guildId">) =>
  cooldownKey({ id: "c", rate: 1, per: 1, scope }, { surface: "slash", user: ANN, ...place }, world);

Deno.test("cooldownKey counts together whom the scope names", () => {
  const place = { guildId: "s", channelId: "chess" };
  assert.deepEqual(COOLDOWN_SCOPES.map((scope) => keyOf(scope, place)), [
    `c user ${ANN.id}`,
    `c member s ${ANN.id}`,
    "c server s",
    "c channel chess",
    "c category games",
    "c global",
  ]);
});

Deno.test("cooldownKey takes threads for their channel, and a channel without category for itself", () => {
  const category = (channelId: string) => keyOf("category", { guildId: "s", channelId });
  assert.equal(category("match"), "c category games");
  assert.equal(category("alone"), "c category alone");
  assert.equal(category("aside"), "c category alone");
  assert.equal(category("unknown"), "c category unknown");
});

Deno.test("cooldownKey takes a person in direct messages for a server of their own", () => {
  const scopes: readonly CooldownScope[] = ["member", "server", "category"];
  for (const scope of scopes) assert.equal(keyOf(scope, { channelId: "dm" }), `c user ${ANN.id}`);
});
