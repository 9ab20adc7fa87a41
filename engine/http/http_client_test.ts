import assert from "node:assert/strict";
import { HTTP_DEFAULTS, HttpError, type HttpRequest, type HttpSettings } from "../model/http.ts";
import { VirtualClock } from "../model/virtual_clock.ts";
import { HttpClient } from "./http_client.ts";
import { json, redirect, type TestHost, testWeb } from "./test_web.ts";

const SETTINGS: HttpSettings = { ...HTTP_DEFAULTS, hosts: ["api.example.com", "*.example.org"] };

function start(hosts: Readonly<Record<string, TestHost>>) {
  const clock = new VirtualClock();
  const web = testWeb(hosts);
  const client = new HttpClient({ web, clock, secret: () => undefined });
  const ask = (request: Partial<HttpRequest> = {}, settings: Partial<HttpSettings> = {}) =>
    client.request(
      { method: "GET", url: "https://api.example.com/x?y=1", headers: {}, ...request },
      { ...SETTINGS, ...settings },
    );
  return { ask, clock, web };
}

/** Why a request came to nothing. */
async function failure(work: Promise<unknown>): Promise<string> {
  const error = await work.then(() => undefined, (error: unknown) => error);
  assert.ok(error instanceof HttpError, String(error));
  return error.message;
}

const hello: TestHost = { answer: () => json({ hello: "you" }) };

Deno.test("HttpClient.request sends what it is given and resolves with status, type and text", async () => {
  const { ask, web } = start({
    "api.example.com": {
      answer: async (request) =>
        json({
          method: request.method,
          type: request.headers.get("content-type"),
          body: await request.text(),
        }, 404),
    },
  });
  const answer = await ask({ method: "POST", headers: { "x-key": "k" }, body: '{"a":1}' });
  assert.deepEqual([answer.status, answer.type], [404, "application/json"]);
  assert.deepEqual(JSON.parse(answer.text), { method: "POST", type: "application/json", body: '{"a":1}' });
  const [exchange] = web.sent;
  assert.equal(exchange!.url.href, "https://api.example.com/x?y=1");
  assert.deepEqual(exchange!.addresses, ["93.184.215.14"]);
  assert.equal(exchange!.headers["x-key"], "k");
  assert.equal(exchange!.headers["accept-encoding"], "identity");
});

Deno.test("HttpClient.request asks no host that is not listed, nothing but https, and no address with credentials", async () => {
  const { ask, web } = start({ "api.example.com": hello, "other.example.com": hello });
  assert.match(
    await failure(ask({ url: "https://other.example.com/" })),
    /^other\.example\.com is not among the hosts/,
  );
  assert.match(
    await failure(ask({ url: "https://api.example.com:8443/" })),
    /^api\.example\.com:8443 is not among/,
  );
  assert.match(await failure(ask({ url: "http://api.example.com/" })), /https/);
  assert.match(await failure(ask({ url: "https://me:secret@api.example.com/" })), /credentials/);
  assert.doesNotMatch(await failure(ask({ url: "https://me:secret@api.example.com/" })), /secret/);
  assert.match(await failure(ask({ url: "https://127.0.0.1/" })), /not among/);
  assert.equal(web.sent.length, 0);
});

Deno.test("HttpClient.request goes to public addresses alone, and to none where there is none", async () => {
  const { ask, web } = start({
    "api.example.com": {
      ...hello,
      addresses: ["127.0.0.1", "::1", "10.0.0.7", "93.184.215.14", "169.254.169.254"],
    },
    "in.example.org": { ...hello, addresses: ["192.168.0.1", "::ffff:93.184.215.14"] },
  });
  await ask();
  assert.deepEqual(web.sent[0]!.addresses, ["93.184.215.14"]);
  assert.match(
    await failure(ask({ url: "https://in.example.org/" })),
    /^in\.example\.org leads to no address of the public/,
  );
  assert.match(
    await failure(ask({ url: "https://gone.example.org/" })),
    /^gone\.example\.org could not be asked: getaddrinfo/,
  );
  assert.equal(web.sent.length, 1);
});

Deno.test("HttpClient.request follows three redirects, each checked as the first address was", async () => {
  const hop = (request: Request) => {
    const left = Number(new URL(request.url).searchParams.get("left"));
    return left === 0 ? json("there") : redirect(`/?left=${left - 1}`);
  };
  const { ask, web } = start({
    "api.example.com": { answer: hop },
    "a.example.org": { answer: () => redirect("https://evil.example/") },
    "b.example.org": { answer: () => redirect("http://api.example.com/") },
    "c.example.org": { answer: () => redirect("https://d.example.org/") },
    "d.example.org": { ...hello, addresses: ["10.0.0.1"] },
  });
  assert.equal((await ask({ url: "https://api.example.com/?left=3" })).text, '"there"');
  assert.match(await failure(ask({ url: "https://api.example.com/?left=4" })), /more than 3 redirects/);
  assert.match(await failure(ask({ url: "https://a.example.org/" })), /^evil\.example is not among/);
  assert.match(await failure(ask({ url: "https://b.example.org/" })), /https/);
  assert.match(await failure(ask({ url: "https://c.example.org/" })), /^d\.example\.org leads to no address/);
  assert.ok(web.sent.every(({ url }) => url.host !== "d.example.org"));
});

Deno.test("HttpClient.request keeps headers from other hosts, and the body where a redirect asks to fetch", async () => {
  const { ask, web } = start({
    "api.example.com": {
      answer: (request) => redirect("https://b.example.org/", Number(new URL(request.url).search.slice(1))),
    },
    "b.example.org": hello,
  });
  const post = { method: "POST", headers: { authorization: "Bearer k" }, body: "{}" } as const;
  await ask({ ...post, url: "https://api.example.com/?302" });
  await ask({ ...post, url: "https://api.example.com/?307" });
  const arrived = web.sent.filter(({ url }) => url.host === "b.example.org");
  assert.deepEqual(arrived.map(({ method, body }) => [method, body]), [["GET", undefined], ["POST", "{}"]]);
  assert.ok(arrived.every(({ headers }) => headers.authorization === undefined));
});

Deno.test("HttpClient.request gives up an answer that is too large, as soon as it is", async () => {
  let pulled = 0;
  const endless = () =>
    new Response(
      new ReadableStream({
        pull(controller) {
          pulled++;
          controller.enqueue(new Uint8Array(400));
        },
      }),
      { headers: { "content-type": "text/plain" } },
    );
  const { ask } = start({
    "api.example.com": { answer: endless },
    "a.example.org": {
      answer: () =>
        new Response("x", { headers: { "content-type": "text/plain", "content-length": "1001" } }),
    },
    "b.example.org": { answer: () => new Response("x".repeat(1000)) },
  });
  assert.match(await failure(ask({}, { maxSize: 1000 })), /more than 1000 bytes/);
  assert.ok(pulled <= 5);
  assert.match(
    await failure(ask({ url: "https://a.example.org" }, { maxSize: 1000 })),
    /more than 1000 bytes/,
  );
  assert.equal((await ask({ url: "https://b.example.org" }, { maxSize: 1000 })).text.length, 1000);
});

Deno.test("HttpClient.request takes JSON and text alone, uncompressed", async () => {
  const typed = (type: string, more: Record<string, string> = {}): TestHost => ({
    answer: () => new Response("{}", { headers: { "content-type": type, ...more } }),
  });
  const bytes = { answer: () => new Response(new Uint8Array([1])) };
  const { ask } = start({
    "a.example.org": typed("application/octet-stream"),
    "b.example.org": typed("application/problem+json; charset=utf-8"),
    "c.example.org": typed("text/plain", { "content-encoding": "gzip" }),
    "d.example.org": bytes,
    "e.example.org": { answer: () => new Response(null, { status: 204 }) },
  });
  assert.match(
    await failure(ask({ url: "https://a.example.org" })),
    /application\/octet-stream, which is neither/,
  );
  assert.equal((await ask({ url: "https://b.example.org" })).type, "application/problem+json");
  assert.match(await failure(ask({ url: "https://c.example.org" })), /compressed/);
  assert.match(await failure(ask({ url: "https://d.example.org" })), /content-type/);
  assert.deepEqual(await ask({ url: "https://e.example.org" }), { status: 204, type: "", text: "" });
});

Deno.test("HttpClient.request has a time for the whole of it", async () => {
  const never = new Promise<Response>(() => {});
  const { ask, clock, web } = start({ "api.example.com": { answer: () => never } });
  const asking = failure(ask({}, { timeout: 3000 }));
  for (let turn = 0; turn < 20 && web.sent.length === 0; turn++) await Promise.resolve();
  clock.advance(3000);
  assert.match(await asking, /no whole answer within 3 s/);
  assert.ok(web.sent[0]!.signal.aborted);
  assert.equal(clock.pending, 0);
});

Deno.test("HttpClient.request counts a bot's requests, and lets more through when the minute is over", async () => {
  const { ask, clock } = start({ "api.example.com": hello });
  await ask({}, { perMinute: 2 });
  clock.advance(30_000);
  await ask({}, { perMinute: 2 });
  const error = await ask({}, { perMinute: 2 }).catch((error) => error);
  assert.equal(error.reason, "too many");
  clock.advance(30_000);
  await ask({}, { perMinute: 2 });
  assert.equal((await ask({}, { perMinute: 2 }).catch((error) => error)).reason, "too many");
});
