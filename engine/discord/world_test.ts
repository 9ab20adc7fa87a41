import assert from "node:assert/strict";
import type { APIChannel } from "discord-api-types/v10";
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
  const channel = {
    id: "30",
    name: "general",
    type: 0,
    topic: "All",
    guildId: home.id,
    nsfw: false,
    overwrites: [],
  };
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
  const { name, topic, guildId } = changed.channel("30")!;
  assert.deepEqual({ name, topic, guildId }, { name: "lobby", topic: "", guildId: home.id });
  assert.deepEqual(["32", "33"].map((id) => changed.channel(id)?.name), ["voice", "synced"]);
  changed.apply(event("GUILD_ROLE_DELETE", { ...at, role_id: "20" }));
  changed.apply(event("CHANNEL_DELETE", { ...at, id: "32" }));
  changed.apply(event("THREAD_DELETE", { ...at, id: "31" }));
  assert.deepEqual([...changed.guild(home.id)?.roles.keys() ?? []], ["21"]);
  assert.deepEqual([...changed.guild(home.id)?.channels.keys() ?? []], ["30", "33"]);
  assert.equal(changed.channel("31"), undefined);
});

const category = {
  id: "40",
  type: 4,
  name: "Staff",
  permission_overwrites: [
    { id: home.id, type: 0, allow: "0", deny: "1024" },
    { id: "20", type: 0, allow: "1024", deny: "0" },
    { id: "21", type: 0, allow: "0", deny: "0" },
  ],
};

Deno.test("GatewayWorld holds what permissions are computed from, without overwrites that say nothing", () => {
  const { permission_overwrites } = category;
  const guild = world().guild(home.id)!;
  assert.deepEqual(guild.channels.get("30")?.overwrites, []);
  const kept = world();
  const channels = [{ id: "41", type: 0, name: "cells", parent_id: "40", nsfw: true, permission_overwrites }];
  const threads = [{ id: "42", type: 12, name: "plans", parent_id: "41", owner_id: "7" }];
  kept.apply(event("GUILD_CREATE", { ...home, channels: [...channels, category], threads }));
  assert.deepEqual(kept.channel("41")?.overwrites, [
    { id: home.id, allow: 0n, deny: 1024n },
    { id: "20", allow: 1024n, deny: 0n },
  ]);
  assert.deepEqual([kept.channel("41")?.parentId, kept.channel("41")?.nsfw], ["40", true]);
  assert.deepEqual([kept.channel("42")?.parentId, kept.channel("42")?.ownerId], ["41", "7"]);
});

Deno.test("GatewayWorld keeps overwrites once where a channel has those of its category", () => {
  const kept = world();
  const { permission_overwrites } = category;
  // As Discord sends them: equal, but not the same; and the category need not come first.
  const copy = structuredClone(permission_overwrites);
  const synced = { id: "41", type: 0, name: "synced", parent_id: "40", permission_overwrites: copy };
  kept.apply(event("GUILD_CREATE", { ...home, channels: [synced, category] }));
  const shared = kept.channel("40")!.overwrites;
  assert.equal(kept.channel("41")!.overwrites, shared);
  const denied = [{ ...permission_overwrites[0]!, deny: "2048" }, permission_overwrites[1]!];
  const at = { guild_id: home.id };
  kept.apply(event("CHANNEL_UPDATE", { ...at, ...synced, permission_overwrites: denied }));
  assert.equal(kept.channel("41")!.overwrites[0]!.deny, 2048n);
  assert.equal(kept.channel("40")!.overwrites[0]!.deny, 1024n);
  kept.apply(event("CHANNEL_UPDATE", { ...at, ...synced, permission_overwrites: structuredClone(copy) }));
  assert.equal(kept.channel("41")!.overwrites, shared);
  assert.equal(kept.channel("30"), undefined);
});

Deno.test("GatewayWorld follows an overwrite that is changed, taken away and given", () => {
  const changed = world();
  const update = (overwrites: unknown) =>
    changed.apply(
      event("CHANNEL_UPDATE", {
        guild_id: home.id,
        id: "30",
        type: 0,
        name: "general",
        permission_overwrites: overwrites,
      }),
    );
  update([{ id: "20", type: 0, allow: "2048", deny: "4503599627370496" }]);
  assert.deepEqual(changed.channel("30")?.overwrites, [{ id: "20", allow: 2048n, deny: 1n << 52n }]);
  update([]);
  assert.deepEqual(changed.channel("30")?.overwrites, []);
});

Deno.test("GatewayWorld finds the bot itself among a server's members and follows what changes of it", () => {
  const until = "2026-01-01T00:00:00.000000+00:00";
  const members = [{ user: { id: "7" }, roles: ["21"] }, { user: { id: "1" }, roles: ["20"] }];
  const followed = world();
  assert.deepEqual(followed.guild(home.id)?.me, { id: "1", roles: [] });
  followed.apply(event("GUILD_CREATE", { ...home, members }));
  assert.deepEqual(followed.guild(home.id)?.me, { id: "1", roles: ["20"] });
  const update = (userId: string, more: object) =>
    followed.apply(event("GUILD_MEMBER_UPDATE", { guild_id: home.id, user: { id: userId }, ...more }));
  update("7", { roles: ["99"] });
  assert.deepEqual(followed.guild(home.id)?.me.roles, ["20"], "another member is not the bot");
  update("1", { roles: ["20", "22"], communication_disabled_until: until });
  assert.deepEqual(followed.guild(home.id)?.me, {
    id: "1",
    roles: ["20", "22"],
    timedOutUntil: Date.parse(until),
  });
  update("1", { roles: ["20"], communication_disabled_until: null });
  assert.deepEqual(followed.guild(home.id)?.me, { id: "1", roles: ["20"] });
  followed.apply(event("GUILD_UPDATE", { id: home.id, name: "Home", icon: null, owner_id: "7" }));
  assert.deepEqual(followed.guild(home.id)?.me.roles, ["20"], "a change of the server leaves the bot");
});

Deno.test("GatewayWorld marks roles that belong to an app", () => {
  const marked = world();
  assert.equal(marked.guild(home.id)?.roles.get("20")?.managed, undefined);
  const managed = { ...role, id: "22", managed: true };
  marked.apply(event("GUILD_ROLE_CREATE", { guild_id: home.id, role: managed }));
  assert.equal(marked.guild(home.id)?.roles.get("22")?.managed, true);
});

Deno.test("GatewayWorld forgets a thread when it is archived, and knows it again when it is opened", () => {
  const opened = world();
  const update = (archived: boolean) =>
    opened.apply(
      event("THREAD_UPDATE", {
        guild_id: home.id,
        id: "31",
        type: 11,
        name: "A thread",
        parent_id: "30",
        thread_metadata: { archived },
      }),
    );
  update(true);
  assert.equal(opened.channel("31"), undefined);
  assert.equal(opened.guild(home.id)?.channels.has("31"), false);
  update(false);
  assert.equal(opened.channel("31")?.parentId, "30");
});

Deno.test("GatewayWorld takes a list of threads as all that are open in its channels", () => {
  const synced = world();
  const thread = (id: string, parent: string) => ({ id, type: 11, name: id, parent_id: parent });
  const sync = (channelIds: string[] | undefined, threads: unknown[]) =>
    synced.apply(event("THREAD_LIST_SYNC", { guild_id: home.id, channel_ids: channelIds, threads }));
  sync(undefined, [thread("50", "30"), thread("51", "30"), thread("52", "60")]);
  assert.equal(synced.channel("31"), undefined, "a list of the whole server replaces all threads");
  sync(["30"], [thread("51", "30"), thread("53", "30")]);
  assert.deepEqual(["50", "51", "52", "53"].map((id) => synced.channel(id) !== undefined), [
    false,
    true,
    true,
    true,
  ]);
  assert.equal(synced.channel("30")?.name, "general", "channels are no threads");
});

Deno.test("GatewayWorld forgets the threads of a channel that is deleted", () => {
  const deleted = world();
  const create = (id: string, parent: string) =>
    deleted.apply(
      event("THREAD_CREATE", { guild_id: home.id, id, type: 11, name: id, parent_id: parent }),
    );
  create("50", "30");
  create("51", "60");
  deleted.apply(event("CHANNEL_DELETE", { guild_id: home.id, id: "30", type: 0 }));
  assert.deepEqual(["30", "50", "51"].map((id) => deleted.channel(id)?.name), [undefined, undefined, "51"]);
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

Deno.test("GatewayWorld follows who is in which voice channel", () => {
  const voiced = world();
  const voice_states = [{ user_id: "7", channel_id: "32" }, { user_id: "8", channel_id: null }];
  voiced.apply(event("GUILD_CREATE", { ...home, voice_states }));
  const all = () => [...voiced.guild(home.id)!.voice];
  assert.deepEqual(all(), [["7", "32"]]);
  const move = (user_id: string, channel_id: string | null) =>
    voiced.apply(event("VOICE_STATE_UPDATE", { guild_id: home.id, user_id, channel_id }));
  move("8", "33");
  move("7", "33");
  assert.deepEqual(all(), [["7", "33"], ["8", "33"]]);
  move("7", null);
  assert.deepEqual(all(), [["8", "33"]]);
});

Deno.test("GatewayWorld learns what the bot has made, and knows better what events have told", () => {
  const learning = world();
  const made = { id: "50", type: 0, name: "made", guild_id: home.id } as APIChannel;
  learning.learnChannel(made);
  assert.equal(learning.channel("50")?.name, "made");
  learning.apply(event("CHANNEL_UPDATE", { ...made, name: "told" }));
  learning.learnChannel(made);
  assert.equal(learning.channel("50")?.name, "told");
  const learnt = { id: "60", name: "Made", color: 0, position: 1, permissions: 0n };
  learning.learnRole(home.id, learnt);
  learning.learnRole(home.id, { ...learnt, id: "20" });
  assert.deepEqual(
    ["60", "20"].map((id) => learning.guild(home.id)?.roles.get(id)?.name),
    ["Made", "Mods"],
  );
  learning.learnPlaces(home.id, [{ id: "60", position: 9 }, { id: "404", position: 1 }]);
  const { name, position } = learning.guild(home.id)!.roles.get("60")!;
  assert.deepEqual([name, position], ["Made", 9]);
  assert.equal(learning.guild(home.id)!.roles.has("404"), false);
  learning.learnOverwrite("50", { id: "20", allow: 1024n, deny: 0n });
  learning.learnOverwrite("50", { id: "21", allow: 0n, deny: 2048n });
  learning.learnOverwrite("50", { id: "20", allow: 0n, deny: 0n });
  assert.deepEqual(learning.channel("50")?.overwrites, [{ id: "21", allow: 0n, deny: 2048n }]);
});

Deno.test("GatewayWorld keeps the bot's own user where an event names nobody in its place", () => {
  const known = world();
  for (const user of [undefined, null, {}, { id: 5 }, { id: "", username: "Nobody" }, { id: "2" }]) {
    known.apply(event("READY", { user, guilds: [] }));
    known.apply(event("USER_UPDATE", user));
    assert.deepEqual(known.me, { id: "1", username: "Bot" });
  }
  known.apply(event("USER_UPDATE", { id: "1", username: "Renamed" }));
  assert.equal(known.me.username, "Renamed");
});
