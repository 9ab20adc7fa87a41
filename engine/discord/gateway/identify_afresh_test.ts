import assert from "node:assert/strict";
import { TestServer } from "../test_server.ts";
import { endRawShard, mendedGateway, rawShard } from "./test_shard.ts";

Deno.test.sanitizer({ ops: true, resources: true });

/** Nobody listens there. */
const DEAD = "ws://127.0.0.1:9";

Deno.test("discordeno begins a new session at the dead address of the old one", async () => {
  const server = new TestServer();
  server.onSession = (session) => {
    session.onPacket(({ op }) => op === 2 && session.ready([], DEAD));
    session.hello();
  };
  const shard = rawShard(server.gatewayUrl);
  const { promise: again, resolve } = Promise.withResolvers<string>();
  await shard.identify();
  shard.events.identifying = () => resolve(shard.connectionUrl);
  server.sessions[0]!.drop(4000);
  assert.equal(await again, DEAD);
  endRawShard(shard);
  await server.close();
});

Deno.test("identifyAfresh begins a new session at the gateway's own address", async () => {
  const server = new TestServer();
  server.onSession = (session) => {
    session.onPacket(({ op }) => op === 2 && session.ready([], DEAD));
    session.hello();
  };
  const { gateway, clock, ready } = mendedGateway(server);
  gateway.open();
  await ready;
  const first = server.sessions[0]!;
  first.drop(4000);
  await clock.untilPlanned(1_000); // the resume at the dead address
  await clock.advance(1_000);
  await clock.untilPlanned(2_000); // its failure, and the resume at the general one
  await clock.advance(2_000);
  const second = await server.until(() => server.sessions[1]);
  await server.until(() => second.sent(6).length === 1);
  second.send({ op: 9, d: false });
  await clock.untilPlanned(3_000);
  await clock.advance(3_000);
  await clock.untilPlanned(4_000);
  await clock.advance(4_000);
  const third = await server.until(() => server.sessions[2]);
  await server.until(() => third.sent(2).length === 1);
  await gateway.close();
  await server.close();
});

Deno.test("Gateway resumes at the pinned address, whatever READY names", async () => {
  const server = new TestServer();
  server.onSession = (session) => {
    session.onPacket(({ op }) => op === 2 && session.ready([], DEAD));
    session.hello();
  };
  const { gateway, clock, ready } = mendedGateway(server, { pinned: true });
  gateway.open();
  await ready;
  const first = server.sessions[0]!;
  first.drop(4000);
  await clock.untilPlanned(1_000);
  await clock.advance(1_000);
  const second = await server.until(() => server.sessions[1]);
  await server.until(() => second.sent(6).length === 1);
  await gateway.close();
  await server.close();
});
