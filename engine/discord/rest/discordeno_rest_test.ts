import assert from "node:assert/strict";
import { createRestManager, type RestManager } from "@discordeno/rest";
import { settle } from "../test_clock.ts";
import { TestServer } from "../test_server.ts";
import { catchRejections, catchTimers } from "../test_timers.ts";
import { discordenoRest } from "./discordeno_rest.ts";
import { reply, testHttp, TestTransport } from "./test_transport.ts";

Deno.test.sanitizer({ ops: true, resources: true });

function raw(server: TestServer, proxy = false): RestManager {
  const logger = { debug() {}, info() {}, warn() {}, error() {}, fatal() {} };
  const options = { token: "raw", applicationId: "1", logger };
  if (proxy) return createRestManager({ ...options, proxy: { baseUrl: server.apiUrl } });
  const rest = createRestManager(options);
  rest.baseUrl = server.apiUrl;
  return rest;
}

function mended(transport: TestTransport) {
  const { http, clock } = testHttp(transport);
  return { rest: discordenoRest(http, "token", "1"), clock };
}

Deno.test("discordeno does not repeat a 5xx; discordenoRest does", async () => {
  const server = new TestServer();
  server.handlers.push(() => new Response("<html>", { status: 502 }));
  {
    using _timers = catchTimers();
    await assert.rejects(raw(server).getUser("1"));
  }
  assert.equal(server.requests.length, 1);
  await server.close();

  const transport = new TestTransport((_, index) =>
    index < 2 ? reply(502, "<html>") : reply(200, { id: "1" })
  );
  const { rest, clock } = mended(transport);
  const user = rest.getUser("1");
  await clock.advance(5_000);
  assert.equal((await user).id, "1");
});

Deno.test("discordeno runs hot on a 429 without headers; discordenoRest pauses", async () => {
  const server = new TestServer();
  let limited = true;
  server.handlers.push(() => limited ? new Response("", { status: 429 }) : Response.json({ id: "1" }));
  {
    using _timers = catchTimers();
    // An interaction's answer goes round discordeno's queue, and so round every pause.
    const sent = raw(server).sendInteractionResponse("5", "token", { type: 5 });
    await server.until(() => server.requests.length >= 25);
    limited = false;
    await sent;
  }
  await server.close();

  const transport = new TestTransport(() => reply(429, ""));
  const { rest, clock } = mended(transport);
  const failed = assert.rejects(rest.sendInteractionResponse("5", "token", { type: 5 }), { status: 429 });
  await clock.advance(3_000);
  await failed;
  assert(transport.requests.length <= 5);
});

Deno.test("discordeno leaves the promise pending when a body cannot be built; discordenoRest rejects", async () => {
  const server = new TestServer();
  const circular: Record<string, unknown> = {};
  circular.self_reference = circular;
  let settled = false;
  {
    using _timers = catchTimers();
    using _rejections = catchRejections();
    void raw(server).makeRequest("POST", "/channels/1/messages", { body: circular }).finally(() =>
      settled = true
    );
    await settle();
    await server.until(() => true);
  }
  assert.equal(settled, false);
  assert.equal(server.requests.length, 0);
  await server.close();

  const { rest } = mended(new TestTransport(() => reply(200)));
  await assert.rejects(rest.makeRequest("POST", "/channels/1/messages", { body: circular }), TypeError);
});

Deno.test("discordeno repeats nothing at all behind a base address of its own; discordenoRest does", async () => {
  const server = new TestServer();
  server.handlers.push(() => Response.json({ retry_after: 0, global: false }, { status: 429 }));
  await assert.rejects(raw(server, true).getUser("1"));
  assert.equal(server.requests.length, 1);
  await server.close();

  const transport = new TestTransport((_, index) =>
    index === 0 ? reply(429, { retry_after: 0 }) : reply(200, { id: "1" })
  );
  const { rest, clock } = mended(transport);
  const user = rest.getUser("1");
  await clock.advance(1);
  assert.equal((await user).id, "1");
});

Deno.test("discordenoRest carries the reason, files and bodies of discordeno's helpers", async () => {
  const transport = new TestTransport(() => reply(200, { id: "7", channel_id: "1" }));
  const { rest } = mended(transport);
  await rest.banMember("1", "2", { deleteMessageSeconds: 60 }, "spam & more");
  const message = await rest.sendMessage("1", {
    content: "with a file",
    files: [{ name: "a.txt", blob: new Blob(["contents"]) }],
  });
  assert.equal(message.channelId, "1");
  const [ban, send] = transport.requests;
  assert.equal(ban?.method, "PUT");
  assert.equal(ban?.headers["x-audit-log-reason"], "spam%20%26%20more");
  assert.equal(ban?.headers.authorization, "Bot secret");
  assert.deepEqual(JSON.parse(String(ban?.body)), { delete_message_seconds: 60 });
  const form = await new Response(send?.body as Uint8Array<ArrayBuffer>, {
    headers: { "content-type": send?.headers["content-type"] ?? "" },
  }).formData();
  assert.equal(await (form.get("files[0]") as File).text(), "contents");
  assert.match(String(form.get("payload_json")), /with a file/);
});

Deno.test("discordenoRest sends what needs no token without it", async () => {
  const transport = new TestTransport(() => reply(204));
  const { rest } = mended(transport);
  await rest.deleteFollowupMessage("interaction-token", "9");
  assert.equal(transport.requests[0]?.headers.authorization, undefined);
});
