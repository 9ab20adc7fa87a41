import assert from "node:assert/strict";
import { TestServer } from "../test_server.ts";
import type { TestSession } from "../test_session.ts";
import { catchTimers } from "../test_timers.ts";
import { endRawShard, mendedGateway, rawShard } from "./test_shard.ts";

Deno.test.sanitizer({ ops: true, resources: true });

Deno.test("discordeno begins anew when the first try to resume a session fails", async () => {
  const server = new TestServer();
  using _timers = catchTimers();
  const shard = rawShard(server.gatewayUrl);
  await shard.identify();
  let handshakes = 0;
  server.onHandshake = () => ++handshakes === 1 ? new Response(null, { status: 503 }) : undefined;
  server.sessions[0]!.drop(4000);
  const second = await server.until(() => server.sessions[1]);
  await server.until(() => second.sent(2).length === 1);
  assert.equal(second.sent(6).length, 0);
  endRawShard(shard);
  await server.close();
});

async function connected() {
  const server = new TestServer();
  const { gateway, clock, ready } = mendedGateway(server);
  gateway.open();
  await ready;
  const cut = async (session: TestSession, pause: number) => {
    session.drop(4000);
    await clock.untilPlanned(pause);
    await clock.advance(pause);
  };
  const next = async (count: number) => {
    const session = await server.until(() => server.sessions[count - 1]);
    await server.until(() => session.packets.some(({ op }) => op === 2 || op === 6));
    return session;
  };
  return { server, gateway, clock, cut, next };
}

Deno.test("keepSession resumes the same session however often the gateway cannot be reached", async () => {
  const { server, gateway, clock, cut, next } = await connected();
  let handshakes = 0;
  server.onHandshake = () => ++handshakes <= 6 ? new Response(null, { status: 503 }) : undefined;
  await cut(server.sessions[0]!, 1_000);
  for (const pause of [2_000, 4_000, 8_000, 16_000, 32_000, 60_000]) {
    await clock.untilPlanned(pause);
    await clock.advance(pause);
  }
  const session = await next(2);
  assert.deepEqual(session.sent(6)[0]?.d, { token: "Bot mended", session_id: "session-1", seq: 1 });
  await gateway.close();
  await server.close();
});

Deno.test("keepSession gives a session up after three refusals without a word why", async () => {
  const { server, gateway, cut, next } = await connected();
  server.onSession = (session) => session.hello();
  await cut(server.sessions[0]!, 1_000);
  for (const [at, pause] of [2_000, 4_000, 8_000].entries()) {
    const session = await next(at + 2);
    assert.equal(session.sent(6).length, 1);
    await cut(session, pause);
  }
  const fifth = await next(5);
  assert.equal(fifth.sent(6).length, 0);
  await gateway.close();
  await server.close();
});

Deno.test("keepSession goes on as long as something of what was missed comes", async () => {
  const { server, gateway, cut, next } = await connected();
  let number = 1;
  server.onSession = (session) => {
    session.onPacket(({ op }) => {
      if (op === 6) session.send({ op: 0, t: "TYPING_START", s: ++number, d: {} });
    });
    session.hello();
  };
  await cut(server.sessions[0]!, 1_000);
  for (const [at, pause] of [2_000, 4_000, 8_000, 16_000, 32_000].entries()) {
    const session = await next(at + 2);
    assert.deepEqual(session.sent(6).map(({ d }) => (d as { seq: number }).seq), [at + 1]);
    await cut(session, pause);
  }
  await gateway.close();
  await server.close();
});

Deno.test("keepSession connects once where two reasons to resume come together", async () => {
  const { server, gateway, clock, next } = await connected();
  const [first] = server.sessions;
  first!.send({ op: 7, d: null });
  first!.socket.send("{");
  first!.send({ op: 7, d: null });
  await clock.untilPlanned(1_000);
  await clock.advance(1_000);
  const second = await next(2);
  assert.equal(second.sent(6).length, 1);
  await clock.advance(30_000);
  assert.equal(server.sessions.length, 2);
  await gateway.close();
  await server.close();
});
