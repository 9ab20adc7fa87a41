import assert from "node:assert/strict";
import { settle } from "../test_clock.ts";
import { TestServer } from "../test_server.ts";
import { catchTimers } from "../test_timers.ts";
import { endRawShard, mendedGateway, rawShard } from "./test_shard.ts";

Deno.test.sanitizer({ ops: true, resources: true });

Deno.test("discordeno keeps waiting for an invalid session after its shutdown", async () => {
  const server = new TestServer();
  using timers = catchTimers();
  const waits = () => timers.pending.filter(({ ms }) => ms >= 1_000 && ms <= 5_000).length;
  const shard = rawShard(server.gatewayUrl);
  await shard.identify();
  const before = waits();
  const invalid = Promise.withResolvers<void>();
  shard.events.invalidSession = () => invalid.resolve();
  server.sessions[0]!.send({ op: 9, d: false });
  await invalid.promise;
  await settle();
  assert.equal(waits(), before + 1);
  shard.stopHeartbeating();
  await shard.shutdown();
  assert(waits() > 0);
  endRawShard(shard);
  await server.close();
});

async function invalidate(resumable: boolean) {
  const server = new TestServer();
  const { gateway, clock, ready } = mendedGateway(server);
  gateway.open();
  await ready;
  const first = server.sessions[0]!;
  first.send({ op: 9, d: resumable });
  await clock.untilPlanned(3_000);
  return { server, gateway, clock, first };
}

Deno.test("renewSession identifies anew after one to five seconds", async () => {
  const { server, gateway, clock } = await invalidate(false);
  await clock.advance(3_000); // the pause that Discord asks for
  await clock.untilPlanned(2_000); // five seconds after the first identify
  await clock.advance(2_000);
  await clock.untilPlanned(1_000); // the first pause before a reconnect
  await clock.advance(1_000);
  const second = await server.until(() => server.sessions[1]);
  await server.until(() => second.sent(2).length === 1);
  assert.equal(second.sent(6).length, 0);
  await gateway.close();
  await server.close();
});

Deno.test("renewSession resumes a session that can be", async () => {
  const { server, gateway, clock } = await invalidate(true);
  await clock.advance(3_000);
  await clock.untilPlanned(1_000);
  await clock.advance(1_000);
  const second = await server.until(() => server.sessions[1]);
  await server.until(() => second.sent(6).length === 1);
  await gateway.close();
  await server.close();
});

Deno.test("renewSession leaves the rest to the close when the socket is lost meanwhile", async () => {
  const { server, gateway, clock, first } = await invalidate(true);
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

Deno.test("renewSession plans nothing more after close", async () => {
  const { server, gateway, clock } = await invalidate(false);
  await gateway.close();
  assert.deepEqual(clock.planned, []);
  await server.close();
});
