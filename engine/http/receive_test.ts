import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { VirtualClock } from "../model/virtual_clock.ts";
import { listenForWebhooks } from "./receive.ts";

function start(perMinute?: number) {
  const calls: [string, unknown][] = [];
  const clock = new VirtualClock();
  const server = listenForWebhooks({
    port: 0,
    secrets: ["old secret", "s3cret"],
    clock,
    perMinute,
    onCall(name, json) {
      if (name === "unknown") return false;
      calls.push([name, json]);
      return true;
    },
  });
  const post = async (
    body: BodyInit,
    headers: Record<string, string> = { authorization: "Bearer s3cret" },
    path = "deploy",
    method = "POST",
  ) => {
    const response = await fetch(server.url + path, {
      method,
      headers,
      ...(method === "GET" ? {} : { body }),
    });
    await response.text();
    return response.status;
  };
  return { calls, clock, post, server, [Symbol.asyncDispose]: () => server.close() };
}

const signed = (body: string, secret: string) => ({
  "x-hub-signature-256": `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`,
});

Deno.test("listenForWebhooks listens on this machine alone", async () => {
  await using test = start();
  assert.match(test.server.url, /^http:\/\/127\.0\.0\.1:\d+\/hooks\/$/);
});

Deno.test("listenForWebhooks passes on calls of whoever knows a secret", async () => {
  await using test = start();
  assert.equal(await test.post('{"a":[1]}'), 202);
  assert.equal(await test.post("null", { authorization: "bearer  old secret" }), 202);
  assert.equal(await test.post('{"b":2}', signed('{"b":2}', "s3cret"), "git_push-1"), 202);
  assert.deepEqual(test.calls, [["deploy", { a: [1] }], ["deploy", null], ["git_push-1", { b: 2 }]]);
});

Deno.test("listenForWebhooks refuses everybody else", async () => {
  await using test = start();
  for (
    const headers of [
      {},
      { authorization: "Bearer wrong" },
      { authorization: "Bearer " },
      { authorization: "Basic s3cret" },
      { authorization: "s3cret" },
      signed("{}", "wrong"),
      signed("{ }", "s3cret"),
      // A signature that is wrong is not mended by a secret that is right.
      { ...signed("{}", "wrong"), authorization: "Bearer s3cret" },
      { "x-hub-signature-256": "sha256=" },
    ] as Record<string, string>[]
  ) {
    assert.equal(await test.post("{}", headers), 401, JSON.stringify(headers));
  }
  assert.deepEqual(test.calls, []);
});

Deno.test("listenForWebhooks refuses what is no call, no JSON, too large or unknown", async () => {
  await using test = start();
  assert.equal(await test.post("{", undefined), 400);
  assert.equal(await test.post("", undefined), 400);
  assert.equal(await test.post(new Uint8Array([0x22, 0xff, 0x22]), undefined), 400);
  assert.equal(await test.post(`"${"x".repeat(256 * 1024 - 2)}"`), 202);
  assert.equal(await test.post(`"${"x".repeat(256 * 1024 - 1)}"`), 413);
  const endless = ReadableStream.from([new Uint8Array(200_000), new Uint8Array(200_000)]);
  assert.equal(await test.post(endless), 413);
  assert.equal(await test.post("{}", undefined, "unknown"), 404);
  assert.equal(await test.post("{}", undefined, "a/b"), 404);
  assert.equal(await test.post("{}", undefined, "UPPER"), 404);
  assert.equal(await test.post("{}", undefined, "deploy", "GET"), 405);
  assert.equal(test.calls.length, 1);
});

Deno.test("listenForWebhooks takes so many calls a minute, wrong ones included", async () => {
  await using test = start(3);
  assert.equal(await test.post("{}", { authorization: "Bearer guess" }), 401);
  assert.equal(await test.post("{}"), 202);
  assert.equal(await test.post("{}"), 202);
  assert.equal(await test.post("{}"), 429);
  test.clock.advance(60_000);
  assert.equal(await test.post("{}"), 202);
});

Deno.test("listenForWebhooks needs a secret, and tells that a port is taken", async () => {
  const options = { clock: new VirtualClock(), onCall: () => true };
  assert.throws(() => listenForWebhooks({ ...options, port: 0, secrets: [] }), /secret/);
  assert.throws(() => listenForWebhooks({ ...options, port: 0, secrets: [""] }), /secret/);
  await using test = start();
  const port = Number(new URL(test.server.url).port);
  assert.throws(
    () => listenForWebhooks({ ...options, port, secrets: ["x"] }),
    /port \d+: another program uses it/,
  );
});
