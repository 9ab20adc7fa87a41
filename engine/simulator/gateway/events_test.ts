import assert from "node:assert/strict";
import type {
  APIGuildMember,
  APIMessage,
  GatewayGuildCreateDispatchData,
  GatewayReadyDispatchData,
} from "discord-api-types/v10";
import { setUp } from "../test_setup.ts";
import type { GuildSeed } from "../world/world_seed.ts";

const GUILDS = 1 << 0;
const MEMBERS = 1 << 1;
const PRESENCES = 1 << 8;
const MESSAGES = 1 << 9;
const CONTENT = 1 << 15;

Deno.test("gateway events: READY names the bot, its shard and its servers, which then come in full", async () => {
  await using setup = await setUp();
  const socket = await setup.bot.connect(GUILDS);
  const ready = await socket.event<GatewayReadyDispatchData>("READY");
  assert.equal(ready.user.id, setup.bot.application.id);
  assert.deepEqual(ready.guilds.map(({ unavailable }) => unavailable), [true, true]);
  assert.ok((ready.application.flags ?? 0) & 1 << 19);
  const guild = await socket.event<GatewayGuildCreateDispatchData>("GUILD_CREATE");
  assert.equal(guild.id, ready.guilds[0]!.id);
  assert.equal(guild.member_count, 5);
  assert.deepEqual(guild.channels.map(({ name }) => name), ["general", "mod-log", "bots", "Lounge"]);
  assert.deepEqual(guild.roles.map(({ name }) => name), ["@everyone", "Member", "Moderator", "Bot"]);
  assert.deepEqual(guild.members.map(({ user }) => user.username), ["Bot"]);
  await socket.close();
});

Deno.test("gateway events: GUILD_CREATE holds everybody for who may see presences, and needs the guilds intent", async () => {
  await using setup = await setUp();
  const all = await setup.bot.connect(GUILDS | PRESENCES);
  const guild = await all.event<GatewayGuildCreateDispatchData>("GUILD_CREATE");
  assert.equal(guild.members.length, 5);
  assert.ok(guild.presences.length >= 4);
  await all.close();
  const none = await setup.bot.connect(MESSAGES);
  await setup.say("hello");
  await none.event("MESSAGE_CREATE");
  assert.deepEqual(none.unread.map(({ t }) => t), ["READY"]);
  await none.close();
});

Deno.test("gateway events: events follow intents, and content its privilege", async () => {
  await using setup = await setUp();
  const blind = await setup.bot.connect(GUILDS | MESSAGES);
  const deaf = await setup.bot.connect(GUILDS);
  const seeing = await setup.bot.connect(GUILDS | MESSAGES | CONTENT);
  await setup.say("secret");
  assert.equal((await seeing.event<APIMessage>("MESSAGE_CREATE")).content, "secret");
  assert.equal((await blind.event<APIMessage>("MESSAGE_CREATE")).content, "");
  await setup.say("@Bot hello");
  const mention = await blind.event<APIMessage & { mentions: { member?: object }[] }>("MESSAGE_CREATE");
  assert.equal(mention.content, `<@${setup.bot.application.id}> hello`);
  assert.ok(mention.mentions[0]!.member);
  await setup.bot.rest("POST", `/channels/${setup.channels.general}/messages`, { content: "mine" });
  assert.equal((await blind.event<APIMessage>("MESSAGE_CREATE")).content, "mine");
  assert.deepEqual(deaf.unread.map(({ t }) => t), ["READY", "GUILD_CREATE", "GUILD_CREATE"]);
  for (const socket of [blind, deaf, seeing]) await socket.close();
});

Deno.test("gateway events: channels that a bot cannot see are silent", async () => {
  const guild: GuildSeed = {
    name: "G",
    owner: "Bo",
    channels: [
      { name: "hidden", overwrites: [{ role: "@everyone", deny: ["ViewChannel"] }] },
      { name: "open" },
    ],
  };
  await using setup = await setUp({ world: { people: [{ name: "Bo" }], guilds: [guild] } });
  const socket = await setup.bot.connect(MESSAGES | CONTENT);
  // The bot's own role may see channels, but an overwrite of @everyone is stronger.
  await setup.say("psst");
  await setup.discord.playground.say(setup.place("Bo", "open"), "aloud");
  assert.equal((await socket.event<APIMessage>("MESSAGE_CREATE")).content, "aloud");
  await socket.close();
});

Deno.test("gateway events: servers are spread over shards", async () => {
  const guilds = Array.from(
    { length: 40 },
    (_, i): GuildSeed => ({ name: `G${i}`, owner: "Bo", channels: [{ name: "c" }] }),
  );
  await using setup = await setUp({ world: { people: [{ name: "Bo" }], guilds } });
  const sockets = [
    await setup.bot.connect(GUILDS, { shard: [0, 2] }),
    await setup.bot.connect(GUILDS, { shard: [1, 2] }),
  ];
  const served = await Promise.all(sockets.map(async (socket) => {
    const ready = await socket.event<GatewayReadyDispatchData>("READY");
    return ready.guilds.map(({ id }) => id);
  }));
  assert.equal(new Set(served.flat()).size, 40);
  for (const [shard, ids] of served.entries()) {
    assert.ok(ids.length > 5, `shard ${shard} has ${ids.length}`);
    assert.ok(ids.every((id) => (BigInt(id) >> 22n) % 2n === BigInt(shard)));
  }
  for (const socket of sockets) await socket.close();
});

Deno.test("gateway events: op 8 brings members in chunks, by query and by id", async () => {
  const people = Array.from({ length: 1500 }, (_, i) => ({ name: `P${i}` }));
  const guild: GuildSeed = {
    name: "G",
    owner: "P0",
    channels: [{ name: "c" }],
    members: people.slice(1).map(({ name }) => ({ person: name })),
  };
  await using setup = await setUp({ world: { people, guilds: [guild] } });
  const guild_id = setup.guildId;
  const socket = await setup.bot.connect(GUILDS | MEMBERS);
  interface Chunk {
    members: APIGuildMember[];
    chunk_index: number;
    chunk_count: number;
    nonce?: string;
    not_found?: string[];
  }
  socket.send({ op: 8, d: { guild_id, query: "", limit: 0, nonce: "n" } });
  const chunks = [
    await socket.event<Chunk>("GUILD_MEMBERS_CHUNK"),
    await socket.event<Chunk>("GUILD_MEMBERS_CHUNK"),
  ];
  assert.deepEqual(chunks.map((one) => [one.chunk_index, one.chunk_count, one.members.length, one.nonce]), [
    [0, 2, 1000, "n"],
    [1, 2, 501, "n"],
  ]);
  socket.send({ op: 8, d: { guild_id, query: "p149", limit: 20 } });
  const found = await socket.event<Chunk>("GUILD_MEMBERS_CHUNK");
  assert.deepEqual(found.members.map(({ user }) => user.username), [
    "p149",
    "p1490",
    "p1491",
    "p1492",
    "p1493",
    "p1494",
    "p1495",
    "p1496",
    "p1497",
    "p1498",
    "p1499",
  ]);
  socket.send({ op: 8, d: { guild_id, user_ids: [found.members[0]!.user.id, "404"] } });
  const byId = await socket.event<Chunk>("GUILD_MEMBERS_CHUNK");
  assert.equal(byId.members.length, 1);
  assert.deepEqual(byId.not_found, ["404"]);
  await socket.close();
});

Deno.test("gateway events: presence is seen by people and goes with the connection", async () => {
  await using setup = await setUp();
  const { playground } = setup.discord;
  const seen: string[] = [];
  const offline = Promise.withResolvers<void>();
  playground.watch((change) => {
    if (change.type === "presence") {
      seen.push(`${change.presence.status} ${change.presence.activity?.name ?? "-"}`);
    }
    if (change.type === "connected") seen.push(`connected ${change.connected}`);
    if (change.type === "connected" && !change.connected) offline.resolve();
  });
  const socket = await setup.bot.connect(GUILDS, {
    presence: { status: "idle", activities: [], afk: false, since: null },
  });
  socket.send({
    op: 3,
    d: { status: "dnd", activities: [{ name: "chess", type: 0 }], afk: false, since: null },
  });
  socket.send({ op: 4, d: { guild_id: "1", channel_id: null, self_mute: false, self_deaf: false } });
  socket.send({ op: 1, d: 1 });
  await socket.op(11);
  await socket.close();
  await offline.promise;
  assert.deepEqual(seen, ["idle -", "connected true", "dnd chess", "offline -", "connected false"]);
  assert.equal(playground.snapshot().presences[0]?.status, "offline");
});
