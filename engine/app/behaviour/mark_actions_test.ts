/** Steps that react to messages and pin them, show typing and slow a channel down. */
import assert from "node:assert/strict";
import { newest, NEWS, start, without } from "./test_messages.ts";

Deno.test("react puts emojis below the message with the command or another one", async () => {
  const commands = `
like: { description: Like, do: [ { react: [ 👍, "<:party:823475887319941131>" ] }, { reply: Liked } ] }
poll:
  description: Poll
  options: { emoji: { type: string, description: Emoji, required: true } }
  do:
    - { send: { to: news, text: Poll }, save_as: poll }
    - react: { emoji: "{options.emoji}", to: poll }
`;
  await using bot = await start(commands);
  const emojis = (id: string) => newest(bot, id).reactions?.map(({ emoji }) => emoji.name).join(" ");
  assert.match(await bot.say("!like"), /Bot: Liked/);
  const general = bot.local.playground.snapshot().messages[bot.channelId("general")]!;
  assert.deepEqual(general.at(-2)!.message.reactions?.map(({ emoji }) => emoji.name), ["👍", "party"]);
  assert.equal(await bot.slash("/like"), "Bot: Liked");
  await bot.slash("/poll emoji:🇩🇪");
  assert.equal(emojis(NEWS), "🇩🇪");
  assert.match(await bot.slash("/poll emoji:nice"), /I can't use this emoji here\./);
  bot.changeRole("Bot", { permissions: without("add_reactions") });
  bot.overwrite("general", { role: "@everyone", deny: ["add_reactions"] });
  assert.match(await bot.say("!like"), /I can't do this here: I need Add Reactions\./);
});

Deno.test("typing is shown where it may be, and fails nothing", async () => {
  await using bot = await start(`
type: { description: Type, do: [ typing, { typing: news }, { reply: Hi } ] }
`);
  const shown = () => bot.requests.filter(({ path }) => path.endsWith("/typing")).map(({ path }) => path);
  assert.equal(await bot.slash("/type"), "Bot: Hi");
  assert.deepEqual(shown(), [`/channels/${bot.channelId("general")}/typing`, `/channels/${NEWS}/typing`]);
  bot.overwrite("general", { role: "@everyone", deny: ["send_messages"] });
  bot.overwrite("news", { role: "@everyone", deny: ["view_channel"] });
  bot.changeRole("Bot", { permissions: ["view_channel"] });
  assert.equal(await bot.slash("/type"), "Bot: Hi");
  assert.equal(shown().length, 2);
  // Somebody has the bot with them where it is not itself.
  const channel = { id: "823475887319949999", type: 3 };
  bot.local.clients.forge(({ guild_id: _, ...payload }) => ({ ...payload, channel_id: channel.id, channel }));
  assert.equal(await bot.slash("/type"), "Bot: Hi");
  assert.equal(shown().length, 3);
});

Deno.test("pin and unpin take a message that was sent, a menu's target or a link", async () => {
  await using bot = await start(`
pin:
  description: Pin
  do: [ { send: { to: news, text: Rules }, save_as: rules }, { pin: rules } ]
unpin:
  description: Unpin
  options: { link: { type: string, description: Which, required: true } }
  do: [ { unpin: options.link }, { reply: Unpinned } ]
Pin this: { as: message_menu, do: [ { pin: target }, { reply: Pinned } ] }
`);
  await bot.slash("/pin");
  const news = () => bot.local.playground.snapshot().messages[NEWS]!;
  const [rules, told] = news();
  assert.equal(rules?.message.pinned, true);
  assert.equal(told?.message.type, 6);
  const link = `https://discord.com/channels/${bot.guild().id}/${NEWS}/${rules!.message.id}`;
  assert.match(await bot.slash("/unpin", { link }), /Bot: Unpinned$/);
  assert.equal(news()[0]?.message.pinned, false);
  assert.match(
    await bot.slash("/unpin", { link: `${link.slice(0, -3)}000` }),
    /This message has been deleted\./,
  );
  await bot.say("good", "Cy");
  assert.match(await bot.menu("Pin this", bot.lastMessageId()), /Bot: Pinned$/);
  bot.changeRole("Bot", { permissions: without("pin_messages") });
  assert.match(await bot.slash("/unpin", { link }), /I can't do this in <#.*>: I need Pin Messages there\./);
});

Deno.test("slowmode is set here or elsewhere, and switched off", async () => {
  await using bot = await start(`
slow: { description: Slow, do: [ { slowmode: 10s }, { slowmode: { channel: news, every: 1h 30m } }, { reply: Slow } ] }
fast:
  description: Fast
  options: { every: { type: string, description: How long, default: off } }
  do: [ { slowmode: "{options.every}" }, { reply: Set } ]
`);
  const set = () =>
    bot.requests.filter(({ method }) => method === "PATCH").map(({ path, body }) => [path, body]);
  const general = `/channels/${bot.channelId("general")}`;
  assert.equal(await bot.say("!slow"), "Bot: Slow");
  assert.deepEqual(set(), [
    [general, { rate_limit_per_user: 10 }],
    [`/channels/${NEWS}`, { rate_limit_per_user: 5400 }],
  ]);
  await bot.say("!fast");
  await bot.say("!fast 1500ms");
  assert.deepEqual(set().slice(2), [[general, { rate_limit_per_user: 0 }]]);
  assert.match(await bot.say("!fast 7h"), /This length of time must be from 1 second to 6 hours\./);
  assert.match(await bot.direct("!slow"), /This command works only in a server\./);
  bot.changeRole("Bot", { permissions: without("manage_channels") });
  assert.match(await bot.say("!slow"), /I can't do this here: I need Manage Channels\./);
});
