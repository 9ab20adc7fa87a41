import assert from "node:assert/strict";
import { ShardSocketCloseCodes } from "@discordeno/gateway";
import { TestServer } from "../test_server.ts";
import { catchTimers } from "../test_timers.ts";
import { SilentPeer } from "./silent_peer.ts";
import { endRawShard, mendedGateway, rawShard } from "./test_shard.ts";

Deno.test.sanitizer({ ops: true, resources: true });

const HELLO = { op: 10, d: { heartbeat_interval: 10_000 } };
const CLOSE_FRAME = 8;

Deno.test("discordeno waits without an end for a peer that does not answer the close", async () => {
  const peer = new SilentPeer(HELLO);
  const shard = rawShard(peer.gatewayUrl);
  await shard.connect();
  let closed = false;
  {
    using timers = catchTimers();
    void shard.close(ShardSocketCloseCodes.ZombiedConnection, "").then(() => closed = true);
    await peer.until(() => peer.frames.includes(CLOSE_FRAME));
    // Nothing is planned that could end the wait.
    assert.deepEqual(timers.pending, []);
  }
  assert.equal(closed, false);
  endRawShard(shard);
  peer.close();
});

Deno.test("boundClose leaves a peer that does not answer after 3 s, and the connection is replaced", async () => {
  const peer = new SilentPeer(HELLO);
  const { gateway, clock } = mendedGateway(peer);
  gateway.open();
  // Half an interval to the first heartbeat; a whole one later its acknowledgement is missing.
  await clock.untilPlanned(5_000);
  await clock.advance(15_000);
  await peer.until(() => peer.frames.includes(CLOSE_FRAME));
  await clock.advance(3_000);
  assert.equal(peer.connections, 1);
  await clock.untilPlanned(1_000);
  await clock.advance(1_000);
  await peer.until(() => peer.connections === 2);
  const closed = gateway.close();
  await clock.advance(3_000);
  await closed;
  assert.deepEqual(clock.planned, []);
  peer.close();
});

Deno.test("discordeno connects twice when the peer closes at the moment of a wanted reconnect", async () => {
  const server = new TestServer();
  const shard = rawShard(server.gatewayUrl);
  await shard.identify();
  const [first] = server.sessions;
  first!.send({ op: 7, d: null });
  first!.drop(4000);
  await server.until(() => server.sessions.length === 3);
  endRawShard(shard);
  await server.close();
});

Deno.test("boundClose connects once when the peer closes at the moment of a wanted reconnect", async () => {
  const server = new TestServer();
  const { gateway, clock, ready } = mendedGateway(server);
  gateway.open();
  await ready;
  const first = server.sessions[0]!;
  first.send({ op: 7, d: null });
  first.drop(4000);
  await clock.untilPlanned(1_000);
  await clock.advance(1_000);
  const second = await server.until(() => server.sessions[1]);
  await server.until(() => second.sent(6).length === 1);
  await clock.advance(20_000);
  assert.equal(server.sessions.length, 2);
  await gateway.close();
  await server.close();
});
