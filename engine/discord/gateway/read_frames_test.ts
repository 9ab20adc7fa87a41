import assert from "node:assert/strict";
import { settle } from "../test_clock.ts";
import { TestServer } from "../test_server.ts";
import { mendedGateway } from "./test_shard.ts";

Deno.test.sanitizer({ ops: true, resources: true });

async function connected() {
  const server = new TestServer();
  const seen: unknown[] = [];
  const warnings: string[] = [];
  const { gateway, clock, ready } = mendedGateway(server, {
    onPacket: ({ t, s }) => void (t === "TYPING_START" && seen.push(s), server.happened()),
    logger: { debug() {}, info() {}, warning: (text) => void warnings.push(text), error() {} },
  });
  gateway.open();
  await ready;
  return { server, gateway, clock, seen, warnings };
}

for (
  const [what, frame] of [
    ["half of it", `{"op":0,"t":"TYPING_START","s":2,"d":{"us`],
    ["bytes that nobody asked for", new Uint8Array([0x78, 0x9c, 1, 2, 3])],
    ["a value that is no payload", "null"],
  ] as const
) {
  Deno.test(`readFrames connects anew where ${what} came, and goes on before what was lost`, async () => {
    const { server, gateway, clock, seen, warnings } = await connected();
    const [session] = server.sessions;
    session!.socket.send(frame);
    await clock.untilPlanned(1_000);
    await clock.advance(1_000);
    const second = await server.until(() => server.sessions[1]);
    const resume = await server.until(() => second.sent(6)[0]);
    assert.equal((resume.d as { seq: number }).seq, 1);
    second.send({ op: 0, t: "TYPING_START", s: 2, d: {} });
    await server.until(() => seen.length === 1);
    assert.equal(warnings.length, 1);
    await gateway.close();
    await server.close();
  });
}

Deno.test("readFrames passes over a frame that cannot be read the second time either", async () => {
  const { server, gateway, clock, seen, warnings } = await connected();
  server.sessions[0]!.socket.send("{");
  await clock.untilPlanned(1_000);
  await clock.advance(1_000);
  const second = await server.until(() => server.sessions[1]);
  await server.until(() => second.sent(6)[0]);
  second.socket.send("{");
  second.send({ op: 0, t: "TYPING_START", s: 3, d: {} });
  await server.until(() => seen.length === 1);
  await settle();
  assert.equal(server.sessions.length, 2);
  assert.equal(warnings.length, 2);
  await gateway.close();
  await server.close();
});
