import assert from "node:assert/strict";
import { DiscordError } from "../../model/ports.ts";
import { settle } from "../test_clock.ts";
import { limit, reply, testHttp, TestTransport } from "./test_transport.ts";
import { WireError } from "./transport.ts";

Deno.test.sanitizer({ ops: true, resources: true });

const lost = new WireError("reset", true);
const notSent = new WireError("refused", false);

Deno.test("Http.request sends JSON with the token and a user agent, and reads the answer", async () => {
  const transport = new TestTransport(() => reply(200, { id: "1" }));
  const { http } = testHttp(transport);
  assert.deepEqual(await http.request("POST", "/channels/1/messages", { body: { content: "hi" } }), {
    id: "1",
  });
  const [request] = transport.requests;
  assert.equal(request?.path, "/api/v10/channels/1/messages");
  assert.equal(request?.body, '{"content":"hi"}');
  assert.equal(request?.headers.authorization, "Bot secret");
  assert.equal(request?.headers["content-type"], "application/json");
  assert.match(request?.headers["user-agent"] ?? "", /^DiscordBot \(https:\/\/\S+, \S+\)$/);
});

Deno.test("Http.request resolves with nothing for an answer without a body", async () => {
  const { http } = testHttp(new TestTransport(() => reply(204)));
  assert.equal(await http.request("DELETE", "/channels/1/messages/2"), undefined);
});

Deno.test("Http.request rejects at once when the body cannot be written as JSON", async () => {
  const transport = new TestTransport(() => reply(200));
  await assert.rejects(testHttp(transport).http.request("POST", "/x", { body: { big: 1n } }), TypeError);
  assert.equal(transport.requests.length, 0);
});

for (const text of ["<html>", '{"id": "1', "null and more"]) {
  Deno.test(`Http.request takes an answer of ${text} for none, as its request may have been done`, async () => {
    for (const [method, tries] of [["GET", 4], ["POST", 1]] as const) {
      const transport = new TestTransport(() => reply(200, text));
      const { http, clock } = testHttp(transport);
      const failed = assert.rejects(
        http.request(method, "/users/1"),
        /no answer from Discord \(.* no JSON\)/,
      );
      await clock.advance(60_000);
      await failed;
      assert.equal(transport.requests.length, tries);
    }
  });
}

Deno.test("Http.request takes no redirection for an answer", async () => {
  const { http } = testHttp(new TestTransport(() => reply(302, "")));
  await assert.rejects(http.request("GET", "/users/1"), { name: "DiscordError", status: 302 });
});

Deno.test("Http.request begins no further try half a minute after the first one failed", async () => {
  const transport = new TestTransport();
  const { http, clock } = testHttp(transport);
  const failed = assert.rejects(http.request("GET", "/users/1"), DiscordError);
  for (let seconds = 0; seconds < 120; seconds++) {
    await clock.advance(1_000);
    if (seconds % 20 === 19) transport.open.shift()?.(lost);
  }
  await failed;
  assert.equal(transport.requests.length, 3);
});

Deno.test("Http.request does not send what was given up while it waited", async () => {
  const transport = new TestTransport((_, index) =>
    index === 0 ? reply(429, { retry_after: 5 }) : reply(200, {})
  );
  const { http, clock } = testHttp(transport);
  const run = { givenUp: false };
  const waiting = assert.rejects(http.request("POST", "/channels/1/messages", { body: {}, run }), /given up/);
  await settle();
  run.givenUp = true;
  await clock.advance(5_000);
  await waiting;
  assert.equal(transport.requests.length, 1);
  assert.deepEqual(await http.request("POST", "/channels/1/messages", { body: {} }), {});
});

Deno.test("Http.request has at most 32 ordinary requests under way, and interactions pass them", async () => {
  const transport = new TestTransport();
  const { http, clock } = testHttp(transport, { requestsPerSecond: Infinity });
  const all = Array.from({ length: 40 }, (_, index) => http.request("PUT", `/channels/${index}/pins/1`));
  await settle();
  assert.equal(transport.requests.length, 32);
  const followUp = http.request("POST", "/webhooks/1/token", { body: {} });
  const answer = http.answer({ id: "1", token: "t" }, { body: {} });
  await settle();
  assert.equal(transport.requests.length, 34);
  for (let round = 0; round < 5; round++) {
    for (const open of transport.open.splice(0)) open(reply(204));
    await clock.advance(0);
  }
  await Promise.all([...all, followUp, answer]);
  assert.equal(transport.requests.length, 42);
});

for (const [method, tries] of [["GET", 4], ["PUT", 4], ["PATCH", 4], ["DELETE", 4], ["POST", 1]] as const) {
  Deno.test(`Http.request tries ${method} ${tries} times when Discord has trouble`, async () => {
    for (const failure of [reply(502, "<html>"), lost]) {
      const transport = new TestTransport(() => failure);
      const { http, clock } = testHttp(transport);
      const failed = assert.rejects(http.request(method, "/channels/1/messages"), DiscordError);
      await clock.advance(60_000);
      await failed;
      assert.equal(transport.requests.length, tries);
    }
  });
}

Deno.test("Http.request repeats a POST that is said to be repeatable, or was never sent", async () => {
  for (const [failure, repeatable] of [[lost, true], [reply(500), true], [notSent, false]] as const) {
    const transport = new TestTransport((_, index) => index === 0 ? failure : reply(200, { id: "1" }));
    const { http, clock } = testHttp(transport);
    const sent = http.request("POST", "/channels/1/messages", { body: {}, repeatable });
    await clock.advance(1_000);
    assert.deepEqual(await sent, { id: "1" });
  }
});

Deno.test("Http.request takes a 404 for success when an earlier try of the DELETE may have arrived", async () => {
  const gone = reply(404, { code: 10008, message: "Unknown Message" });
  const transport = new TestTransport((_, index) => index === 0 ? lost : gone);
  const { http, clock } = testHttp(transport);
  const deleted = http.request("DELETE", "/channels/1/messages/2");
  await clock.advance(1_000);
  assert.equal(await deleted, undefined);
  await assert.rejects(
    testHttp(new TestTransport(() => gone)).http.request("DELETE", "/channels/1/messages/2"),
    {
      code: 10008,
    },
  );
});

Deno.test("Http.request waits a 429 out as long as Discord says, and holds others of the route back", async () => {
  const transport = new TestTransport((_, index) =>
    index === 0 ? reply(429, { retry_after: 1.5, global: false }) : reply(200, { n: index })
  );
  const { http, clock } = testHttp(transport);
  const first = http.request("POST", "/channels/1/messages", { body: {} });
  await settle();
  const second = http.request("POST", "/channels/1/messages", { body: {} });
  await clock.advance(1_499);
  assert.equal(transport.requests.length, 1);
  await clock.advance(1);
  assert.deepEqual(await first, { n: 1 });
  assert.deepEqual(await second, { n: 2 });
});

Deno.test("Http.request pauses growing times after 429s that tell nothing, and gives up in the end", async () => {
  const transport = new TestTransport(() => reply(429, ""));
  const { http, clock } = testHttp(transport);
  const failed = assert.rejects(http.request("POST", "/channels/1/messages", { body: {} }), { status: 429 });
  await clock.advance(999);
  assert.equal(transport.requests.length, 1);
  await clock.advance(1);
  assert.equal(transport.requests.length, 2);
  await clock.advance(1_999);
  assert.equal(transport.requests.length, 2);
  await clock.advance(300_000);
  await failed;
  assert.equal(transport.requests.length, 12);
});

Deno.test("Http.request fails for a wait of over five minutes unless somebody is told of it", async () => {
  const transport = new TestTransport((_, index) =>
    index < 2 ? reply(429, { retry_after: 4_000 }) : reply(200, {})
  );
  const { http, clock } = testHttp(transport);
  await assert.rejects(http.request("POST", "/channels/1/messages", { body: {} }), { status: 429 });
  const told: number[] = [];
  const patient = http.request("POST", "/channels/2/messages", { body: {}, onWait: (ms) => told.push(ms) });
  await settle();
  assert.deepEqual(told, [4_000_000]);
  await clock.advance(4_000_000);
  assert.deepEqual(await patient, {});
});

Deno.test("Http.request holds all routes back after a global 429, interactions excepted", async () => {
  const transport = new TestTransport((_, index) =>
    index === 0 ? reply(429, { retry_after: 2, global: true }) : reply(200, {})
  );
  const { http, clock } = testHttp(transport);
  const first = http.request("POST", "/channels/1/messages", { body: {} });
  await settle();
  const other = http.request("GET", "/users/2");
  const followUp = http.request("POST", "/webhooks/1/token", { body: {} });
  await settle();
  assert.deepEqual(transport.requests.map(({ path }) => path).slice(1), ["/api/v10/webhooks/1/token"]);
  await clock.advance(2_000);
  await Promise.all([first, other, followUp]);
  assert.equal(transport.requests.length, 4);
});

Deno.test("Http.request sends at most 50 requests a second", async () => {
  const transport = new TestTransport(() => reply(200, {}));
  const { http, clock } = testHttp(transport);
  const all = Array.from({ length: 120 }, (_, index) => http.request("GET", `/users/${index}`));
  // The first answer tells that the route has no limit of its own.
  await settle();
  for (let round = 0; round < 20; round++) await settle();
  assert.equal(transport.requests.length, 50);
  await clock.advance(1_000);
  assert.equal(transport.requests.length, 50);
  await clock.advance(50);
  for (let round = 0; round < 20; round++) await settle();
  assert.equal(transport.requests.length, 100);
  await clock.advance(1_050);
  await Promise.all(all);
});

Deno.test("Http.request does not repeat a recent refusal until permissions change, or a minute has passed", async () => {
  const transport = new TestTransport(() => reply(403, { code: 50013, message: "Missing Permissions" }));
  const { http, clock } = testHttp(transport);
  const refused = () => assert.rejects(http.request("GET", "/guilds/1"), { code: 50013 });
  for (const wait of [0, 30_000, 29_999]) {
    await clock.advance(wait);
    await refused();
    assert.equal(transport.requests.length, 1);
  }
  await clock.advance(1);
  await refused();
  assert.equal(transport.requests.length, 2);
  http.permissionsChanged();
  await refused();
  assert.equal(transport.requests.length, 3);
});

Deno.test("Http.request soon asks again for what a person had forbidden", async () => {
  const transport = new TestTransport(() => reply(403, { code: 50007, message: "Cannot send messages" }));
  const { http, clock } = testHttp(transport);
  for (const wait of [0, 9_999, 1]) {
    await clock.advance(wait);
    await assert.rejects(http.request("POST", "/channels/1/messages"), { code: 50007 });
  }
  assert.equal(transport.requests.length, 2);
});

Deno.test("Http.request tries a refused token once a minute, says so, and goes on when it is taken", async () => {
  let taken = false;
  const said: string[] = [];
  const transport = new TestTransport(() => taken ? reply(200, {}) : reply(401, {}));
  const logger = {
    warning: (line: string) => void said.push(line),
    error: (line: string) => void said.push(line),
  };
  const { http, clock } = testHttp(transport, { logger });
  for (const [wait, requests] of [[0, 1], [0, 1], [59_999, 1], [1, 2], [0, 2], [59_999, 2]] as const) {
    await clock.advance(wait);
    await assert.rejects(http.request("GET", "/users/1"), { status: 401 });
    assert.equal(transport.requests.length, requests);
  }
  taken = true;
  await clock.advance(1);
  await http.request("GET", "/users/1");
  await http.request("GET", "/users/1");
  assert.equal(transport.requests.length, 4);
  assert.equal(said.length, 1);
  assert.match(said[0]!, /does not take the bot's token/);
});

Deno.test("Http.request sends nothing more when thousands of requests were invalid, says so, and goes on later", async () => {
  const said: string[] = [];
  const transport = new TestTransport(() => reply(403, {}));
  const logger = {
    warning: (line: string) => void said.push(line),
    error: (line: string) => void said.push(line),
  };
  const { http, clock } = testHttp(transport, { requestsPerSecond: Infinity, logger });
  for (let index = 0; index < 6_000; index++) await http.request("GET", `/users/${index}`).catch(() => {});
  await assert.rejects(http.request("GET", "/users/9000"), /would ban this address/);
  assert.equal(transport.requests.length, 5_000);
  assert.equal(said.length, 2);
  assert.match(
    said[0]!,
    /^Discord has refused 1000 requests in 10 minutes; the newest is 403 to GET \/users\/:id/,
  );
  assert.match(said[1]!, /^Discord has refused 5000 requests.*Nothing is sent until/);
  await clock.advance(600_000);
  await http.request("GET", "/users/9000").catch(() => {});
  assert.equal(transport.requests.length, 5_001);
  assert.match(said[2]!, /sent to Discord again/);
});

Deno.test("Http.request shares the limit of routes that Discord puts in one bucket", async () => {
  const transport = new TestTransport();
  const { http, clock } = testHttp(transport);
  const first = http.request("GET", "/channels/1/messages/2");
  const other = http.request("PATCH", "/channels/1/messages/2", { body: {} });
  await settle();
  transport.open.shift()!(reply(200, {}, limit(2, 0, 3)));
  transport.open.shift()!(reply(200, {}, limit(2, 0, 3)));
  await Promise.all([first, other]);
  const third = http.request("GET", "/channels/1/messages/2");
  const fourth = http.request("PATCH", "/channels/1/messages/2", { body: {} });
  await clock.advance(2_999);
  assert.equal(transport.requests.length, 2);
  await clock.advance(1);
  assert.equal(transport.requests.length, 4);
  for (const answer of transport.open) answer(reply(200, {}, limit(2, 0, 3)));
  await Promise.all([third, fourth]);
});

Deno.test("Http.close rejects what waits and plans nothing more", async () => {
  const transport = new TestTransport((_, index) => index === 0 ? reply(429, { retry_after: 5 }) : lost);
  const { http, clock } = testHttp(transport);
  const limited = http.request("POST", "/channels/1/messages", { body: {} });
  const retried = http.request("GET", "/users/1");
  const failures = Promise.allSettled([limited, retried]);
  await settle();
  await http.close();
  assert.deepEqual((await failures).map(({ status }) => status), ["rejected", "rejected"]);
  assert.deepEqual(clock.planned, []);
  assert(transport.closed);
});

Deno.test("Http.request lets only so many wait, for one limit and in all", async () => {
  const transport = new TestTransport();
  const { http } = testHttp(transport, { requestsPerSecond: Infinity });
  const one = Array.from({ length: 1_102 }, () => http.request("GET", "/channels/1"));
  const all = Array.from({ length: 5_200 }, (_, index) => http.request("PUT", `/channels/${index + 2}`));
  const refused = async (requests: readonly Promise<unknown>[]) => {
    const settled = await Promise.allSettled(requests);
    return settled.filter((one) => one.status === "rejected" && /too many requests wait/.test(one.reason))
      .length;
  };
  const refusals = Promise.all([refused(one), refused(all)]);
  await settle();
  await http.close();
  for (const open of transport.open) open(notSent);
  const [ofOne, ofAll] = await refusals;
  assert.equal(ofOne, 101);
  assert.equal(ofAll, 169);
});
