import assert from "node:assert/strict";
import { TestServer } from "../test_server.ts";
import { endRawShard, mendedGateway, rawShard } from "./test_shard.ts";

Deno.test.sanitizer({ ops: true, resources: true });

const presence = { op: 3, d: { since: null, status: "online", activities: [], afk: false } } as const;

Deno.test("discordeno has no room for any message when heartbeats are a second apart", () => {
  const shard = rawShard("ws://127.0.0.1:9");
  shard.heart.interval = 1_000;
  // Its bucket of this size waits in a loop that never yields.
  assert.equal(shard.calculateSafeRequests(), 0);
});

Deno.test("discordeno keeps an IDENTIFY whose connection has gone for the next one", () => {
  const shard = rawShard("ws://127.0.0.1:9");
  void shard.send({ op: 2, d: {} });
  assert.equal(shard.offlineSendQueue.length, 1);
  endRawShard(shard);
});

Deno.test("sendInOrder holds messages back until READY, and lets IDENTIFY go first", async () => {
  const server = new TestServer();
  server.heartbeatInterval = 1_000;
  server.onSession = (session) => session.hello();
  const { gateway } = mendedGateway(server);
  gateway.open();
  gateway.send(presence);
  const session = await server.until(() => server.sessions[0]);
  await server.until(() => session.packets.length > 0);
  assert.deepEqual(session.packets.map(({ op }) => op), [2]);
  session.ready();
  await server.until(() => session.sent(3).length > 0);
  assert.deepEqual(session.packets.map(({ op }) => op).filter((op) => op !== 1), [2, 3]);
  await gateway.close();
  await server.close();
});

Deno.test("sendInOrder sends at most 110 messages in a minute, in their order", async () => {
  const server = new TestServer();
  const { gateway, clock } = mendedGateway(server);
  gateway.open();
  const session = await server.until(() => server.sessions[0]);
  for (let since = 0; since < 115; since++) gateway.send({ op: 3, d: { ...presence.d, since } });
  await server.until(() => session.sent(3).length === 110);
  await clock.untilPlanned(60_000);
  await clock.advance(60_000);
  await server.until(() => session.sent(3).length === 115);
  const order = session.sent(3).map(({ d }) => (d as { since: number }).since);
  assert.deepEqual(order, Array.from({ length: 115 }, (_, index) => index));
  await gateway.close();
  await server.close();
});
