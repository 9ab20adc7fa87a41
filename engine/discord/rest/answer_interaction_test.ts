import assert from "node:assert/strict";
import { limit, type Reply, reply, testHttp, TestTransport } from "./test_transport.ts";
import { WireError } from "./transport.ts";

Deno.test.sanitizer({ ops: true, resources: true });

const interaction = { id: "1", token: "secret-token" };
const lost = new WireError("reset", true);
const already = reply(400, { code: 40060, message: "Interaction has already been acknowledged." });
const unknown = reply(404, { code: 10062, message: "Unknown interaction" });

async function answer(...replies: Reply[]) {
  const transport = new TestTransport((_, index) => replies[Math.min(index, replies.length - 1)]!);
  const { http, clock } = testHttp(transport);
  const outcome = http.answer(interaction, { body: { type: 5 } }).then(() => "answered", (error) => error);
  await clock.advance(10_000);
  return { transport, clock, outcome: await outcome };
}

Deno.test("answerInteraction sends its body without the bot's token", async () => {
  const { transport, outcome } = await answer(reply(204));
  assert.equal(outcome, "answered");
  assert.equal(transport.requests[0]?.path, "/api/v10/interactions/1/secret-token/callback");
  assert.equal(transport.requests[0]?.body, '{"type":5}');
  assert.equal(transport.requests[0]?.headers.authorization, undefined);
});

Deno.test("answerInteraction takes `already acknowledged` for success after a lost answer, and only then", async () => {
  assert.equal((await answer(lost, already)).outcome, "answered");
  assert.equal((await answer(reply(500), already)).outcome, "answered");
  assert.equal((await answer(already)).outcome.code, 40060);
  assert.equal((await answer(new WireError("refused", false), already)).outcome.code, 40060);
});

Deno.test("answerInteraction repeats no refusal and names no token in its error", async () => {
  const { transport, outcome } = await answer(unknown);
  assert.equal(transport.requests.length, 1);
  assert.equal(outcome.code, 10062);
  assert.equal(outcome.request, "POST /interactions/:id/:token/callback");
  assert(!outcome.message.includes("secret"));
});

Deno.test("answerInteraction gives up when Discord's three seconds are over", async () => {
  const { transport, clock, outcome } = await answer(lost);
  assert.equal(outcome.name, "DiscordError");
  assert.equal(outcome.status, 0);
  assert(transport.requests.length < 25);
  assert.deepEqual(clock.planned, []);
});

Deno.test("answerInteraction does not run hot on a 429 without headers", async () => {
  const { transport, outcome } = await answer(reply(429, ""));
  assert.equal(outcome.status, 429);
  assert(transport.requests.length <= 5);
});

Deno.test("answerInteraction waits for no queue", async () => {
  const transport = new TestTransport((request) =>
    request.path.includes("interactions") ? reply(204) : reply(200, {}, limit(1, 0, 60))
  );
  const { http } = testHttp(transport, { requestsPerSecond: 1 });
  await http.request("GET", "/users/1");
  for (let round = 0; round < 5; round++) await http.answer(interaction, {});
  assert.equal(transport.requests.length, 6);
});
