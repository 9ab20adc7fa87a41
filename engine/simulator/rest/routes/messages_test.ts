import assert from "node:assert/strict";
import type { APIMessage, APIUser } from "discord-api-types/v10";
import { setUp } from "../../test_setup.ts";
import { VirtualClock } from "../../../model/virtual_clock.ts";

Deno.test("messages: a message is posted, read, edited and deleted", async () => {
  await using setup = await setUp();
  const messages = `/channels/${setup.channels.general}/messages`;
  const posted = await setup.bot.rest<APIMessage>("POST", messages, {
    content: " Hello ",
    embeds: [{ title: "T" }],
    nonce: "n1",
    enforce_nonce: true,
  });
  assert.equal(posted.status, 200);
  assert.equal(posted.body.content, "Hello");
  assert.deepEqual(posted.body.embeds, [{ type: "rich", title: "T" }]);
  const again = await setup.bot.rest<APIMessage>("POST", messages, {
    content: "Hello",
    nonce: "n1",
    enforce_nonce: true,
  });
  assert.equal(again.body.id, posted.body.id);
  const edited = await setup.bot.rest<APIMessage>("PATCH", `${messages}/${posted.body.id}`, {
    content: "Bye",
  });
  assert.equal(edited.body.content, "Bye");
  assert.ok(edited.body.edited_timestamp);
  assert.deepEqual(edited.body.embeds, posted.body.embeds);
  assert.deepEqual((await setup.bot.rest("GET", `${messages}/${posted.body.id}`)).body, edited.body);
  assert.equal((await setup.bot.rest("DELETE", `${messages}/${posted.body.id}`)).status, 204);
  assert.equal(await setup.refused("GET", `${messages}/${posted.body.id}`), "404 10008");
});

Deno.test("messages: messages are listed newest first, around, before and after one", async () => {
  await using setup = await setUp();
  const ids: string[] = [];
  for (let i = 0; i < 6; i++) ids.push(await setup.say(`${i}`));
  const list = async (query: string) => {
    const { body } = await setup.bot.rest<APIMessage[]>(
      "GET",
      `/channels/${setup.channels.general}/messages?${query}`,
    );
    return body.map(({ content }) => content).join("");
  };
  assert.equal(await list(""), "543210");
  assert.equal(await list("limit=2"), "54");
  assert.equal(await list(`before=${ids[3]}&limit=2`), "21");
  assert.equal(await list(`after=${ids[3]}`), "54");
  assert.equal(await list(`around=${ids[3]}&limit=3`), "432");
  assert.equal(
    await setup.refused("GET", `/channels/${setup.channels.general}/messages?limit=101`),
    "400 50035",
  );
});

Deno.test("messages: messages without the content privilege are read without content", async () => {
  await using setup = await setUp({ grantedIntents: 0 });
  await setup.say("secret");
  await setup.say("@Bot open");
  const { body } = await setup.bot.rest<APIMessage[]>("GET", `/channels/${setup.channels.general}/messages`);
  assert.deepEqual(body.map(({ content }) => content), [`<@${setup.bot.application.id}> open`, ""]);
});

Deno.test("messages: a message is refused with Discord's own codes", async () => {
  await using setup = await setUp();
  const { channels, refused } = setup;
  const general = `/channels/${channels.general}/messages`;
  assert.equal(await refused("POST", general, {}), "400 50006");
  assert.equal(await refused("POST", general, { content: "  " }), "400 50006");
  assert.equal(await refused("POST", general, { content: "x".repeat(2001) }), "400 50035");
  assert.equal(await refused("POST", "/channels/404/messages", { content: "x" }), "404 10003");
  assert.equal(await refused("POST", "/channels/general/messages", { content: "x" }), "400 50035");
  const id = await setup.say("mine");
  assert.equal(await refused("PATCH", `${general}/${id}`, { content: "x" }), "403 50005");
  const unknown = { content: "x", message_reference: { message_id: "404" } };
  assert.equal(await refused("POST", general, unknown), "400 50035");
  const lenient = { ...unknown, message_reference: { message_id: "404", fail_if_not_exists: false } };
  assert.equal((await setup.bot.rest<APIMessage>("POST", general, lenient)).body.type, 0);
});

Deno.test("messages: what the bot may not do is refused", async () => {
  await using setup = await setUp({ without: ["ManageMessages", "ManageRoles"] });
  const id = await setup.say("stay");
  // @everyone of #mod-log may not send.
  assert.equal(
    await setup.refused("POST", `/channels/${setup.channels["mod-log"]}/messages`, { content: "x" }),
    "403 50013",
  );
  assert.equal(
    await setup.refused("DELETE", `/channels/${setup.channels.general}/messages/${id}`),
    "403 50013",
  );
  const path = `/guilds/${setup.guildId}/members/${setup.people.Bo}/roles/${setup.roles.Member}`;
  assert.equal(await setup.refused("PUT", path), "403 50013");
});

Deno.test("messages: replies quote and ping, unless told not to", async () => {
  await using setup = await setUp();
  const message_id = await setup.say("question");
  const reply = async (more: object) => {
    const body = { content: "answer", message_reference: { message_id }, ...more };
    return (await setup.bot.rest<APIMessage>("POST", `/channels/${setup.channels.general}/messages`, body))
      .body;
  };
  const loud = await reply({});
  assert.equal(loud.type, 19);
  assert.equal(loud.referenced_message?.content, "question");
  assert.deepEqual(loud.mentions.map(({ username }) => username), ["bo"]);
  assert.deepEqual((await reply({ allowed_mentions: { parse: [] } })).mentions, []);
});

Deno.test("messages: files come with their description and can be fetched", async () => {
  await using setup = await setUp();
  const form = new FormData();
  form.set("payload_json", JSON.stringify({ attachments: [{ id: 0, description: "A note" }] }));
  form.set("files[0]", new File(["hello"], "note.txt", { type: "text/plain" }));
  const { body } = await setup.bot.rest<APIMessage>(
    "POST",
    `/channels/${setup.channels.general}/messages`,
    form,
  );
  const [attachment] = body.attachments;
  assert.equal(attachment?.filename, "note.txt");
  assert.equal(attachment?.description, "A note");
  assert.equal(await (await fetch(attachment!.url)).text(), "hello");
  const edited = await setup.bot.rest<APIMessage>(
    "PATCH",
    `/channels/${setup.channels.general}/messages/${body.id}`,
    { content: "x", attachments: [] },
  );
  assert.deepEqual(edited.body.attachments, []);
});

Deno.test("messages: bulk delete takes 2 to 100 young messages", async () => {
  const clock = new VirtualClock();
  await using setup = await setUp({ clock });
  const path = `/channels/${setup.channels.general}/messages/bulk-delete`;
  const ids = [await setup.say("a"), await setup.say("b")];
  assert.equal(await setup.refused("POST", path, { messages: ids.slice(1) }), "400 50035");
  clock.advance(15 * 24 * 3600 * 1000);
  const young = [await setup.say("c"), await setup.say("d")];
  assert.equal(await setup.refused("POST", path, { messages: [...ids, ...young] }), "400 50034");
  assert.equal((await setup.bot.rest("POST", path, { messages: young })).status, 204);
  const left = await setup.bot.rest<APIMessage[]>("GET", `/channels/${setup.channels.general}/messages`);
  assert.deepEqual(left.body.map(({ content }) => content), ["b", "a"]);
});

Deno.test("messages: reactions are counted, limited and undone", async () => {
  await using setup = await setUp();
  const id = await setup.say("nice");
  const path = `/channels/${setup.channels.general}/messages/${id}/reactions`;
  const thumb = encodeURIComponent("👍");
  assert.equal((await setup.bot.rest("PUT", `${path}/${thumb}/@me`)).status, 204);
  assert.equal((await setup.bot.rest("PUT", `${path}/party:123/@me`)).status, 204);
  const users = await setup.bot.rest<APIUser[]>("GET", `${path}/${thumb}`);
  assert.deepEqual(users.body.map(({ username }) => username), ["Bot"]);
  const message = await setup.bot.rest<APIMessage>(
    "GET",
    `/channels/${setup.channels.general}/messages/${id}`,
  );
  assert.deepEqual(message.body.reactions?.map(({ emoji, count }) => [emoji.name, count]), [["👍", 1], [
    "party",
    1,
  ]]);
  assert.equal(await setup.refused("PUT", `${path}/thumb/@me`), "400 10014");
  assert.equal((await setup.bot.rest("DELETE", `${path}/${thumb}/@me`)).status, 204);
  for (let i = 0; i < 19; i++) await setup.bot.rest("PUT", `${path}/e${i}x:${i}/@me`);
  assert.equal(await setup.refused("PUT", `${path}/${thumb}/@me`), "400 30010");
});

Deno.test("messages: direct messages reach people who take them", async () => {
  await using setup = await setUp({
    world: {
      people: [{ name: "Ada" }, { name: "Shy", directMessages: false }],
      guilds: [{ name: "G", owner: "Ada", channels: [{ name: "general" }] }],
    },
  });
  const open = (recipient_id: string) =>
    setup.bot.rest<{ id: string; type: number }>("POST", "/users/@me/channels", { recipient_id });
  const ada = await open(setup.people.Ada!);
  assert.equal(ada.body.type, 1);
  assert.equal((await open(setup.people.Ada!)).body.id, ada.body.id);
  assert.equal(
    (await setup.bot.rest("POST", `/channels/${ada.body.id}/messages`, { content: "hi" })).status,
    200,
  );
  const shy = await open(setup.people.Shy!);
  assert.equal(
    await setup.refused("POST", `/channels/${shy.body.id}/messages`, { content: "hi" }),
    "403 50007",
  );
  assert.equal(
    await setup.refused("POST", "/users/@me/channels", { recipient_id: setup.bot.application.id }),
    "403 50007",
  );
  assert.equal(await setup.refused("POST", "/users/@me/channels", {}), "400 50035");
});
