import assert from "node:assert/strict";
import { TestServer } from "../test_server.ts";
import { catchTimers } from "../test_timers.ts";
import { endRawShard, mendedGateway, rawShard } from "./test_shard.ts";

Deno.test.sanitizer({ ops: true, resources: true });

Deno.test("discordeno leaves a timer of a minute behind after its shutdown", async () => {
  const server = new TestServer();
  using timers = catchTimers();
  const shard = rawShard(server.gatewayUrl);
  await shard.connect();
  await server.until(() => server.sessions[0]);
  await shard.identify();
  await shard.shutdown();
  assert(timers.pending.some(({ ms }) => ms === 60_000));
  endRawShard(shard);
  await server.close();
});

Deno.test(
  "Gateway leaves no timer behind after close",
  async () => {
    const server = new TestServer();
    using timers = catchTimers();
    const { gateway, clock } = mendedGateway(server);
    gateway.open();
    const session = await server.until(() => server.sessions[0]);
    await server.until(() => session.sent(2).length === 1);
    await gateway.close();
    await server.until(() => session.closed);
    assert.equal(session.closed?.code, 1000);
    assert.deepEqual(timers.pending, []);
    assert.deepEqual(clock.planned, []);
    await server.close();
  },
);

Deno.test("beatByClock beats first after a part of the interval, then after each whole one", async () => {
  const server = new TestServer();
  const { gateway, clock } = mendedGateway(server);
  gateway.open();
  const session = await server.until(() => server.sessions[0]);
  await clock.untilPlanned(41_250 / 2);
  await clock.advance(41_250 / 2);
  await server.until(() => session.sent(1).length === 1);
  await clock.untilPlanned(41_250);
  await clock.advance(41_249);
  assert.equal(session.sent(1).length, 1);
  await gateway.close();
  await server.close();
});

Deno.test("beatByClock resumes when a heartbeat is not acknowledged", async () => {
  const server = new TestServer();
  server.onSession = (session) => {
    session.onPacket(({ op }) => op === 2 ? session.ready() : op === 6 && session.dispatch("RESUMED", {}));
    session.hello();
  };
  const { gateway, clock, ready } = mendedGateway(server);
  gateway.open();
  await ready;
  const first = server.sessions[0]!;
  await clock.advance(41_250 * 1.5);
  await server.until(() => first.closed);
  assert.equal(first.closed?.code, 3010);
  const second = await server.until(() => server.sessions[1]);
  const resume = await server.until(() => second.sent(6)[0]);
  assert.deepEqual(resume.d, { token: "Bot mended", session_id: "session-1", seq: 1 });
  await gateway.close();
  await server.close();
});
