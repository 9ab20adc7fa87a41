import assert from "node:assert/strict";
import type { APIMessage, APIModalSubmitInteraction } from "discord-api-types/v10";
import { PlaygroundRefusal } from "../model/playground.ts";
import { TestBot as RawBot, type TestSocket } from "../simulator/test_bot.ts";
import { startTestBot, type TestBot } from "./test_bot.ts";

const BOT = `
name: Bot
cooldowns: { default_rate: 0 }
commands:
  ping: { description: Ping, reply: Pong }
  like: { description: Like, do: [ { react: 👍 }, { reply: Liked } ] }
`;

interface Raw {
  readonly bot: RawBot;
  readonly socket: TestSocket;
  post(body: object): Promise<APIMessage>;
}

/** A second bot in the same Discord, of which a test sends every request itself. */
async function addRawBot(bot: TestBot): Promise<Raw> {
  const raw = new RawBot(bot.local.apiUrl, bot.local.addApplication({ name: "Raw" }));
  const socket = await raw.connect(1 << 9 | 1 << 15);
  socket.beat();
  return {
    bot: raw,
    socket,
    post: async (body) =>
      (await raw.rest<APIMessage>("POST", `/channels/${bot.channelId("general")}/messages`, body)).body,
  };
}

Deno.test("TestBot.react and unreact: on the newest message or the one with a text, shown with their counts", async () => {
  await using bot = await startTestBot(BOT);
  await bot.say("!ping");
  assert.equal(await bot.react("👍"), "reactions: 👍 1 (Bot: Pong)");
  assert.equal(await bot.react("👍", { as: "Cy" }), "reactions: 👍 2 (Bot: Pong)");
  assert.equal(await bot.react("🎉", { message: "!ping" }), "reactions: 🎉 1 (Bo: !ping)");
  assert.equal(await bot.unreact("👍", { as: "Cy" }), "reactions: 👍 1 (Bot: Pong)");
  assert.equal(await bot.unreact("👍"), "reactions: none (Bot: Pong)");
  await assert.rejects(bot.react("no emoji"), PlaygroundRefusal);
  assert.throws(() => bot.react("👍", { message: "gone" }), /no message has "gone"/);
  assert.equal(await bot.say("!like"), "reactions: 👍 1 (Bo: !like)\nBot: Liked");
});

Deno.test("TestBot.editMessage and deleteMessage: the actor's own, and another's by its text", async () => {
  await using bot = await startTestBot(BOT);
  await bot.say("first");
  await bot.say("second", "Cy");
  assert.equal(await bot.editMessage("changed"), "");
  const contents = () =>
    bot.local.playground.snapshot().messages[bot.channelId("general")]!.map(({ message }) => message.content);
  assert.deepEqual(contents(), ["changed", "second"]);
  await assert.rejects(bot.deleteMessage({ message: "second" }), PlaygroundRefusal);
  await bot.deleteMessage({ message: "changed", as: "Cy" });
  await bot.deleteMessage({ as: "Cy" });
  assert.deepEqual(contents(), []);
  assert.throws(() => bot.editMessage("x"), /no such message/);
});

Deno.test("TestBot.joinVoice, muteOneself, leaveVoice and openThread: bots that do not listen are not waited for", async () => {
  await using bot = await startTestBot(BOT);
  bot.addChannel("Talk", { type: 2 });
  assert.equal(await bot.joinVoice("Talk"), "");
  await bot.muteOneself();
  await bot.leaveVoice();
  await assert.rejects(bot.leaveVoice(), PlaygroundRefusal);
  await bot.openThread("Plans");
  bot.channel = "Plans";
  assert.equal(await bot.say("!ping"), "Bot: Pong");
});

Deno.test("TestBot.say: answers a message and brings files", async () => {
  await using bot = await startTestBot(BOT);
  await bot.say("Who has it?");
  const replyTo = bot.lastMessageId();
  const files = ["data:text/plain;name=notes.txt,Hello"];
  assert.equal(await bot.say("!ping", "Cy", { replyTo, files }), "Bot: Pong");
  const message = bot.local.playground.snapshot().messages[bot.channelId("general")]!.at(-2)!.message;
  assert.deepEqual([message.referenced_message?.id, message.attachments[0]?.filename], [
    replyTo,
    "notes.txt",
  ]);
});

Deno.test("TestBot.vote: by the answers' texts, shown with the counts", async () => {
  await using bot = await startTestBot(BOT);
  const raw = await addRawBot(bot);
  const answers = [
    { poll_media: { text: "Apple", emoji: { name: "🍎" } } },
    { poll_media: { text: "Pear" } },
  ];
  const { id } = await raw.post({
    poll: { question: { text: "Best fruit?" }, answers, allow_multiselect: true, duration: 1 },
  });
  const poll = (apple: number, pear: number, state = "several answers") =>
    `Raw: poll: Best fruit? (${state})\n- 🍎 Apple: ${apple}\n- Pear: ${pear}`;
  assert.equal(await bot.see(), poll(0, 0));
  assert.equal(await bot.vote(["Apple", "Pear"]), `edited: ${poll(1, 1)}`);
  await bot.say("Nice");
  assert.equal(await bot.vote("Pear", { as: "Cy" }), `edited: ${poll(1, 2)}`);
  assert.equal(await bot.vote([], { message: id }), `edited: ${poll(0, 1)}`);
  assert.throws(() => bot.vote("Plum"), /no answer "Plum"/);
  const ended = await bot.advance(3_600_000);
  assert.match(ended, /^edited: Raw: poll: Best fruit\? \(several answers, ended\)\n/);
  await assert.rejects(bot.vote("Pear"), PlaygroundRefusal);
  await raw.socket.close();
});

Deno.test("TestBot.submit: the newest form, by labels, names and values; the form is shown to who has it", async () => {
  await using bot = await startTestBot(BOT);
  const raw = await addRawBot(bot);
  const label = (text: string, component: object) => ({ type: 18, label: text, component });
  const options = [{ label: "Good", value: "g" }, { label: "Bad", value: "b" }];
  const components = [
    label("Name", { type: 4, style: 1, custom_id: "name" }),
    label("How was it", { type: 21, custom_id: "how", options }),
    label("Why", { type: 4, style: 2, custom_id: "why", required: false }),
    label("Who", { type: 5, custom_id: "who" }),
    label("Sure", { type: 23, custom_id: "sure" }),
  ];
  const { id } = await raw.post({
    content: "Press",
    components: [{ type: 1, components: [{ type: 2, style: 1, label: "Go", custom_id: "go" }] }],
  });
  await bot.see();
  const open = async () => {
    const place = { as: bot.personId("Bo"), channelId: bot.channelId("general") };
    await bot.local.playground.press(place, id, "go");
    const asked = await raw.socket.event<{ id: string; token: string }>("INTERACTION_CREATE");
    await raw.bot.rest("POST", `/interactions/${asked.id}/${asked.token}/callback`, {
      type: 9,
      data: { title: "Feedback", custom_id: "f", components },
    }, null);
  };
  await open();
  assert.equal(
    await bot.see(),
    `Raw → Bo modal: # Feedback
| Name: text
| How was it: <Good | Bad>
| Why (optional): paragraph
| Who: <people>
| Sure: [ ]`,
  );
  assert.equal(await bot.see("Cy"), "Raw: Press\n[Go]");
  assert.equal(bot.modal().title, "Feedback");
  assert.throws(() => bot.submit({}, "Cy"), /no modal is open in front of Cy/);
  assert.throws(() => bot.submit({ Age: "7" }), /no field "Age"; it has: Name, How was it/);
  await assert.rejects(bot.submit({ Name: "Bo" }), /"How was it" must be filled in/);
  assert.equal(await bot.submit({ Name: "Bo", "How was it": "Good", who: "Cy", Sure: true }), "");
  const { data } = await raw.socket.event<APIModalSubmitInteraction>("INTERACTION_CREATE");
  const sent = (data.components as unknown as { component: { value?: unknown; values?: unknown } }[])
    .map(({ component }) => component.value ?? component.values);
  assert.deepEqual(sent, ["Bo", "g", "", [bot.personId("Cy")], true]);
  await bot.closeModal();
  assert.throws(() => bot.modal(), /no modal is open/);
  await raw.socket.close();
});

Deno.test("TestBot.see: what came since the last call, each person's own", async () => {
  await using bot = await startTestBot(BOT);
  await bot.say("!ping");
  assert.equal(await bot.see(), "Bot: Pong");
  assert.equal(await bot.see(), "");
  await bot.say("!ping", "Cy");
  assert.equal(await bot.see(), "Bot: Pong");
  assert.equal(await bot.see("Cy"), "Bot: Pong\nBot: Pong");
});

Deno.test("TestBot's world: bans, names, channels and new servers", async () => {
  await using bot = await startTestBot(BOT);
  bot.ban("Dee");
  await assert.rejects(bot.say("Hi", "Dee"), /not a member/);
  bot.unban("Dee");
  bot.join("Dee");
  bot.renamePerson("Dee", "Deedee");
  assert.equal(bot.guild().members.find(({ nick }) => nick === "Deedee")?.user.id, bot.personId("Dee"));
  bot.changeRole("Member", { name: "Friend" });
  assert.ok(bot.roleId("Friend"));
  bot.changeChannel("bots", { name: "robots" });
  bot.deleteChannel("robots");
  assert.throws(() => bot.channelId("robots"), /nothing is called/);
  bot.addServer("Third Server");
  bot.server = "Third Server";
  bot.join("Bot");
  assert.equal(await bot.say("!ping"), "Bot: Pong");
});
