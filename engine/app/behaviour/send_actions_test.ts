/** Steps that post and change messages, from the definition to what people see. */
import assert from "node:assert/strict";
import { startTestBot } from "../../testkit/test_bot.ts";
import { contents, ELSEWHERE, newest, NEWS, start, without, WORLD } from "./test_messages.ts";

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
