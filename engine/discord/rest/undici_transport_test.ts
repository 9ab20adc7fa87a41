import assert from "node:assert/strict";
import { TestServer } from "../test_server.ts";
import type { WireRequest } from "./transport.ts";
import { undiciTransport } from "./undici_transport.ts";

Deno.test.sanitizer({ ops: true, resources: true });

function wire(path: string, more: Partial<WireRequest> = {}): WireRequest {
  return { method: "GET", path: `/api/v10${path}`, headers: {}, timeout: 5_000, ...more };
}

Deno.test(
  "undiciTransport carries bodies, headers and large answers, and close leaves nothing open",
  async () => {
    const server = new TestServer();
    const large = "ä".repeat(300_000);
    server.handlers.push(() => new Response(large, { status: 201, headers: { "X-RateLimit-Limit": "5" } }));
    const transport = undiciTransport(new URL(server.apiUrl).origin);
    const body = JSON.stringify({ text: "ß" });
    const answer = await transport.send(wire("/x", { method: "POST", headers: { "x-test": "1" }, body }));
    assert.equal(answer.status, 201);
    assert.equal(answer.header("x-ratelimit-limit"), "5");
    assert.equal(answer.header("x-none"), undefined);
    assert.equal(answer.text, large);
    assert.deepEqual(server.requests[0]?.body, { text: "ß" });
    assert.equal(server.requests[0]?.headers.get("x-test"), "1");
    const bytes = new TextEncoder().encode(body);
    await transport.send(wire("/x", { method: "PUT", body: bytes }));
    assert.deepEqual(server.requests[1]?.body, { text: "ß" });
    await transport.close();
    await server.close();
  },
);

Deno.test("undiciTransport reads an answer without a body", async () => {
  const server = new TestServer();
  server.handlers.push(() => new Response(null, { status: 204 }));
  const transport = undiciTransport(new URL(server.apiUrl).origin);
  assert.equal((await transport.send(wire("/x", { method: "DELETE" }))).text, "");
  await transport.close();
  await server.close();
});

Deno.test("undiciTransport tells a refused connection from a lost one", async () => {
  const refused = undiciTransport("http://127.0.0.1:9");
  await assert.rejects(refused.send(wire("/x")), { name: "WireError", mayHaveArrived: false });
  await refused.close();

  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const dropping = (async () => {
    const connection = await listener.accept();
    await connection.read(new Uint8Array(1024));
    connection.close();
  })();
  const lost = undiciTransport(`http://127.0.0.1:${listener.addr.port}`);
  await assert.rejects(lost.send(wire("/x", { method: "POST", body: "{}" })), {
    name: "WireError",
    mayHaveArrived: true,
  });
  await dropping;
  await lost.close();
  listener.close();
});

Deno.test("undiciTransport gives up a request that is not answered in time", async () => {
  const server = new TestServer();
  const held = Promise.withResolvers<Response>();
  server.handlers.push(() => held.promise);
  const transport = undiciTransport(new URL(server.apiUrl).origin);
  await assert.rejects(transport.send(wire("/x", { timeout: 50 })), {
    name: "WireError",
    mayHaveArrived: true,
  });
  held.resolve(new Response(null, { status: 204 }));
  await transport.close();
  await server.close();
});

Deno.test("undiciTransport.close fails what is under way, and what comes later", async () => {
  const server = new TestServer();
  const held = Promise.withResolvers<Response>();
  server.handlers.push(() => held.promise);
  const transport = undiciTransport(new URL(server.apiUrl).origin);
  const failed = assert.rejects(transport.send(wire("/x")), { name: "WireError" });
  await server.until(() => server.requests.length === 1);
  await transport.close();
  await failed;
  await assert.rejects(transport.send(wire("/x")), { name: "WireError" });
  held.resolve(new Response(null, { status: 204 }));
  await server.close();
});

Deno.test("undiciTransport refuses a path that cannot be sent, and answers come as before", async () => {
  const server = new TestServer();
  const transport = undiciTransport(new URL(server.apiUrl).origin, 1);
  for (const path of ["/a b", "/ß", "/\n", "/“x”", "/a\u0000", "/ ", "/é", "/😀"]) {
    await assert.rejects(transport.send(wire(path)), { name: "WireError", mayHaveArrived: false }, path);
    server.handlers.push(() => new Response("fine"));
    assert.equal((await transport.send(wire("/x", { timeout: 2_000 }))).text, "fine", path);
  }
  await transport.close();
  await server.close();
});
