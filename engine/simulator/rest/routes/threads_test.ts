import assert from "node:assert/strict";
import { type APIMessage, type APIThreadChannel, PermissionFlagsBits } from "discord-api-types/v10";
import { type Setup, setUp } from "../../test_setup.ts";

const GUILDS = 1 << 0;
const HAS_THREAD = 1 << 5;

const open = async (setup: Setup, body: object, channel = setup.channels.general) =>
  (await setup.bot.rest<APIThreadChannel>("POST", `/channels/${channel}/threads`, body)).body;

Deno.test("threads: a public one is told of in its channel, a private one only to who is in it", async () => {
  await using setup = await setUp({ without: ["ManageThreads"] });
  const { bot, channels } = setup;
  const socket = await bot.connect(GUILDS);
  const thread = await open(setup, { name: "Talk", type: 11, auto_archive_duration: 60 });
  assert.equal((await socket.event<APIThreadChannel>("THREAD_CREATE")).id, thread.id);
  assert.deepEqual(
    [thread.parent_id, thread.thread_metadata?.auto_archive_duration, thread.owner_id],
    [channels.general, 60, bot.application.id],
  );
  const { body } = await bot.rest<APIMessage[]>("GET", `/channels/${channels.general}/messages`);
  assert.deepEqual([body[0]?.type, body[0]?.content], [18, "Talk"]);
  const hidden = await open(setup, { name: "Secret", type: 12 });
  const say = () => setup.discord.playground.say({ as: setup.people.Bo!, channelId: hidden.id }, "hello");
  await assert.rejects(say());
  const member = `/channels/${hidden.id}/thread-members/${setup.people.Bo}`;
  assert.equal((await bot.rest("PUT", member)).status, 204);
  await say();
  assert.equal((await bot.rest("DELETE", member)).status, 204, "out of its own private thread");
  await assert.rejects(say());
  assert.equal(await setup.refused("DELETE", member), "404 10007");
  await socket.close();
});

Deno.test("threads: one begins at a message, which has no second one", async () => {
  await using setup = await setUp();
  const id = await setup.say("A question");
  const path = `/channels/${setup.channels.general}/messages/${id}`;
  const { status, body } = await setup.bot.rest<APIThreadChannel>("POST", `${path}/threads`, {
    name: "Answer",
  });
  assert.deepEqual([status, body.id, body.type], [201, id, 11]);
  const message = (await setup.bot.rest<APIMessage>("GET", path)).body;
  assert.equal(Number(message.flags) & HAS_THREAD, HAS_THREAD);
  assert.equal(await setup.refused("POST", `${path}/threads`, { name: "Again" }), "400 160004");
});

Deno.test("threads: a forum takes posts with a message, and nothing else", async () => {
  await using setup = await setUp();
  const forum = await setup.bot.rest<{ id: string }>("POST", `/guilds/${setup.guildId}/channels`, {
    name: "questions",
    type: 15,
  });
  const path = `/channels/${forum.body.id}`;
  assert.equal(await setup.refused("POST", `${path}/messages`, { content: "Hi" }), "400 50008");
  assert.equal(await setup.refused("POST", `${path}/threads`, { name: "Why" }), "400 50035");
  assert.equal(await setup.refused("POST", `${path}/threads`, { name: "Why", message: {} }), "400 50006");
  const post = await open(setup, { name: "Why", message: { content: "So" } }, forum.body.id);
  const first = await setup.bot.rest<APIMessage>("GET", `/channels/${post.id}/messages/${post.id}`);
  assert.equal(first.body.content, "So");
});

Deno.test("threads: are archived, opened by writing, and locked by who manages them", async () => {
  await using setup = await setUp({ without: ["ManageThreads"] });
  const thread = await open(setup, { name: "Talk", type: 11 });
  const path = `/channels/${thread.id}`;
  const edit = (body: object) => setup.bot.rest<APIThreadChannel>("PATCH", path, body);
  assert.equal((await edit({ archived: true })).body.thread_metadata?.archived, true);
  assert.equal(await setup.refused("PATCH", path, { name: "New" }), "400 50083");
  assert.equal(await setup.refused("PUT", `${path}/thread-members/${setup.people.Bo}`), "400 50083");
  assert.equal((await setup.bot.rest("POST", `${path}/messages`, { content: "Hi" })).status, 200);
  assert.equal((await edit({ name: "New" })).body.thread_metadata?.archived, false);
  assert.equal(await setup.refused("PATCH", path, { locked: true }), "403 50013");
  assert.equal(await setup.refused("DELETE", path), "403 50013");
  await using strong = await setUp();
  const other = await open(strong, { name: "Talk", type: 11 });
  const locked = await strong.bot.rest<APIThreadChannel>("PATCH", `/channels/${other.id}`, { locked: true });
  assert.equal(locked.body.thread_metadata?.locked, true);
  assert.equal(
    await strong.refused("PATCH", `/channels/${other.id}`, { auto_archive_duration: 5 }),
    "400 50035",
  );
  assert.equal((await strong.bot.rest("DELETE", `/channels/${other.id}`)).status, 200);
});

Deno.test("threads: need their own permissions, and a channel that can have them", async () => {
  await using setup = await setUp();
  const { CreatePublicThreads, CreatePrivateThreads } = PermissionFlagsBits;
  setup.discord.change({
    action: "overwrite",
    channelId: setup.channels.general!,
    targetId: setup.guildId,
    deny: String(CreatePublicThreads | CreatePrivateThreads),
  });
  const path = `/channels/${setup.channels.general}/threads`;
  assert.equal(await setup.refused("POST", path, { name: "A", type: 11 }), "403 50013");
  assert.equal(await setup.refused("POST", path, { name: "A", type: 12 }), "403 50013");
  assert.equal(await setup.refused("POST", path, { name: "A", type: 10 }), "400 50024");
  const voice = await setup.bot.rest<{ id: string }>("POST", `/guilds/${setup.guildId}/channels`, {
    name: "Room",
    type: 2,
  });
  assert.equal(
    await setup.refused("POST", `/channels/${voice.body.id}/threads`, { name: "A", type: 11 }),
    "400 50024",
  );
});
