import assert from "node:assert/strict";
import { TestServer } from "../test_server.ts";
import { catchRejections } from "../test_timers.ts";
import { endRawShard, mendedGateway, rawShard } from "./test_shard.ts";

Deno.test.sanitizer({ ops: true, resources: true });

Deno.test("discordeno ends the process when the gateway refuses the token", async () => {
  const server = new TestServer();
  server.onSession = (session) => session.drop(4004);
  using rejections = catchRejections();
  const shard = rawShard(server.gatewayUrl);
  void shard.identify();
  const reason = await rejections.first;
  assert.match(String(reason), /no reason/);
  endRawShard(shard);
  await server.close();
});

Deno.test("reportFatalClose tells the code and does not connect again", async () => {
  for (const code of [4004, 4010, 4011, 4012, 4013, 4014]) {
    const server = new TestServer();
    server.onSession = (session) => session.drop(code);
    const { promise, resolve } = Promise.withResolvers<number>();
    const { gateway, clock } = mendedGateway(server, { onFatal: resolve });
    gateway.open();
    assert.equal(await promise, code);
    await clock.advance(20_000);
    assert.equal(server.sessions.length, 1);
    await gateway.close();
    await server.close();
  }
});
