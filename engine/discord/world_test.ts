import assert from "node:assert/strict";
import type { Dispatch } from "./dispatch.ts";
import { GatewayWorld } from "./world.ts";

Deno.test.sanitizer({ ops: true, resources: true });

/** An event as the gateway sends it, with as much of its data as matters here. */
function event(t: string, d: unknown): Dispatch {
  return { op: 0, s: 1, t, d } as unknown as Dispatch;
}

const role = { id: "20", name: "Mods", color: 255, position: 3, permissions: "4503599627370496" };
const home = {
  id: "4194304",
  name: "Home",
  icon: null,
  owner_id: "7",
  member_count: 3,
  roles: [role],
  channels: [{ id: "30", type: 0, name: "general", topic: "All" }],
  threads: [{ id: "31", type: 11, name: "A thread" }],
};

function world(): GatewayWorld {
  const world = new GatewayWorld();
  const user = { id: "1", username: "Bot" };
  world.apply(event("READY", { user, guilds: [{ id: home.id, unavailable: true }] }));
  world.apply(event("GUILD_CREATE", home));
  return world;
}

Deno.test("GatewayWorld holds servers with their roles, channels and threads", () => {
  const { me, counts } = world();
  assert.equal(me.username, "Bot");
  assert.deepEqual(counts, { guilds: 1, users: 3 });
  const guild = world().guild(home.id);
  assert.equal(guild?.ownerId, "7");
  assert.deepEqual(guild?.roles.get("20"), { ...role, permissions: 1n << 52n });
  const channel = { id: "30", name: "general", type: 0, topic: "All", guildId: home.id };
  assert.deepEqual(guild?.channels.get("30"), channel);
  assert.deepEqual(world().channel("30"), channel);
  assert.equal(world().channel("31")?.name, "A thread");
});

Deno.test("GatewayWorld.me throws before READY", () => {
  assert.throws(() => new GatewayWorld().me, /only after READY/);
});

Deno.test("GatewayWorld follows changes of servers, roles, channels and threads", () => {
  const changed = world();
  const at = { guild_id: home.id };
  changed.apply(event("GUILD_UPDATE", { id: home.id, name: "Home 2", icon: "a", owner_id: "8" }));
  changed.apply(event("GUILD_ROLE_UPDATE", { ...at, role: { ...role, name: "Moderators" } }));
  changed.apply(event("GUILD_ROLE_CREATE", { ...at, role: { ...role, id: "21" } }));
  changed.apply(event("CHANNEL_UPDATE", { ...at, id: "30", type: 0, name: "lobby", topic: null }));
  changed.apply(event("CHANNEL_CREATE", { ...at, id: "32", type: 2, name: "voice" }));
  changed.apply(event("THREAD_LIST_SYNC", { ...at, threads: [{ id: "33", type: 11, name: "synced" }] }));
  const guild = changed.guild(home.id);
  assert.deepEqual([guild?.name, guild?.icon, guild?.ownerId], ["Home 2", "a", "8"]);
  assert.deepEqual([...guild?.roles.values() ?? []].map(({ name }) => name), ["Moderators", "Mods"]);
  assert.deepEqual(changed.channel("30"), { id: "30", name: "lobby", type: 0, topic: "", guildId: home.id });
  assert.deepEqual(["32", "33"].map((id) => changed.channel(id)?.name), ["voice", "synced"]);
  changed.apply(event("GUILD_ROLE_DELETE", { ...at, role_id: "20" }));
  changed.apply(event("CHANNEL_DELETE", { ...at, id: "32" }));
  changed.apply(event("THREAD_DELETE", { ...at, id: "31" }));
  assert.deepEqual([...changed.guild(home.id)?.roles.keys() ?? []], ["21"]);
  assert.deepEqual([...changed.guild(home.id)?.channels.keys() ?? []], ["30", "33"]);
  assert.equal(changed.channel("31"), undefined);
});

Deno.test("GatewayWorld counts members as they come and go", () => {
  const counted = world();
  counted.apply(event("GUILD_MEMBER_ADD", { guild_id: home.id, user: {} }));
  counted.apply(event("GUILD_MEMBER_ADD", { guild_id: home.id, user: {} }));
  counted.apply(event("GUILD_MEMBER_REMOVE", { guild_id: home.id, user: {} }));
  counted.apply(event("GUILD_MEMBER_ADD", { guild_id: "5", user: {} }));
  assert.equal(counted.guild(home.id)?.memberCount, 4);
  assert.equal(counted.counts.users, 4);
});

Deno.test("GatewayWorld takes a server anew when it is sent again", () => {
  const again = world();
  again.apply(event("GUILD_CREATE", { ...home, member_count: 10, channels: [] }));
  assert.deepEqual(again.counts, { guilds: 1, users: 10 });
  assert.equal(again.channel("30"), undefined);
});

Deno.test("GatewayWorld keeps a server through an outage and forgets it when the bot is removed", () => {
  const left = world();
  left.apply(event("GUILD_DELETE", { id: home.id, unavailable: true }));
  assert.equal(left.guild(home.id)?.name, "Home");
  left.apply(event("GUILD_DELETE", { id: home.id }));
  assert.equal(left.guild(home.id), undefined);
  assert.equal(left.channel("30"), undefined);
  assert.deepEqual(left.counts, { guilds: 0, users: 0 });
});

Deno.test("GatewayWorld forgets what a new session no longer names, of its own shard only", () => {
  const sharded = world();
  // The server's id says that it belongs to shard 1 of 2.
  sharded.apply(event("READY", { user: {}, guilds: [], shard: [0, 2] }));
  assert.equal(sharded.counts.guilds, 1);
  sharded.apply(event("READY", { user: {}, guilds: [], shard: [1, 2] }));
  assert.equal(sharded.counts.guilds, 0);
});

Deno.test("GatewayWorld passes over events about servers that it does not know", () => {
  const empty = new GatewayWorld();
  empty.apply(event("GUILD_UPDATE", { id: "9", name: "?" }));
  empty.apply(event("GUILD_ROLE_CREATE", { guild_id: "9", role }));
  empty.apply(event("CHANNEL_CREATE", { guild_id: "9", id: "1", type: 0 }));
  empty.apply(event("CHANNEL_DELETE", { guild_id: "9", id: "1" }));
  empty.apply(event("GUILD_CREATE", { id: "9", unavailable: true }));
  empty.apply(event("TYPING_START", {}));
  assert.deepEqual(empty.counts, { guilds: 0, users: 0 });
  assert.equal(empty.channel("1"), undefined);
});
