import assert from "node:assert/strict";
import type { APIMessageTopLevelComponent } from "discord-api-types/v10";
import type { OutgoingMessage } from "../model/message.ts";
import { PlaygroundRefusal } from "../model/playground.ts";
import { startTestBot, type TestBot } from "./test_bot.ts";

const BOT = `
name: Bot
cooldowns: { default_rate: 0 }
commands:
  ping: { description: Ping, reply: Pong }
  me: { description: Me, reply: "{user.name}" }
  where: { description: Where, reply: "{server.name} {channel.name}" }
`;

const controls = [
  {
    type: 1,
    components: [
      { type: 2, style: 1, emoji: { name: "◀" }, label: "Previous", custom_id: "p", disabled: true },
      { type: 2, style: 1, label: "Next ▶", custom_id: "n" },
      { type: 2, style: 5, label: "Site", url: "https://example.com" },
    ],
  },
  {
    type: 1,
    components: [{
      type: 3,
      custom_id: "c",
      placeholder: "Pick a category",
      options: [{ label: "Fun (2)", value: "fun" }, { label: "Info", value: "info", default: true }],
    }],
  },
  {
    type: 1,
    components: [{ type: 6, custom_id: "r", placeholder: "Roles", max_values: 2, disabled: false }],
  },
] as APIMessageTopLevelComponent[];

/** The only bot's way to Discord. */
function discordOf(bot: TestBot) {
  return [...bot.app.bots.values()][0]!.connection.discord;
}

async function post(bot: TestBot, message: Partial<OutgoingMessage>): Promise<void> {
  await discordOf(bot).send(bot.channelId("general"), { allowed_mentions: {}, ...message });
}

/** What the bot was told of the last press. */
function lastPress(bot: TestBot): Record<string, unknown> {
  const told = bot.local.log.entries.findLast((entry) =>
    entry.kind === "gateway_out" && entry.t === "INTERACTION_CREATE"
  );
  const { data, member } =
    (told as { d: { data: Record<string, unknown>; member: { user: { id: string } } } }).d;
  return { id: data.custom_id, by: member.user.id, ...(data.values ? { values: data.values } : {}) };
}

Deno.test("TestBot.press and pick reach the controls of the newest message by what people read there", async () => {
  await using bot = await startTestBot(BOT);
  await post(bot, { content: "old", components: controls });
  await post(bot, { content: "new", components: controls });
  await bot.press("Next ▶");
  assert.deepEqual(lastPress(bot), { id: "n", by: bot.personId("Bo") });
  await bot.press("n", "Cy");
  assert.deepEqual(lastPress(bot), { id: "n", by: bot.personId("Cy") });
  await bot.pick("Pick a category", "Fun (2)");
  assert.deepEqual(lastPress(bot).values, ["fun"]);
  await bot.pick("c", ["info"]);
  assert.deepEqual(lastPress(bot).values, ["info"]);
  await bot.pick("Roles", ["Member", "Moderator"]);
  assert.deepEqual(lastPress(bot).values, [bot.roleId("Member"), bot.roleId("Moderator")]);
  await assert.rejects(bot.press("Previous"), PlaygroundRefusal);
  await assert.rejects(bot.press("Site"), /opens an address/);
  assert.throws(() => bot.press("Gone"), /no button is called "Gone"; there are: .*Next ▶/);
});

Deno.test("TestBot.direct and @bot: people talk with the bot directly", async () => {
  await using bot = await startTestBot(BOT);
  assert.equal(await bot.direct("!me"), "Bot: Bo");
  await discordOf(bot).sendDirect(bot.personId("Cy"), { content: "psst", allowed_mentions: {} });
  bot.channel = "@bot";
  assert.equal(await bot.say("!me", "Cy"), "Bot: Cy");
  assert.equal(await bot.slash("/me"), "Bot: Bo");
  await discordOf(bot).sendDirect(bot.personId("Bo"), { components: controls, allowed_mentions: {} });
  await bot.press("Next ▶");
  bot.channel = "@Nobody";
  await assert.rejects(bot.say("!me"), /no bot is called "Nobody"/);
});

Deno.test("TestBot.server: everything is looked up in the acting server", async () => {
  await using bot = await startTestBot(BOT);
  assert.equal(await bot.say("!where"), "Bot: Test Server general");
  const first = bot.roleId("Member");
  bot.server = "Second Server";
  assert.equal(await bot.slash("/where"), "Bot: Second Server general");
  assert.notEqual(bot.roleId("Member"), first);
  assert.throws(() => bot.channelId("mod-log"), /nothing is called/);
});

Deno.test("TestBot's world changes while the bot runs, and the bot knows before the next thing happens", async () => {
  await using bot = await startTestBot(BOT, { permissions: ["view_channel", "send_messages"] });
  const world = () => [...bot.app.bots.values()][0]!.connection.world.guild(bot.guild().id);
  const mine = () => world()!.me.roles.flatMap((id) => world()!.roles.get(id) ?? []);
  assert.deepEqual(mine().map(({ name, permissions }) => [name, permissions]), [["Bot", 3072n]]);
  bot.addPerson("Eve", { roles: ["Member"], nick: "Evie" });
  assert.equal(await bot.say("!ping", "Eve"), "Bot: Pong");
  bot.timeoutPerson("Eve", 60_000);
  await assert.rejects(bot.say("!ping", "Eve"), /permission to send/);
  await bot.advance(60_000);
  bot.timeoutPerson("Eve", 60_000);
  bot.timeoutPerson("Eve", undefined);
  assert.equal(await bot.say("!ping", "Eve"), "Bot: Pong");
  bot.addRole("Quiet");
  bot.giveRole("Eve", "Quiet");
  bot.overwrite("bots", { role: "Quiet", deny: ["send_messages"] });
  bot.channel = "bots";
  await assert.rejects(bot.say("!ping", "Eve"), /permission to send/);
  bot.takeRole("Eve", "Quiet");
  assert.equal(await bot.say("!ping", "Eve"), "Bot: Pong");
  const overwrites = world()!.channels.get(bot.channelId("bots"))!.overwrites;
  assert.deepEqual(overwrites.map(({ deny }) => deny), [1n << 11n]);
  bot.changeRole("Bot", { permissions: ["view_channel", "send_messages", "ban_members"], position: 1 });
  bot.giveRole("Bot", "Member");
  assert.equal(await bot.say("!ping"), "Bot: Pong");
  assert.deepEqual(mine().map(({ name, position }) => [name, position]), [["Bot", 1], ["Member", 3]]);
  bot.deleteRole("Member");
  const thread = bot.addChannel("talk", { type: 11, parent: "bots", owner: "Bo" });
  assert.equal(await bot.say("!ping"), "Bot: Pong");
  assert.deepEqual(mine().map(({ name }) => name), ["Bot"]);
  assert.equal(world()!.channels.get(thread)?.parentId, bot.channelId("bots"));
  bot.leave("Eve");
  await assert.rejects(bot.say("!ping", "Eve"), /not a member/);
  const left = bot.guild().id;
  bot.leave("Bot");
  bot.server = "Second Server";
  bot.channel = "general";
  assert.equal(await bot.say("!ping"), "Bot: Pong");
  assert.equal([...bot.app.bots.values()][0]!.connection.world.guild(left), undefined);
  bot.server = "Test Server";
  bot.join("Bot");
  assert.equal(await bot.say("!ping"), "Bot: Pong");
});

Deno.test("TestBot.restart: the same bot comes again, over the same folder, in the same Discord", async () => {
  await using bot = await startTestBot({ "bot.yaml": BOT, "second.yaml": BOT });
  const bots = () => bot.local.playground.snapshot().bots.map(({ id }) => id);
  const before = bots();
  await bot.restart();
  assert.equal(before.length, 2);
  assert.deepEqual(bots(), before);
  assert.equal(await bot.slash("/me"), "Bot: Bo");
});

Deno.test("TestBot refuses files of which no bot can run, with what is wrong", async () => {
  await assert.rejects(startTestBot("{ nmae: Bot }"), /nmae/);
});

Deno.test("TestBot's fail option answers requests in Discord's place", async () => {
  const paths: string[] = [];
  await using bot = await startTestBot(BOT, {
    fail: ({ method, path, body }) => {
      if (!body.includes("Pong")) return undefined;
      paths.push(`${method} ${path}`);
      return 418;
    },
  });
  assert.match(await bot.say("!ping"), /Something went wrong/);
  assert.deepEqual(paths, [`POST /channels/${bot.channelId("general")}/messages`]);
});
