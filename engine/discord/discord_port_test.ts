import assert from "node:assert/strict";
import { discordPort } from "./discord_port.ts";
import { discordenoRest } from "./rest/discordeno_rest.ts";
import { type Reply, reply, testHttp, TestTransport } from "./rest/test_transport.ts";
import { WireError } from "./rest/transport.ts";

Deno.test.sanitizer({ ops: true, resources: true });

const interaction = { id: "5", token: "tok" };
const message = { content: "hi", allowed_mentions: { parse: [] } };

function port(answer: (index: number) => Reply) {
  const transport = new TestTransport((_, index) => answer(index));
  const { http, clock } = testHttp(transport);
  const discord = discordPort(http, discordenoRest(http, "token", "901"), "901");
  const sent = (index: number) => {
    const { method, path, body, headers } = transport.requests[index]!;
    const said = body === undefined ? undefined : JSON.parse(String(body));
    return {
      line: `${method} ${path.replace("/api/v10", "")}`,
      body: said,
      token: "authorization" in headers,
    };
  };
  return { discord, clock, transport, sent };
}

Deno.test("discordPort.answer and suggest answer the interaction", async () => {
  const { discord, sent } = port(() => reply(204));
  await discord.answer(interaction, message, false);
  await discord.answer(interaction, message, true);
  await discord.suggest(interaction, [{ name: "One", value: 1 }]);
  const line = "POST /interactions/5/tok/callback";
  assert.deepEqual(sent(0), { line, body: { type: 4, data: message }, token: false });
  assert.deepEqual(sent(1), { line, body: { type: 4, data: { ...message, flags: 64 } }, token: false });
  assert.deepEqual(sent(2), {
    line,
    body: { type: 8, data: { choices: [{ name: "One", value: 1 }] } },
    token: false,
  });
});

Deno.test("discordPort.followUp and deleteAnswer use the application's webhook", async () => {
  const { discord, sent } = port((index) => index === 0 ? reply(200, { id: "77" }) : reply(204));
  assert.equal(await discord.followUp(interaction, message, true), "77");
  await discord.deleteAnswer(interaction);
  await discord.deleteAnswer(interaction, "77");
  assert.deepEqual(sent(0), {
    line: "POST /webhooks/901/tok?wait=true",
    body: { ...message, flags: 64 },
    token: false,
  });
  assert.equal(sent(1).line, "DELETE /webhooks/901/tok/messages/@original");
  assert.equal(sent(2).line, "DELETE /webhooks/901/tok/messages/77");
});

Deno.test("discordPort.send posts with a nonce of its own, so that it may be repeated", async () => {
  const { discord, clock, sent } = port((index) =>
    index === 0 ? new WireError("reset", true) : reply(200, { id: "88" })
  );
  const id = discord.send("3", message, "4");
  await clock.advance(1_000);
  assert.equal(await id, "88");
  await discord.send("3", message);
  const [first, again, other] = [sent(0), sent(1), sent(2)];
  assert.equal(first.line, "POST /channels/3/messages");
  assert.deepEqual(first, again);
  assert.deepEqual(first.body.message_reference, { message_id: "4", fail_if_not_exists: false });
  assert.equal(first.body.enforce_nonce, true);
  assert.match(first.body.nonce, /^\S{3,25}$/);
  assert.notEqual(other.body.nonce, first.body.nonce);
  assert(!("message_reference" in other.body));
});

Deno.test("discordPort.member and user resolve with nothing for an unknown id, and reject otherwise", async () => {
  const { discord } = port(() => reply(404, { code: 10007, message: "Unknown Member" }));
  assert.equal(await discord.member("1", "2"), undefined);
  assert.equal(await discord.user("2"), undefined);
  await assert.rejects(discord.deleteMessage("1", "2"), { code: 10007 });
  await assert.rejects(port(() => reply(403, {})).discord.member("1", "2"), { status: 403 });
});

Deno.test("discordPort.searchMembers asks for ten", async () => {
  const { discord, sent } = port(() => reply(200, [{ user: { id: "9" } }]));
  const found = await discord.searchMembers("1", "bo & co");
  assert.equal(found[0]?.user.id, "9");
  assert.equal(sent(0).line, "GET /guilds/1/members/search?query=bo%20%26%20co&limit=10");
});
