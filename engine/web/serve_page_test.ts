import assert from "node:assert/strict";
import { type Panel, PanelRefusal } from "../model/panels/panel.ts";
import { CLOSE, MAX_REQUEST_LENGTH } from "./protocol.ts";
import { type ServedPage, servePage } from "./serve_page.ts";
import { FakePlayground } from "./testing/fake_playground.ts";
import { ADA, BOT, GENERAL } from "./testing/fake_world.ts";
import { openSocket } from "./testing/open_socket.ts";
import { handshake, rawRequest } from "./testing/raw_request.ts";

const PLACE = { as: ADA.id, channelId: GENERAL };

interface Served {
  readonly page: ServedPage;
  readonly playground: FakePlayground;
  readonly port: number;
  readonly token: string;
}

/** A test against a page of its own. */
function test(name: string, run: (served: Served) => Promise<void>): void {
  Deno.test({
    name,
    sanitizeOps: true,
    sanitizeResources: true,
    async fn() {
      const playground = new FakePlayground();
      const page = await servePage(playground, { port: 0, title: "Test <b>" });
      const { port, hash } = new URL(page.url);
      try {
        await run({ page, playground, port: Number(port), token: hash.slice(1) });
      } finally {
        await page.close();
      }
    },
  });
}

test("servePage gives an address on 127.0.0.1 with a token behind the #", ({ page }) => {
  assert.match(page.url, /^http:\/\/127\.0\.0\.1:\d+\/#[\w-]{32}$/);
  return Promise.resolve();
});

test("servePage serves the page, its script, its style and its icon, and nothing else", async ({ port }) => {
  const { body, headers } = await rawRequest(port, "/");
  assert.match(headers.get("content-type") ?? "", /^text\/html/);
  assert.equal(headers.get("cache-control"), "no-store");
  const paths = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path!);
  assert.equal(paths.length, 3);
  for (const path of paths) assert.equal((await rawRequest(port, path)).status, 200, path);
  for (const path of ["/page.gen.ts", "/..%2fserve_page.ts", "/../../deno.json", "/page", "//etc/passwd"]) {
    assert.equal((await rawRequest(port, path)).status, 404, path);
  }
});

test("servePage takes the next port when one is taken", async ({ port, playground }) => {
  const second = await servePage(playground, { port });
  assert.ok(Number(new URL(second.url).port) > port);
  await second.close();
});

test("servePage cannot be reached by another address of the machine", async ({ port }) => {
  const others = Deno.networkInterfaces().filter(({ family, address }) =>
    family === "IPv4" && !address.startsWith("127.")
  );
  // Other loopback addresses also belong to the machine but are not 127.0.0.1.
  for (const hostname of [...others.map(({ address }) => address), "127.0.0.2"]) {
    await assert.rejects(Deno.connect({ hostname, port }), Deno.errors.ConnectionRefused, hostname);
  }
});

test("servePage refuses a foreign host name, as in DNS rebinding", async ({ port, token }) => {
  for (const host of ["evil.example", `evil.example:${port}`, "127.0.0.1", `127.0.0.1:${port + 1}`, ""]) {
    assert.equal((await rawRequest(port, "/", { host })).status, 403, host);
    const upgrade = { ...handshake(port, token), host, origin: `http://${host}` };
    assert.equal((await rawRequest(port, "/socket", upgrade)).status, 403, host);
  }
  assert.equal((await rawRequest(port, "/", { host: `localhost:${port}` })).status, 200);
});

test("servePage refuses a foreign origin, and a WebSocket without one", async ({ port, token }) => {
  for (const origin of ["https://evil.example", "null", `https://127.0.0.1:${port}`, "http://127.0.0.1:1"]) {
    assert.equal((await rawRequest(port, "/", { origin })).status, 403, origin);
    assert.equal(
      (await rawRequest(port, "/socket", { ...handshake(port, token), origin })).status,
      403,
      origin,
    );
  }
  const { origin: _, ...withoutOrigin } = handshake(port, token);
  assert.equal((await rawRequest(port, "/socket", withoutOrigin)).status, 403);
});

test("servePage refuses what other sites load, and lets a followed link through", async ({ port, token }) => {
  for (const site of ["cross-site", "same-site"]) {
    const fetchSite = { "sec-fetch-site": site };
    assert.equal((await rawRequest(port, "/icon.svg", fetchSite)).status, 403);
    assert.equal(
      (await rawRequest(port, "/socket", { ...handshake(port, token), ...fetchSite })).status,
      403,
    );
    const frame = { ...fetchSite, "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" };
    assert.equal((await rawRequest(port, "/", frame)).status, 403);
    const link = { ...fetchSite, "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };
    assert.equal((await rawRequest(port, "/", link)).status, 200);
    assert.equal((await rawRequest(port, "/socket", { ...handshake(port, token), ...link })).status, 403);
  }
  assert.equal((await rawRequest(port, "/", { "sec-fetch-site": "none" })).status, 200);
});

test("servePage opens no WebSocket without its token", async ({ port, token }) => {
  const withProtocol = (protocol: string) => ({
    ...handshake(port, token),
    "sec-websocket-protocol": protocol,
  });
  const wrong = [
    "cordial.page.v1",
    "cordial.page.v1, cordial.token.",
    `cordial.page.v1, cordial.token.${token.slice(0, -1)}`,
    `cordial.page.v1, cordial.token.${token}A`,
    `cordial.page.v1, cordial.token.wrong, cordial.token.${token}`,
    `cordial.page.v1, ${token}`,
    `cordial.token.${token}`,
  ];
  for (const protocol of wrong) {
    assert.equal((await rawRequest(port, "/socket", withProtocol(protocol))).status, 401, protocol);
  }
  const inQuery = {
    ...withProtocol("cordial.page.v1"),
    cookie: `token=${token}`,
    authorization: `Bearer ${token}`,
  };
  assert.equal((await rawRequest(port, `/socket?token=${token}`, inQuery)).status, 401);
  assert.equal((await rawRequest(port, "/socket", handshake(port, token))).status, 101);
});

test("servePage sends strict headers and no cookie with every answer", async ({ port, token }) => {
  const answers = [
    await rawRequest(port, "/"),
    await rawRequest(port, "/nothing"),
    await rawRequest(port, "/", { origin: "https://evil.example" }),
    await rawRequest(port, "/", {}, "POST"),
    await rawRequest(port, "/socket"),
    await rawRequest(port, "/socket", { ...handshake(port, token), "sec-websocket-protocol": "x" }),
  ];
  assert.deepEqual(answers.map(({ status }) => status), [200, 404, 403, 405, 426, 401]);
  for (const { headers, status } of answers) {
    const policy = headers.get("content-security-policy") ?? "";
    for (
      const part of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'"]
    ) {
      assert.ok(policy.includes(part), `${status}: ${part}`);
    }
    assert.ok(policy.includes("require-trusted-types-for 'script'"));
    assert.ok(!/unsafe|\*|https?:/.test(policy), policy);
    assert.equal(headers.get("x-content-type-options"), "nosniff");
    assert.equal(headers.get("set-cookie"), undefined);
    assert.equal(headers.get("access-control-allow-origin"), undefined);
  }
});

test("servePage keeps its token and title out of everything that it serves", async ({ port, token }) => {
  for (const path of ["/", "/icon.svg", "/nothing", "/socket"]) {
    const { body } = await rawRequest(port, path);
    assert.ok(!body.includes(token) && !body.includes("Test <b>"), path);
  }
});

test("servePage sends a snapshot, then changes; a burst comes in one frame", async ({ page, playground }) => {
  playground.post(GENERAL, ADA, "before");
  await using client = openSocket(page.url);
  const first = await client.next();
  assert.deepEqual(await client.hello, {
    kind: "hello",
    title: "Test <b>",
    playground: true,
    panels: [],
    canWrite: true,
  });
  assert.ok(first.kind === "snapshot");

  assert.equal(first.snapshot.messages[GENERAL]?.[0]?.message.content, "before");
  for (let number = 0; number < 500; number++) playground.post(GENERAL, ADA, `${number}`);
  const second = await client.next();
  assert.ok(second.kind === "changes");
  assert.equal(second.changes.length, 500);
});

test("servePage does what the page asks and answers by number", async ({ page, playground }) => {
  await using client = openSocket(page.url);
  await client.next();
  client.send({ id: 7, place: PLACE, action: { do: "say", content: "hi" } });
  assert.equal((await client.next()).kind, "changes");
  assert.deepEqual(await client.next(), { kind: "ok", id: 7 });
  const song = {
    commandId: "504",
    path: ["play"],
    options: [{ name: "song", value: "mon" }],
    focused: "song",
  };
  client.send({ id: 8, place: PLACE, action: { do: "autocomplete", ...song } });
  const choices = [{ name: "Blue Monday", value: "Blue Monday" }];
  assert.deepEqual(await client.next(), { kind: "ok", id: 8, choices });
  client.send({ id: 9, place: PLACE, action: { do: "type", line: "/nothing" } });
  assert.deepEqual(await client.next(), { kind: "refused", id: 9, reason: "There is no command /nothing." });
  const press = { do: "press", messageId: "5", customId: "fruit", values: ["apple", "pear"] };
  client.send({ id: 10, place: PLACE, action: press });
  assert.deepEqual(await client.next(), { kind: "ok", id: 10 });
  client.send({ id: 11, place: PLACE, action: { do: "openDirect", botId: BOT.id } });
  const opened = await client.next();
  assert.ok(opened.kind === "changes" && opened.changes[0]?.type === "direct");
  const { direct } = opened.changes[0];
  assert.deepEqual(direct, { id: direct.id, personId: ADA.id, botId: BOT.id });
  assert.deepEqual(await client.next(), { kind: "ok", id: 11, channelId: direct.id });
  assert.deepEqual(playground.asked, [
    "say 101 hi",
    "type 101 /nothing",
    "press 101 5 fruit apple,pear",
    "open 101 900",
  ]);
});

Deno.test("servePage tells the log of a playground's fault, and the page nothing of it", async () => {
  const playground = new FakePlayground();
  playground.say = () => Promise.reject(new Error("secret detail"));
  const told: unknown[] = [];
  const logger = { error: (_: string, values?: { error?: unknown }) => void told.push(values?.error) };
  const page = await servePage(playground, { port: 0, logger });
  const client = openSocket(page.url);
  await client.next();
  client.send({ id: 1, place: PLACE, action: { do: "say", content: "hi" } });
  const answer = await client.next();
  assert.ok(answer.kind === "refused" && !answer.reason.includes("secret"));
  assert.match(String(told[0]), /secret detail/);
  await client[Symbol.asyncDispose]();
  await page.close();
});

test("servePage hangs up on frames that are too long, unknown or not text", async ({ page, playground }) => {
  const say = (content: string) => JSON.stringify({ id: 1, place: PLACE, action: { do: "say", content } });
  const bad: [string | Uint8Array<ArrayBuffer>, number][] = [
    [say("x".repeat(MAX_REQUEST_LENGTH)), CLOSE.tooBig],
    ["not JSON", CLOSE.unreadable],
    [JSON.stringify({ id: 1, place: PLACE, action: { do: "shutdown" } }), CLOSE.unreadable],
    [new TextEncoder().encode(say("hi")), CLOSE.unreadable],
  ];
  for (const [frame, code] of bad) {
    const client = openSocket(page.url);
    await client.next();
    client.socket.send(frame);
    assert.equal((await client.closed).code, code);
  }
  assert.deepEqual(playground.asked, []);
});

test("servePage slows a page that asks too fast, then hangs up on it", async ({ page, playground }) => {
  const client = openSocket(page.url);
  await client.next();
  for (let id = 0; id < 2_000; id++) {
    client.send({ id, place: PLACE, action: { do: "dismiss", messageId: "1" } });
  }
  // Deno drops a connection on which frames still come after it was closed, so no code is certain here.
  await client.closed;
  assert.ok(playground.asked.length < 100, `${playground.asked.length} requests went through`);
});

/** A page with a panel that counts. */
async function withPanel(run: (page: ServedPage, seen: { asks: number; watches: number }) => Promise<void>) {
  const seen = { asks: 0, watches: 0 };
  const panel: Panel = {
    ask: () => Promise.resolve(++seen.asks),
    watch() {
      seen.watches++;
      return () => void seen.watches--;
    },
  };
  const hide = (text: string) => text.replaceAll("hunter2", "[hidden]");
  const page = await servePage(undefined, {
    port: 0,
    panels: new Map([["lab", panel], ["files", panel]]),
    hide,
  });
  try {
    await run(page, seen);
  } finally {
    await page.close();
  }
}

Deno.test("servePage caps what a page asks of panels as it caps all else", () =>
  withPanel(async (page, seen) => {
    const flood = openSocket(page.url);
    await flood.hello;
    for (let id = 0; id < 2_000; id++) flood.send({ id, panel: "lab", ask: "state", given: {} });
    await flood.closed;
    assert.ok(seen.asks < 100, `${seen.asks} asks went through`);
    const long = openSocket(page.url);
    await long.hello;
    long.send({ id: 1, panel: "lab", ask: "state", given: "x".repeat(MAX_REQUEST_LENGTH) });
    assert.equal((await long.closed).code, CLOSE.tooBig);
  }));

Deno.test("servePage takes files only so often: long frames count for several", () =>
  withPanel(async (page, seen) => {
    await using client = openSocket(page.url);
    await client.hello;
    const given = "x".repeat(5 * 1024 * 1024);
    for (let id = 0; id < 6; id++) client.send({ id, panel: "files", ask: "save", given });
    const kinds: string[] = [];
    while (kinds.length < 6) kinds.push((await client.next()).kind);
    assert.ok(seen.asks >= 3 && seen.asks < 6, kinds.join(" "));
    assert.equal(kinds.at(-1), "refused");
  }));

Deno.test("servePage keeps one watch of a panel a page, and ends it with the page", () =>
  withPanel(async (page, seen) => {
    const client = openSocket(page.url);
    await client.hello;
    for (let id = 0; id < 5; id++) client.send({ id, panel: "lab", watch: true });
    while (((await client.next()) as { id?: number }).id !== 4);
    assert.equal(seen.watches, 1);
    client.send({ id: 5, panel: "nothing", watch: true });
    assert.equal((await client.next()).kind, "refused");
    await client[Symbol.asyncDispose]();
    const later = openSocket(page.url);
    await later.hello;
    later.send({ id: 1, panel: "lab", ask: "state", given: {} });
    await later.next();
    assert.equal(seen.watches, 0);
    await later[Symbol.asyncDispose]();
  }));

Deno.test("servePage takes secrets out of everything that a page gets", async () => {
  const playground = new FakePlayground();
  const panel: Panel = {
    ask: () => Promise.reject(new PanelRefusal("hunter2 is refused")),
    watch(tell) {
      tell({ hunter: ["hunter2"] });
      return () => {};
    },
  };
  playground.post(GENERAL, BOT, "before: hunter2");
  const page = await servePage(playground, {
    port: 0,
    title: "hunter2",
    panels: new Map([["lab", panel]]),
    hide: (text) => text.replaceAll("hunter2", "[hidden]"),
  });
  const client = openSocket(page.url);
  const texts: string[] = [];
  client.socket.addEventListener("message", ({ data }) => texts.push(data));
  await client.next();
  client.send({ id: 1, panel: "lab", ask: "state", given: {} });
  assert.equal((await client.next()).kind, "refused");
  client.send({ id: 2, panel: "lab", watch: true });
  assert.equal((await client.next()).kind, "news");
  await client.next();
  playground.post(GENERAL, BOT, "hunter2", {
    embeds: [{ fields: [{ name: "hunter2", value: "x hunter2 y" }] }],
  });
  await client.next();
  assert.equal(texts.length, 6);
  assert.ok(!texts.join("").includes("hunter2"));
  assert.ok(texts.join("").includes("x [hidden] y"));
  await client[Symbol.asyncDispose]();
  await page.close();
});

test("servePage stops watching for a page that is gone, and closes the open ones at its end", async (served) => {
  const { page, playground } = served;
  const gone = openSocket(page.url);
  await gone.next();
  const stays = openSocket(page.url);
  await stays.next();
  assert.equal(playground.watchers, 2);
  await gone[Symbol.asyncDispose]();
  // The server has heard the end by the time it answers the other page again.
  stays.send({ id: 1, place: PLACE, action: { do: "dismiss", messageId: "1" } });
  while ((await stays.next()).kind !== "ok");
  assert.equal(playground.watchers, 1);
  await page.close();
  assert.equal((await stays.closed).code, CLOSE.goingAway);
});

test("servePage holds at most 32 pages open", async ({ page, port, token }) => {
  const open = Array.from({ length: 32 }, () => openSocket(page.url));
  await Promise.all(open.map((client) => client.next()));
  assert.equal((await rawRequest(port, "/socket", handshake(port, token))).status, 503);
  await Promise.all(open.map((client) => client[Symbol.asyncDispose]()));
});

Deno.test("servePage takes a token that is given, and tells it nobody", async () => {
  const token = "given-by-the-owner";
  const page = await servePage(undefined, { port: 0, token, canWrite: false });
  try {
    assert.match(page.url, /^http:\/\/127\.0\.0\.1:\d+\/$/);
    await using opened = openSocket(`${page.url}#${token}`);
    const { playground, canWrite } = await opened.hello;
    assert.deepEqual([playground, canWrite], [false, false]);
    const wrong = openSocket(`${page.url}#given-by-somebody`);
    await assert.rejects(wrong.next());
    const text = await (await fetch(page.url)).text();
    assert.ok(!text.includes(token));
  } finally {
    await page.close();
  }
});

Deno.test("servePage takes no other port than one that has to be it", async () => {
  using taken = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = taken.addr;
  await assert.rejects(servePage(undefined, { port, exactPort: true }), /is in use by another program/);
  const other = await servePage(undefined, { port });
  assert.notEqual(new URL(other.url).port, String(port));
  await other.close();
});
