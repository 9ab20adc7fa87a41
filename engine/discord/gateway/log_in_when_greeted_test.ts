import assert from "node:assert/strict";
import { settle } from "../test_clock.ts";
import { TestServer } from "../test_server.ts";
import { mendedGateway } from "./test_shard.ts";

Deno.test.sanitizer({ ops: true, resources: true });

Deno.test("logInWhenGreeted sends no login before HELLO, and one right after it", async () => {
  const server = new TestServer();
  server.onSession = () => {};
  const { gateway, clock, ready } = mendedGateway(server);
  gateway.open();
  const session = await server.until(() => server.sessions[0]);
  // The socket is open for both sides when a whole round has gone through it.
  session.send({ op: 1, d: null });
  await server.until(() => session.sent(1).length === 1);
  await settle();
  assert.equal(session.sent(2).length, 0);
  session.behave();
  await ready;
  assert.equal(session.sent(2).length, 1);
  await gateway.close();
  assert.deepEqual(clock.planned, []);
  await server.close();
});
