import assert from "node:assert/strict";
import type { APIMessage, APIThreadChannel } from "discord-api-types/v10";
import { setUpListening } from "../test_listening.ts";
import { refuses } from "../test_refusal.ts";

const INTENTS = 1 << 0 | 1 << 9 | 1 << 15;

Deno.test("Playground.openThread: bots hear of the thread, and people write in it", async () => {
  await using all = await setUpListening(INTENTS);
  const { setup } = all;
  const { discord: { playground }, people, channels, guildId } = setup;
  await all.heard();
  const id = await playground.openThread(setup.place(), "Plans");
  await playground.say({ as: people.Cy!, channelId: id }, "I am in");
  const [created, told, said] = await all.heard();
  const thread = created!.d as APIThreadChannel & { newly_created: boolean };
  assert.deepEqual([created!.t, thread.id, thread.name, thread.type, thread.parent_id, thread.owner_id], [
    "THREAD_CREATE",
    id,
    "Plans",
    11,
    channels.general,
    people.Bo,
  ]);
  assert.equal(thread.newly_created, true);
  const message = told!.d as APIMessage;
  assert.deepEqual([message.type, message.content, message.message_reference], [
    18,
    "Plans",
    { type: 0, channel_id: id, guild_id: guildId },
  ]);
  assert.equal((said!.d as APIMessage).channel_id, id);
});

Deno.test("Playground.openThread: a thread on a message has its id; there is one at most", async () => {
  await using all = await setUpListening(INTENTS);
  const { setup } = all;
  const { discord: { playground } } = setup;
  const messageId = await setup.say("Where to eat?");
  assert.equal(await playground.openThread(setup.place("Cy"), "Food", { messageId }), messageId);
  const events = (await all.heard()).slice(-2);
  assert.deepEqual(events.map(({ t }) => t), ["THREAD_CREATE", "MESSAGE_UPDATE"]);
  assert.equal(Number((events[1]!.d as APIMessage).flags) & 32, 32);
  await refuses(playground.openThread(setup.place(), "Food", { messageId }), /has a thread already/);
});

Deno.test("Playground.openThread: refuses wrong names, places and permissions; hides private ones", async () => {
  await using all = await setUpListening(INTENTS, { without: ["ManageThreads"] });
  const { setup } = all;
  const { discord, people, channels } = setup;
  const { playground } = discord;
  await all.heard();
  const hidden = await playground.openThread(setup.place(), "Secret", { hidden: true });
  assert.deepEqual(await all.types(), []);
  await refuses(playground.say({ as: people.Dee!, channelId: hidden }, "Hi"), /cannot see/);
  await playground.say({ as: people.Bo!, channelId: hidden }, "Alone");
  await refuses(playground.openThread(setup.place(), ""), /1 to 100/);
  await refuses(
    playground.openThread({ as: people.Bo!, channelId: hidden }, "In it"),
    /No thread can be opened/,
  );
  discord.change({
    action: "overwrite",
    channelId: channels.general!,
    targetId: people.Bo!,
    deny: String(1n << 35n),
  });
  await refuses(playground.openThread(setup.place(), "More"), /permission to open threads/);
});
