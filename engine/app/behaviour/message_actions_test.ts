/** Steps that post, change, delete, pin and react to messages, from the definition to what people see. */
import assert from "node:assert/strict";
import { DEFAULT_WORLD, type WorldSeed } from "../../simulator/world/world_seed.ts";
import { startTestBot, type TestBot, type TestBotOptions } from "../../testkit/test_bot.ts";

const NEWS = "823475887319941133";
const LOUNGE = "823475887319941134";
const ELSEWHERE = "823475887319941135";

/** The usual world, with a channel for news, a category, and a channel of another server, whose ids are known. */
const WORLD: WorldSeed = {
  people: [...DEFAULT_WORLD.people, { name: "Shy", directMessages: false }],
  guilds: DEFAULT_WORLD.guilds.map((guild, index) => ({
    ...guild,
    members: [...guild.members!, { person: "Shy" }],
    channels: [
      ...guild.channels,
      ...index === 0
        ? [{ name: "news", id: NEWS }, { name: "Lounge", id: LOUNGE, type: 4 as const }]
        : [{ name: "elsewhere", id: ELSEWHERE }],
    ],
  })),
};

async function start(commands: string, options: TestBotOptions = {}): Promise<TestBot> {
  return await startTestBot(
    `name: Bot
cooldowns: { default_rate: 0 }
names: { channels: { news: ${NEWS}, lounge: ${LOUNGE}, elsewhere: ${ELSEWHERE} } }
commands:
${commands.replace(/^/gm, "  ")}`,
    { world: WORLD, ...options },
  );
}

/** What stands in a channel, oldest first. */
function contents(bot: TestBot, channelId: string): string[] {
  return (bot.local.playground.snapshot().messages[channelId] ?? []).map(({ message }) =>
    message.content || message.embeds.map(({ title }) => title).join()
  );
}

/** The newest message of a channel. */
function newest(bot: TestBot, channelId: string) {
  return bot.local.playground.snapshot().messages[channelId]!.at(-1)!.message;
}

const without = (...names: string[]): TestBotOptions["permissions"] =>
  ([
    "view_channel",
    "send_messages",
    "read_message_history",
    "embed_links",
    "add_reactions",
    "manage_messages",
    "manage_channels",
    "pin_messages",
  ] as const).filter((name) => !names.includes(name));

const SEND = `
post:
  description: Post
  options: { words: { type: string, description: Words, default: Hello } }
  do:
    - send: { to: news, text: "{options.words} from {user}", embed: { title: A title } }
      save_as: sent
    - reply: "Posted {sent.link}"
there:
  description: There
  options: { where: { type: channel, description: Where }, id: { type: string, description: Id } }
  do:
    - { if: has(options.where), then: { send: { to: "{options.where}", text: Hi } } }
    - { if: has(options.id), then: { send: { to: "{options.id}", text: Hi } } }
    - { if: not has(options.where) and not has(options.id), then: { send: { to: "{options.where}", text: Hi } } }
here: { description: Here, do: { send: { to: "{channel}", text: Hi } } }
lounge: { description: Lounge, do: { send: { to: lounge, text: Hi } } }
elsewhere: { description: Elsewhere, do: { send: { to: elsewhere, text: Hi } } }
`;

Deno.test("send posts in a named channel, gives the message, and pings nobody whom a member named", async () => {
  await using bot = await start(SEND);
  const told = await bot.say("!post @Cy @everyone");
  const message = newest(bot, NEWS);
  assert.equal(
    told.split("\n").at(-1),
    `Bot: Posted https://discord.com/channels/${bot.guild().id}/${NEWS}/${message.id}`,
  );
  assert.match(message.content, /^<@\d+> @everyone from <@\d+>$/);
  assert.deepEqual(message.mentions.map(({ username }) => username), ["bo"]);
  assert.equal(message.mention_everyone, false);
  assert.equal(message.embeds[0]?.title, "A title");
});

Deno.test("send posts in a channel that a member names, of their server alone", async () => {
  await using bot = await start(SEND);
  await bot.slash("/there where:#bots");
  assert.deepEqual(contents(bot, bot.channelId("bots")), ["Hi"]);
  await bot.say(`!there id:${NEWS}`);
  assert.deepEqual(contents(bot, NEWS), ["Hi"]);
  assert.match(await bot.say(`!there id:${ELSEWHERE}`), /I can't reach <#823475887319941135>/);
  assert.match(await bot.say("!there"), /I can't tell which channel is meant\./);
  assert.deepEqual(contents(bot, ELSEWHERE), []);
  await bot.say("!elsewhere");
  assert.deepEqual(contents(bot, ELSEWHERE), ["Hi"], "what the author names may be anywhere");
  assert.match(await bot.say("!lounge"), /There are no messages in <#823475887319941134>/);
  assert.equal(await bot.direct("!here"), "Bot: Hi");
});

Deno.test("send names what the bot lacks, and does not ask Discord", async () => {
  await using bot = await start(SEND, { permissions: without("embed_links") });
  bot.overwrite("bots", { role: "@everyone", deny: ["send_messages"] });
  bot.overwrite("news", { role: "@everyone", deny: ["embed_links"] });
  const before = bot.requests.length;
  assert.match(
    await bot.slash("/post"),
    /I can't do this in <#823475887319941133>: I need Embed Links there\./,
  );
  assert.match(await bot.slash("/there where:#bots"), /: I need Send Messages there\./);
  assert.deepEqual(bot.requests.slice(before).filter(({ path }) => /channels/.test(path)), []);
});

Deno.test("direct_message writes to the one who asked or to another, and tells who takes none", async () => {
  await using bot = await start(`
me: { description: Me, do: { direct_message: "Hi {user.name}" } }
you:
  description: You
  options: { who: { type: user, description: Who, required: true } }
  do:
    - direct_message: { who: "{options.who}", text: "From {user.name}", embed: { title: T } }
    - reply: Sent
safely:
  description: Safely
  options: { who: { type: user, description: Who, required: true } }
  do: [ { direct_message: { who: "{options.who}", text: Hi }, on_error: { reply: "No luck" } } ]
`);
  assert.equal(await bot.say("!me"), "Bot → Bo directly: Hi Bo");
  assert.equal(await bot.slash("/you who:@Cy"), "Bot → Cy directly: From Bo\n| # T\nBot: Sent");
  assert.match(await bot.slash("/you who:@Shy"), /This person takes no direct messages from me\./);
  assert.equal(await bot.slash("/safely who:@Shy"), "Bot: No luck");
});

Deno.test("edit changes the newest answer, or answers", async () => {
  await using bot = await start(`
work:
  description: Work
  do: [ { reply: Working }, { edit: "Half way" }, { edit: { embed: { title: Done } } } ]
first: { description: First, do: { edit: Hi } }
`);
  const told = "Bot: Working\nedited: Bot: Half way\nedited: Bot: | # Done";
  assert.equal(await bot.slash("/work"), told);
  assert.equal(await bot.say("!work"), told);
  assert.equal(await bot.slash("/first"), "Bot: Hi");
});

Deno.test("edit changes a message of the bot that an earlier step or run posted, and says why it cannot", async () => {
  await using bot = await startTestBot(
    `name: Bot
cooldowns: { default_rate: 0 }
names: { channels: { news: ${NEWS} } }
data: { board: { type: string, per: server } }
commands:
  post:
    description: Post
    do:
      - { send: { to: news, text: One }, save_as: sent }
      - edit: { message: sent, text: Two }
      - set: { board: "{sent.link}" }
  again: { description: Again, do: { edit: { message: "{data.board}", embed: { title: Three } } } }
  drop: { description: Drop, do: { delete: data.board } }
  Change this: { as: message_menu, do: { edit: { message: target, text: Mine } } }`,
    { world: WORLD },
  );
  await bot.say("!post");
  assert.deepEqual(contents(bot, NEWS), ["Two"]);
  await bot.slash("/again");
  assert.deepEqual(contents(bot, NEWS), ["Three"]);
  await bot.say("Hers", "Cy");
  assert.match(
    await bot.menu("Change this", bot.lastMessageId()),
    /I can only change messages that I wrote myself\./,
  );
  await bot.slash("/drop");
  assert.deepEqual(contents(bot, NEWS), []);
  assert.match(await bot.slash("/again"), /This message has been deleted\./);
});

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

Deno.test("edit: changes a named message of the bot's, and refuses in words where it is another's or gone", async () => {
  await using bot = await start(
    `
change:
  description: Change
  do:
    - { send: { to: news, text: First }, save_as: sent }
    - edit: { message: sent, text: Second }
other:
  description: Change another
  options: { which: { type: string, description: Which, required: true } }
  do: [{ edit: { message: "{options.which}", text: Mine now } }]
`,
    { rateLimits: false },
  );
  await bot.slash("/change");
  assert.deepEqual(contents(bot, NEWS), ["Second"]);
  await bot.say("A message of Bo");
  const here =
    Object.values(bot.local.playground.snapshot().messages).flat().find(({ message }) =>
      message.content === "A message of Bo"
    )!.message.id;
  assert.match(
    await bot.slash(`/other which:${here}`),
    /I can only change messages that I wrote myself\./,
  );
  assert.match(await bot.slash("/other which:823475887319941999"), /This message has been deleted\./);
});
