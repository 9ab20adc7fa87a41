import assert from "node:assert/strict";
import { catchTimers } from "../test_timers.ts";
import { SilentPeer } from "./silent_peer.ts";
import { endRawShard, mendedGateway, rawShard } from "./test_shard.ts";

Deno.test.sanitizer({ ops: true, resources: true });

Deno.test("discordeno waits without an end for a handshake that does not come", async () => {
  const peer = new SilentPeer();
  const shard = rawShard(peer.gatewayUrl);
  {
    using timers = catchTimers();
    void shard.identify();
    await peer.until(() => peer.connections === 1);
    assert.deepEqual(timers.pending, []);
  }
  endRawShard(shard);
  peer.close();
});

for (
  const [what, ms, greeting] of [["handshake", 10_000, undefined], ["READY", 30_000, {
    op: 10,
    d: { heartbeat_interval: 100_000 },
  }]] as const
) {
  Deno.test(`connectInTime tries again when no ${what} came for ${ms / 1_000} s`, async () => {
    const peer = new SilentPeer(greeting);
    const { gateway, clock } = mendedGateway(peer);
    gateway.open();
    await peer.until(() => peer.connections === 1);
    await clock.untilPlanned(10_000);
    if (greeting) await peer.until(() => peer.frames.length > 0);
    await clock.advance(ms - 1);
    assert.equal(peer.connections, 1);
    await clock.advance(1);
    await clock.untilPlanned(1_000);
    await clock.advance(1_000);
    await peer.until(() => peer.connections === 2);
    const closed = gateway.close();
    await clock.advance(3_000);
    await closed;
    assert.deepEqual(clock.planned, []);
    peer.close();
  });
}
