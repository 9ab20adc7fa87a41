import assert from "node:assert/strict";
import type {
  APIGuildMember,
  APIMessage,
  GatewayGuildCreateDispatchData,
  GatewayReadyDispatchData,
} from "discord-api-types/v10";
import { type LocalDiscord, type LocalDiscordOptions, startLocalDiscord } from "../local_discord.ts";
import { TestBot, TestSocket } from "../test_bot.ts";
import { VirtualClock } from "../virtual_clock.ts";
import type { GuildSeed } from "../world/world_seed.ts";

const GUILDS = 1 << 0;
const MEMBERS = 1 << 1;
const PRESENCES = 1 << 8;
const MESSAGES = 1 << 9;
const CONTENT = 1 << 15;

interface Setup extends AsyncDisposable {
  readonly discord: LocalDiscord;
  readonly bot: TestBot;
  /** Says something as Bo in #general. */
  say(content: string): Promise<string>;
  readonly channelId: string;
}

async function setUp(options: LocalDiscordOptions & { grantedIntents?: number } = {}): Promise<Setup> {
  const { grantedIntents, ...rest } = options;
  const discord = await startLocalDiscord(rest);
  const bot = new TestBot(discord.apiUrl, discord.addApplication({ name: "Bot", grantedIntents }));
  const { guilds, people } = discord.playground.snapshot();
  const place = { as: (people[1] ?? people[0])!.id, channelId: guilds[0]!.channels[0]!.id };
  return {
    discord,
    bot,
    channelId: place.channelId,
    say: (content) => discord.playground.say(place, content),
    [Symbol.asyncDispose]: () => discord.close(),
  };
}

/** Opens a socket, sends one payload and tells the close code. */
async function closeCodeOf(url: string, ...payloads: unknown[]): Promise<number> {
  const socket = new TestSocket(url);
  await socket.op(10);
  for (const payload of payloads) socket.send(payload);
  return (await socket.closed).code;
}

Deno.test("gateway: READY names the bot, its shard and its servers, which then come in full", async () => {
  await using setup = await setUp();
  const socket = await setup.bot.connect(GUILDS);
  const ready = await socket.event<GatewayReadyDispatchData>("READY");
  assert.equal(ready.user.id, setup.bot.application.id);
  assert.deepEqual(ready.guilds.map(({ unavailable }) => unavailable), [true, true]);
  assert.ok((ready.application.flags ?? 0) & 1 << 19);
  const guild = await socket.event<GatewayGuildCreateDispatchData>("GUILD_CREATE");
  assert.equal(guild.id, ready.guilds[0]!.id);
  assert.equal(guild.member_count, 5);
  assert.deepEqual(guild.channels.map(({ name }) => name), ["general", "mod-log", "bots"]);
  assert.deepEqual(guild.roles.map(({ name }) => name), ["@everyone", "Member", "Moderator", "Bot"]);
  assert.deepEqual(guild.members.map(({ user }) => user.username), ["Bot"]);
  await socket.close();
});

Deno.test("gateway: GUILD_CREATE holds everybody for who may see presences, and needs the guilds intent", async () => {
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

Deno.test("gateway: closes with Discord's codes", async () => {
  await using setup = await setUp({ grantedIntents: 0 });
  const { gatewayUrl, application: { token } } = setup.bot;
  const identify = (more: object) => ({ op: 2, d: { token, intents: GUILDS, properties: {}, ...more } });
  const codes = {
    4001: [{ op: 99 }],
    4002: ["{no json"],
    4003: [{ op: 3, d: {} }],
    4004: [identify({ token: "nobody" })],
    4005: [identify({}), identify({})],
    4010: [identify({ shard: [2, 2] })],
    4013: [identify({ intents: 1 << 30 })],
    4014: [identify({ intents: CONTENT })],
  };
  for (const [code, payloads] of Object.entries(codes)) {
    assert.equal(await closeCodeOf(gatewayUrl, ...payloads), Number(code));
  }
  const old = new TestSocket(gatewayUrl.replace("v=10", "v=6"));
  assert.equal((await old.closed).code, 4012);
});

Deno.test("gateway: more than 120 payloads in a minute close with 4008", async () => {
  await using setup = await setUp();
  const beats = Array.from({ length: 121 }, () => ({ op: 1, d: null }));
  assert.equal(await closeCodeOf(setup.bot.gatewayUrl, ...beats), 4008);
});

Deno.test("gateway: answers heartbeats, and closes with 4009 when they stay away", async () => {
  const socketClock = new VirtualClock();
  await using setup = await setUp({ socketClock, heartbeatInterval: 10_000 });
  const socket = await setup.bot.connect(GUILDS);
  socketClock.advance(10_000);
  socket.send({ op: 1, d: 1 });
  await socket.op(11);
  socketClock.advance(10_000);
  socket.send({ op: 1, d: 1 });
  await socket.op(11);
  socketClock.advance(15_000);
  assert.equal((await socket.closed).code, 4009);
});

Deno.test("gateway: a session is resumed with what it missed", async () => {
  await using setup = await setUp();
  const first = await setup.bot.connect(GUILDS | MESSAGES | CONTENT);
  const { session_id, resume_gateway_url } = await first.event<GatewayReadyDispatchData>("READY");
  await setup.say("one");
  const last = await first.next(({ t }) => t === "MESSAGE_CREATE");
  setup.discord.disconnect(setup.bot.application.id, { code: 4000 });
  assert.equal((await first.closed).code, 4000);
  await setup.say("two");
  await setup.say("three");
  const second = new TestSocket(`${resume_gateway_url}/?v=10&encoding=json`);
  await second.op(10);
  second.send({ op: 6, d: { token: `Bot ${setup.bot.application.token}`, session_id, seq: last.s } });
  await second.event("RESUMED");
  assert.deepEqual(second.unread.map(({ t, s }) => [t, s]), [
    ["MESSAGE_CREATE", last.s! + 1],
    ["MESSAGE_CREATE", last.s! + 2],
  ]);
  await setup.say("four");
  assert.equal((await second.next(({ d }) => (d as APIMessage).content === "four")).s, last.s! + 4);
  await second.close();
});

Deno.test("gateway: a session that is unknown, ended or too far behind cannot be resumed", async () => {
  await using setup = await setUp({ eventsKept: 2 });
  const { token } = setup.bot.application;
  const resume = async (session_id: string, seq: number) => {
    const socket = new TestSocket(setup.bot.gatewayUrl);
    await socket.op(10);
    socket.send({ op: 6, d: { token, session_id, seq } });
    assert.equal((await socket.op(9)).d, false);
    await socket.close();
  };
  await resume("nothing", 1);
  const socket = await setup.bot.connect(MESSAGES);
  const { session_id } = await socket.event<GatewayReadyDispatchData>("READY");
  for (let i = 0; i < 6; i++) await setup.say(`${i}`);
  setup.discord.disconnect(setup.bot.application.id, {});
  await socket.closed;
  await resume(session_id, 1);
  const ended = await setup.bot.connect(MESSAGES);
  const other = await ended.event<GatewayReadyDispatchData>("READY");
  await ended.close(1000);
  await resume(other.session_id, 1);
});

Deno.test("gateway: a silent disconnection leaves the socket open and says nothing", async () => {
  await using setup = await setUp();
  const socket = await setup.bot.connect(MESSAGES);
  const offline = new Promise<void>((resolve) => {
    setup.discord.playground.watch((change) => change.type === "connected" && !change.connected && resolve());
  });
  setup.discord.disconnect(setup.bot.application.id, { silent: true });
  await offline;
  socket.send({ op: 1, d: null });
  await setup.say("anybody there?");
  // A second connection hears both, which shows that the first one would have by now.
  const other = await setup.bot.connect(MESSAGES);
  await setup.say("hello");
  await other.event("MESSAGE_CREATE");
  assert.deepEqual(socket.unread.map(({ op, t }) => t ?? op), ["READY"]);
  await other.close();
  await socket.close();
});

Deno.test("gateway: events follow intents, and content its privilege", async () => {
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
  await setup.bot.rest("POST", `/channels/${setup.channelId}/messages`, { content: "mine" });
  assert.equal((await blind.event<APIMessage>("MESSAGE_CREATE")).content, "mine");
  assert.deepEqual(deaf.unread.map(({ t }) => t), ["READY", "GUILD_CREATE", "GUILD_CREATE"]);
  for (const socket of [blind, deaf, seeing]) await socket.close();
});

Deno.test("gateway: channels that a bot cannot see are silent", async () => {
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
  const { guilds, people } = setup.discord.playground.snapshot();
  await setup.discord.playground.say({ as: people[0]!.id, channelId: guilds[0]!.channels[1]!.id }, "aloud");
  assert.equal((await socket.event<APIMessage>("MESSAGE_CREATE")).content, "aloud");
  await socket.close();
});

Deno.test("gateway: servers are spread over shards", async () => {
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

Deno.test("gateway: op 8 brings members in chunks, by query and by id", async () => {
  const people = Array.from({ length: 1500 }, (_, i) => ({ name: `P${i}` }));
  const guild: GuildSeed = {
    name: "G",
    owner: "P0",
    channels: [{ name: "c" }],
    members: people.slice(1).map(({ name }) => ({ person: name })),
  };
  await using setup = await setUp({ world: { people, guilds: [guild] } });
  const guild_id = setup.discord.playground.snapshot().guilds[0]!.id;
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

Deno.test("gateway: presence is seen by people and goes with the connection", async () => {
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

Deno.test("gateway: the log holds no token", async () => {
  await using setup = await setUp();
  const socket = await setup.bot.connect(GUILDS);
  await socket.close();
  const log = JSON.stringify(setup.discord.log.entries);
  assert.ok(!log.includes(setup.bot.application.token));
  assert.match(log, /"token":"\[token\]"/);
});
