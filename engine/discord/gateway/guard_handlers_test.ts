import assert from "node:assert/strict";
import { TestServer } from "../test_server.ts";
import { catchRejections } from "../test_timers.ts";
import { endRawShard, mendedGateway, rawShard } from "./test_shard.ts";

Deno.test.sanitizer({ ops: true, resources: true });

Deno.test("discordeno ends the process when a handler throws", async () => {
  const server = new TestServer();
  using rejections = catchRejections();
  const shard = rawShard(server.gatewayUrl);
  await shard.identify();
  shard.events.message = () => {
    throw new Error("broken handler");
  };
  server.sessions[0]!.dispatch("MESSAGE_CREATE", { id: "1" });
  assert.match(String(await rejections.first), /broken handler/);
  endRawShard(shard);
  await server.close();
});

Deno.test("guardHandlers logs what a handler throws and goes on, with keys as Discord wrote them", async () => {
  const server = new TestServer();
  const seen: unknown[] = [];
  const logged: string[] = [];
  const { promise: second, resolve } = Promise.withResolvers<void>();
  const { gateway } = mendedGateway(server, {
    logger: { debug() {}, info() {}, warning() {}, error: (message) => logged.push(message) },
    onPacket: (packet) => {
      if (packet.t !== "MESSAGE_CREATE") return;
      seen.push(packet.d);
      if (seen.length === 2) return resolve();
      throw new Error("broken handler");
    },
  });
  gateway.open();
  const session = await server.until(() => server.sessions[0]);
  await server.until(() => session.sent(2).length === 1);
  session.dispatch("MESSAGE_CREATE", { id: "1", channel_id: "2" });
  session.dispatch("MESSAGE_CREATE", { id: "2", channel_id: "2" });
  await second;
  assert.deepEqual(seen, [{ id: "1", channel_id: "2" }, { id: "2", channel_id: "2" }]);
  assert.deepEqual(logged, ["The event MESSAGE_CREATE could not be handled"]);
  await gateway.close();
  await server.close();
});

Deno.test("guardHandlers logs a packet that lacks what belongs in it and goes on", async () => {
  const server = new TestServer();
  const { promise: logged, resolve } = Promise.withResolvers<string>();
  const { gateway } = mendedGateway(server, {
    logger: { debug() {}, info() {}, warning() {}, error: resolve },
  });
  gateway.open();
  const session = await server.until(() => server.sessions[0]);
  session.send({ op: 10 });
  assert.equal(await logged, "A gateway packet could not be handled");
  await gateway.close();
  await server.close();
});
