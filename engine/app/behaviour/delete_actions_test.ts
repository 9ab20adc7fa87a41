/** Steps that delete messages, one or many. */
import assert from "node:assert/strict";
import { contents, ELSEWHERE, NEWS, start, without } from "./test_messages.ts";

const DELETE = `
tidy: { description: Tidy, do: [ delete, { reply: Tidied } ] }
brief:
  description: Brief
  do:
    - { send: { to: news, text: Gone soon }, save_as: sent }
    - delete: sent
    - delete: "{sent}"
remove:
  description: Remove
  options: { message: { type: string, description: Which, required: true } }
  do: [ { delete: options.message } ]
Remove this: { as: message_menu, do: [ { delete: target }, { reply: Removed } ] }
`;

Deno.test("delete takes the message with the command, and nothing under a slash command or in direct messages", async () => {
  await using bot = await start(DELETE);
  await bot.say("!tidy");
  assert.deepEqual(contents(bot, bot.channelId("general")), ["Tidied"]);
  assert.equal(await bot.slash("/tidy"), "Bot: Tidied");
  assert.equal(await bot.direct("!tidy"), "Bot: Tidied");
});

Deno.test("delete takes a message that was sent, a menu's target, and one by id or link", async () => {
  await using bot = await start(DELETE);
  await bot.slash("/brief");
  assert.deepEqual(contents(bot, NEWS), []);
  await bot.say("chatter", "Cy");
  assert.match(await bot.menu("Remove this", bot.lastMessageId()), /^deleted: .*\nBot: Removed$/);
  await bot.say("by id", "Cy");
  const id = bot.lastMessageId();
  assert.match(await bot.slash("/remove", { message: id }), new RegExp(`^deleted: ${id}`));
  await bot.say("by link", "Cy");
  const link = `https://discord.com/channels/${bot.guild().id}/${
    bot.channelId("general")
  }/${bot.lastMessageId()}`;
  assert.match(await bot.slash("/remove", { message: link }), /^deleted: /);
  assert.match(await bot.slash("/remove", { message: "that one" }), /I can't tell which message is meant/);
  const foreign = `https://discord.com/channels/${bot.guild().id}/${ELSEWHERE}/${id}`;
  assert.match(await bot.slash("/remove", { message: foreign }), /I can't tell which message is meant/);
});

Deno.test("delete needs Manage Messages for what others wrote, and not for its own", async () => {
  await using bot = await start(DELETE, { permissions: without("manage_messages") });
  assert.match(await bot.say("!tidy"), /I can't do this here: I need Manage Messages\./);
  await bot.slash("/brief");
  assert.deepEqual(contents(bot, NEWS), []);
});

const PURGE = `
purge:
  description: Purge
  options:
    count: { type: integer, description: How many, required: true }
    from: { type: user, description: Whose }
  do:
    - { if: has(options.from), then: [ { purge: { count: options.count, from: "{options.from}" }, save_as: n }, { reply: "{n} gone" } ], else: [ { purge: options.count, save_as: n }, { reply: "{n} gone" } ] }
keep: { description: Keep, do: [ { send: { to: "{channel}", text: Rules }, save_as: rules }, { pin: rules } ] }
`;

Deno.test("purge deletes the newest messages before the command, and keeps pinned ones", async () => {
  await using bot = await start(PURGE);
  await bot.say("!keep");
  for (const word of ["a", "b", "c", "d"]) await bot.say(word, word === "b" ? "Cy" : "Dee");
  const general = () => contents(bot, bot.channelId("general"));
  assert.match(await bot.slash("/purge count:2"), /Bot: 2 gone$/);
  assert.deepEqual(general(), ["!keep", "Rules", "", "a", "b", "2 gone"]);
  assert.match(await bot.say("!purge 1 @Cy"), /Bot: 1 gone$/);
  assert.deepEqual(general(), [
    "!keep",
    "Rules",
    "",
    "a",
    "2 gone",
    "!purge 1 <@" + bot.personId("Cy") + ">",
    "1 gone",
  ]);
  const log = bot.requests.filter(({ method, path }) => path.includes("bulk-delete") || method === "DELETE");
  assert.deepEqual(log.map(({ method }) => method), ["POST", "DELETE"]);
  assert.match(await bot.slash("/purge count:50"), /Bot: 6 gone$/);
  assert.deepEqual(general(), ["Rules", "7 gone"].map((text) => text.replace("7", "6")));
  assert.match(await bot.slash("/purge count:101"), /from 1 to 100, and 101 is too big/);
  assert.match(await bot.direct("!purge 5"), /This command works only in a server\./);
});

Deno.test("purge leaves alone what is older than 2 weeks, and looks through many messages for one person's", async () => {
  await using bot = await start(PURGE);
  await bot.say("old", "Cy");
  bot.clock.advance(15 * 24 * 3600 * 1000);
  await bot.say("young", "Cy");
  for (let index = 0; index < 120; index++) await bot.say("noise", "Dee");
  assert.match(await bot.slash("/purge count:5 from:@Cy"), /Bot: 1 gone$/);
  assert.equal(contents(bot, bot.channelId("general")).includes("young"), false);
  assert.match(await bot.slash("/purge count:5 from:@Shy"), /^Bot: 0 gone$/);
});

Deno.test("purge needs Manage Messages", async () => {
  await using bot = await start(PURGE, { permissions: without("manage_messages") });
  assert.match(await bot.slash("/purge count:2"), /I can't do this here: I need Manage Messages\./);
});
