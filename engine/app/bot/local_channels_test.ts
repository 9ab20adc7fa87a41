import assert from "node:assert/strict";
import type { ChannelView, GuildView } from "../../model/views.ts";
import { localChannels } from "./local_channels.ts";

function guild(...channels: readonly (readonly [id: string, type: number])[]): GuildView {
  const views = channels.map(([id, type]) => [id, { id, type } as ChannelView] as const);
  return { channels: new Map(views) } as unknown as GuildView;
}

const SERVERS = new Map([
  ["a", guild(["1", 2], ["2", 0], ["3", 0])],
  ["b", guild(["4", 0])],
  ["c", guild(["5", 2])],
]);
const world = { guild: (id: string) => SERVERS.get(id) };

Deno.test("localChannels takes the channel itself where a server has it", () => {
  assert.deepEqual(localChannels("3", SERVERS.keys(), world), ["3"]);
});

Deno.test("localChannels takes the first text channel of each server where none has the channel", () => {
  assert.deepEqual(localChannels("9", [...SERVERS.keys(), "gone"], world), ["2", "4"]);
});
