import assert from "node:assert/strict";
import { ScriptedServer } from "./test_scripted_server.ts";
import { TestServer } from "../../test_server.ts";
import type { WireRequest } from "../transport.ts";
import { socketTransport } from "./socket_transport.ts";

Deno.test.sanitizer({ ops: true, resources: true });

function wire(path: string, more: Partial<WireRequest> = {}): WireRequest {
  return { method: "GET", path: `/api/v10${path}`, headers: {}, timeout: 5_000, ...more };
}

Deno.test(
  "socketTransport carries bodies, headers and large answers, and close leaves nothing open",
  async () => {
    const server = new TestServer();
    const large = "ä".repeat(300_000);
    server.handlers.push(() => new Response(large, { status: 201, headers: { "X-RateLimit-Limit": "5" } }));
    const transport = socketTransport(new URL(server.apiUrl).origin);
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

Deno.test("socketTransport reads an answer without a body", async () => {
  const server = new TestServer();
  server.handlers.push(() => new Response(null, { status: 204 }));
  const transport = socketTransport(new URL(server.apiUrl).origin);
  assert.equal((await transport.send(wire("/x", { method: "DELETE" }))).text, "");
  await transport.close();
  await server.close();
});

Deno.test("socketTransport tells a refused connection from a lost one", async () => {
  const refused = socketTransport("http://127.0.0.1:9");
  await assert.rejects(refused.send(wire("/x")), { name: "WireError", mayHaveArrived: false });
  await refused.close();

  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const dropping = (async () => {
    const connection = await listener.accept();
    await connection.read(new Uint8Array(1024));
    connection.close();
  })();
  const lost = socketTransport(`http://127.0.0.1:${listener.addr.port}`);
  await assert.rejects(lost.send(wire("/x", { method: "POST", body: "{}" })), {
    name: "WireError",
    mayHaveArrived: true,
  });
  await dropping;
  await lost.close();
  listener.close();
});

Deno.test("socketTransport gives up a request that is not answered in time", async () => {
  const server = new TestServer();
  const held = Promise.withResolvers<Response>();
  server.handlers.push(() => held.promise);
  const transport = socketTransport(new URL(server.apiUrl).origin);
  await assert.rejects(transport.send(wire("/x", { timeout: 50 })), {
    name: "WireError",
    mayHaveArrived: true,
  });
  held.resolve(new Response(null, { status: 204 }));
  await transport.close();
  await server.close();
});

Deno.test("socketTransport.close fails what is under way, and what comes later", async () => {
  const server = new TestServer();
  const held = Promise.withResolvers<Response>();
  server.handlers.push(() => held.promise);
  const transport = socketTransport(new URL(server.apiUrl).origin);
  const failed = assert.rejects(transport.send(wire("/x")), { name: "WireError" });
  await server.until(() => server.requests.length === 1);
  await transport.close();
  await failed;
  await assert.rejects(transport.send(wire("/x")), { name: "WireError" });
  held.resolve(new Response(null, { status: 204 }));
  await server.close();
});

Deno.test("socketTransport sends one request after the other on one connection, and many at a time on several", async () => {
  await using server = new ScriptedServer(() => "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok");
  const transport = socketTransport(server.origin, 4);
  for (let index = 0; index < 5; index++) assert.equal((await transport.send(wire("/x"))).text, "ok");
  assert.equal(server.connections, 1);
  const all = await Promise.all(Array.from({ length: 40 }, (_, index) => transport.send(wire(`/${index}`))));
  assert.deepEqual(new Set(all.map(({ text }) => text)), new Set(["ok"]));
  assert.equal(server.connections, 4);
  assert.equal(server.requests.length, 45);
  await transport.close();
});

Deno.test("socketTransport opens a new connection where the server ends one, and loses nothing", async () => {
  const ends = ["connection: close\r\n", "keep-alive: timeout=1\r\n"];
  for (const header of ends) {
    await using server = new ScriptedServer(() => `HTTP/1.1 200 OK\r\n${header}content-length: 1\r\n\r\na`);
    const transport = socketTransport(server.origin, 1);
    const texts = await Promise.all([1, 2, 3].map(async () => (await transport.send(wire("/x"))).text));
    assert.deepEqual(texts, ["a", "a", "a"]);
    assert.equal(server.connections, 3);
    await transport.close();
  }
});

Deno.test("socketTransport tells that a request may have arrived where a kept connection ends below it", async () => {
  await using server = new ScriptedServer(
    (index) => index === 0 ? "HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\na" : "",
    { hangUp: (index) => index === 1 },
  );
  const transport = socketTransport(server.origin, 1);
  await transport.send(wire("/1"));
  await assert.rejects(transport.send(wire("/2")), { name: "WireError", mayHaveArrived: true });
  await transport.close();
});

Deno.test("socketTransport takes an answer that comes before all of the request was read", async () => {
  await using server = new ScriptedServer(
    () => "HTTP/1.1 413 Too Large\r\ncontent-length: 3\r\nconnection: close\r\n\r\nbig",
    { hangUp: () => true },
  );
  const transport = socketTransport(server.origin);
  const body = new Uint8Array(50_000);
  const { status, text } = await transport.send(wire("/x", { method: "POST", body }));
  assert.deepEqual([status, text], [413, "big"]);
  await transport.close();
});

Deno.test("socketTransport tells an answer that breaks off, and one that is none, from a refused connection", async () => {
  for (const answer of ["HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf", "SSH-2.0-OpenSSH\r\n\r\n", ""]) {
    await using server = new ScriptedServer(() => answer, { hangUp: () => true });
    const transport = socketTransport(server.origin);
    await assert.rejects(transport.send(wire("/x")), { name: "WireError", mayHaveArrived: true });
    await transport.close();
  }
});

Deno.test("socketTransport does not take what came unasked for the answer to the next request", async () => {
  const ok = "HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\n";
  await using server = new ScriptedServer((index) => index === 0 ? `${ok}a${ok}b` : `${ok}c`);
  const transport = socketTransport(server.origin, 1);
  await transport.send(wire("/1")).catch(() => {});
  assert.equal((await transport.send(wire("/2"))).text, "c");
  await transport.close();
});

Deno.test("socketTransport gives a request up that waits too long for a connection, as never sent", async () => {
  await using server = new ScriptedServer(() => undefined);
  const transport = socketTransport(server.origin, 1);
  const first = assert.rejects(transport.send(wire("/1", { timeout: 2_000 })), { mayHaveArrived: true });
  await assert.rejects(transport.send(wire("/2", { timeout: 50 })), { mayHaveArrived: false });
  await transport.close();
  await first;
});

Deno.test("socketTransport refuses headers and paths that would smuggle in a request, and answers come as before", async () => {
  await using server = new ScriptedServer(() => "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n");
  const transport = socketTransport(server.origin, 1);
  const refused = { name: "WireError", mayHaveArrived: false };
  for (const path of ["/x y", "/x\r\nGET /y", "x", "/ä", "/a\u0000", "/😀"]) {
    await assert.rejects(transport.send({ ...wire(""), path }), refused, path);
  }
  await assert.rejects(transport.send(wire("/x", { headers: { a: "b\r\nc: d" } })), refused);
  assert.equal(server.requests.length, 0);
  assert.equal((await transport.send(wire("/x"))).status, 200);
  await transport.close();
});
