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
    const said = typeof body === "string" ? JSON.parse(body) : undefined;
    return {
      line: `${method} ${path.replace("/api/v10", "")}`,
      body: said,
      token: "authorization" in headers,
    };
  };
  /** A request that is a form: its JSON, and its files by their fields. */
  const form = async (index: number) => {
    const { body, headers } = transport.requests[index]!;
    const fields = await new Response(body as Uint8Array<ArrayBuffer>, {
      headers: { "content-type": headers["content-type"]! },
    }).formData();
    const files = [...fields].flatMap(([name, value]) =>
      typeof value === "string" ? [] : [{ field: name, name: value.name, type: value.type, value }]
    );
    return {
      json: JSON.parse(String(fields.get("payload_json"))),
      files: await Promise.all(
        files.map(async ({ value, ...file }) => ({ ...file, text: await value.text() })),
      ),
    };
  };
  return { discord, clock, transport, sent, form };
}

/** What an edit sends for `message`, so that nothing of the message before is left. */
const replaced = { ...message, embeds: [], components: [], attachments: [] };
const lost = new WireError("reset", true);

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

Deno.test("discordPort.defer, update and deferUpdate are first answers", async () => {
  const { discord, sent } = port(() => reply(204));
  await discord.defer(interaction, false);
  await discord.defer(interaction, true);
  await discord.deferUpdate(interaction);
  await discord.update(interaction, message);
  const line = "POST /interactions/5/tok/callback";
  const bodies = [
    { type: 5 },
    { type: 5, data: { flags: 64 } },
    { type: 6 },
    { type: 7, data: replaced },
  ];
  for (const [index, body] of bodies.entries()) assert.deepEqual(sent(index), { line, body, token: false });
});

Deno.test("discordPort: first answers are repeated when theirs is lost, and fail when Discord refuses", async () => {
  const already = reply(400, { code: 40060, message: "Interaction has already been acknowledged." });
  type Port = ReturnType<typeof port>["discord"];
  const answers = [
    (discord: Port) => discord.defer(interaction, true),
    (discord: Port) => discord.deferUpdate(interaction),
    (discord: Port) => discord.update(interaction, message),
  ];
  for (const answer of answers) {
    const unsure = port((index) => index === 0 ? lost : already);
    const done = answer(unsure.discord);
    await unsure.clock.advance(200);
    await done;
    assert.deepEqual(unsure.sent(0), unsure.sent(1));
    await assert.rejects(answer(port(() => already).discord), { code: 40060 });
    await assert.rejects(
      answer(port(() => reply(404, { code: 10062, message: "Unknown interaction" })).discord),
      { code: 10062, request: "POST /interactions/:id/:token/callback" },
    );
  }
});

Deno.test("discordPort.editAnswer and editMessage put a message in another one's place, also after a fault", async () => {
  const { discord, clock, sent } = port((index) => index === 0 ? lost : reply(200, {}));
  const edited = discord.editAnswer(interaction, message);
  await clock.advance(1_000);
  await edited;
  await discord.editAnswer(interaction, message, "77");
  const embeds = [{ title: "Only this" }];
  await discord.editMessage("3", "4", { embeds, components: [], allowed_mentions: {} });
  const first = { line: "PATCH /webhooks/901/tok/messages/@original", body: replaced, token: false };
  assert.deepEqual([sent(0), sent(1)], [first, first]);
  assert.equal(sent(2).line, "PATCH /webhooks/901/tok/messages/77");
  assert.deepEqual(sent(3), {
    line: "PATCH /channels/3/messages/4",
    body: { content: null, embeds, components: [], attachments: [], allowed_mentions: {} },
    token: true,
  });
  const gone = port(() => reply(404, { code: 10008, message: "Unknown Message" })).discord;
  await assert.rejects(gone.editAnswer(interaction, message), { code: 10008 });
  await assert.rejects(gone.editMessage("3", "4", message), { code: 10008 });
});

Deno.test("discordPort.sendDirect opens the direct messages and writes there; a closed door is an error", async () => {
  const { discord, clock, sent } = port((index) => index === 0 ? lost : reply(200, { id: "33" }));
  const { sendDirect } = discord;
  const done = sendDirect("9", message);
  await clock.advance(1_000);
  await done;
  assert.deepEqual(sent(1), { line: "POST /users/@me/channels", body: { recipient_id: "9" }, token: true });
  assert.deepEqual([sent(2).line, sent(2).body.content], ["POST /channels/33/messages", "hi"]);
  const closed = port((index) =>
    index === 0
      ? reply(200, { id: "33" })
      : reply(403, { code: 50007, message: "Cannot send messages to this user" })
  );
  await assert.rejects(closed.discord.sendDirect("9", message), { code: 50007 });
});

Deno.test("discordPort sends files as a form that names them, wherever a message goes", async () => {
  const { discord, transport, form } = port(() => reply(200, { id: "1" }));
  const files = [
    { name: "notes.txt", data: new TextEncoder().encode("one"), type: "text/plain" },
    { name: 'ü "2".json', data: new TextEncoder().encode("{}"), type: "application/json" },
  ];
  const withFiles = { ...message, files };
  await discord.answer(interaction, withFiles, true);
  await discord.update(interaction, withFiles);
  await discord.followUp(interaction, withFiles, true);
  await discord.send("3", withFiles);
  await discord.editAnswer(interaction, withFiles);
  await discord.editMessage("3", "4", withFiles);
  const attachments = [{ id: "0", filename: "notes.txt" }, { id: "1", filename: 'ü "2".json' }];
  const shown = { ...message, attachments };
  const edit = { ...replaced, attachments };
  const expected = [
    { type: 4, data: { ...shown, flags: 64 } },
    { type: 7, data: edit },
    { ...shown, flags: 64 },
    shown,
    edit,
    edit,
  ];
  for (const [index, body] of expected.entries()) {
    const { json: { nonce: _, enforce_nonce: __, ...json }, files: got } = await form(index);
    assert.deepEqual(json, body);
    assert.deepEqual(got.map(({ field, text }) => `${field} ${text}`), ["files[0] one", "files[1] {}"]);
    assert.deepEqual(got[0], { field: "files[0]", name: "notes.txt", type: "text/plain", text: "one" });
  }
  assert.equal("authorization" in transport.requests[0]!.headers, false);
  assert.equal("authorization" in transport.requests[3]!.headers, true);
});

Deno.test("discordPort refuses files of over 10 MiB together before it sends anything", async () => {
  const { discord, transport } = port(() => reply(200, { id: "1" }));
  const file = (bytes: number) => ({ name: "a", data: new Uint8Array(bytes), type: "image/png" });
  const half = 5 * 1024 * 1024;
  await discord.send("3", { ...message, files: [file(half), file(half)] });
  const tooMuch = { ...message, files: [file(half), file(half + 1)] };
  await assert.rejects(discord.send("3", tooMuch), {
    code: 40005,
    message: /POST \/channels\/:id\/messages failed: the files are 10\.1 MiB together/,
  });
  await assert.rejects(discord.answer(interaction, tooMuch, false), { code: 40005 });
  await assert.rejects(discord.editAnswer(interaction, tooMuch), { code: 40005 });
  assert.equal(transport.requests.length, 1);
});
