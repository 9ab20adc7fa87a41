import assert from "node:assert/strict";
import { HttpError } from "../model/http.ts";
import { GatheredAnswer } from "./gathered_answer.ts";
import { CERTIFICATE, KEY } from "./test_certificate.ts";
import { undiciSend } from "./undici_send.ts";

/** A server that calls itself api.example.test, on this machine. */
function serve(answer: (request: Request) => Response | Promise<Response>) {
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, cert: CERTIFICATE, key: KEY, onListen() {} },
    answer,
  );
  const url = new URL(`https://api.example.test:${server.addr.port}/path?q=1`);
  return { url, [Symbol.asyncDispose]: () => server.shutdown() };
}

const parts = { method: "GET", addresses: ["127.0.0.1"], headers: {} } as const;
const signal = new AbortController().signal;

Deno.test("undiciSend goes to the address that it is given, under the host's name and certificate", async () => {
  await using server = serve(async (request) =>
    Response.json({ host: request.headers.get("host"), url: request.url, body: await request.text() })
  );
  const answer = new GatheredAnswer("api.example.test", 1000);
  const { url } = server;
  await undiciSend(CERTIFICATE)({ ...parts, url, method: "POST", body: "hi", signal }, answer);
  const { status, text } = answer.answer();
  assert.equal(status, 200);
  const seen = JSON.parse(text);
  assert.deepEqual([seen.host, seen.body], [url.host, "hi"]);
  assert.ok(seen.url.endsWith("/path?q=1"));
});

Deno.test("undiciSend trusts no certificate that nobody vouches for", async () => {
  await using server = serve(() => new Response("hi"));
  const sending = undiciSend()({ ...parts, url: server.url, signal }, new GatheredAnswer("x", 1000));
  await assert.rejects(sending, /certificate/);
});

Deno.test("undiciSend refuses a certificate of another host", async () => {
  await using server = serve(() => new Response("hi"));
  const url = new URL(server.url.href.replace("api.", "other."));
  await assert.rejects(undiciSend(CERTIFICATE)({ ...parts, url, signal }, new GatheredAnswer("x", 1000)));
});

Deno.test("undiciSend ends with what the receiver throws, in the middle of an answer", async () => {
  await using server = serve(() =>
    new Response("x".repeat(5000), { headers: { "content-type": "text/plain" } })
  );
  const answer = new GatheredAnswer("api.example.test", 100);
  const sending = undiciSend(CERTIFICATE)({ ...parts, url: server.url, signal }, answer);
  await assert.rejects(
    sending,
    (error) => error instanceof HttpError && /more than 100 bytes/.test(error.message),
  );
});

Deno.test("undiciSend ends when it is told to, and leaves nothing open", async () => {
  const { promise: arrived, resolve } = Promise.withResolvers<void>();
  const { promise: held, resolve: release } = Promise.withResolvers<Response>();
  await using server = serve(() => {
    resolve();
    return held;
  });
  const controller = new AbortController();
  const sending = undiciSend(CERTIFICATE)(
    { ...parts, url: server.url, signal: controller.signal },
    new GatheredAnswer("x", 100),
  );
  await arrived;
  controller.abort(new HttpError("too late"));
  await assert.rejects(sending, /too late/);
  release(new Response("late"));
});
