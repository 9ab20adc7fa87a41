import assert from "node:assert/strict";
import type { APIMessage, GatewayReadyDispatchData } from "discord-api-types/v10";
import { TestSocket } from "../test_bot.ts";
import { setUp } from "../test_setup.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";

const GUILDS = 1 << 0;
const MESSAGES = 1 << 9;
const CONTENT = 1 << 15;

/** Opens a socket, sends one payload and tells the close code. */
async function closeCodeOf(url: string, ...payloads: unknown[]): Promise<number> {
  const socket = new TestSocket(url);
  await socket.op(10);
  for (const payload of payloads) socket.send(payload);
  return (await socket.closed).code;
}

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

Deno.test("gateway: the log holds no token", async () => {
  await using setup = await setUp();
  const socket = await setup.bot.connect(GUILDS);
  await socket.close();
  const log = JSON.stringify(setup.discord.log.entries);
  assert.ok(!log.includes(setup.bot.application.token));
  assert.match(log, /"token":"\[token\]"/);
});
