/** Events from the definition to what people see: each trigger, its filters and what its texts know. */
import assert from "node:assert/strict";
import { startTestBot } from "../../testkit/test_bot.ts";
import { EVENT_WORLD, HALL, logged, NAMES, NEWS, STAFF, startEvents, withEvents } from "./test_events.ts";

Deno.test("member_join and member_leave: greet, give a role, say goodbye; no command is counted", async () => {
  await using bot = await startEvents(`
greet:
  when: member_join
  if: not user.bot
  do: [ { send: { to: log, text: "Welcome {user.mention} to {server.name}, number {server.members}!" } }, { give_role: news } ]
bye: { when: member_leave, do: { send: { to: log, text: "{user.name} left" } } }
`);
  const id = bot.addPerson("New");
  await bot.see();
  assert.deepEqual(bot.guild().members.find((one) => one.user.id === id)!.roles, [NEWS]);
  bot.leave("New");
  assert.deepEqual(await logged(bot), [`Welcome <@${id}> to Test Server, number 6!`, "New left"]);
  const [report] = bot.reports;
  const { command, surface, userId, outcome } = report!;
  assert.deepEqual([command, surface, userId, outcome], ["event greet", "event", id, "answered"]);
  assert.deepEqual(bot.log.lines.filter((line) => !line.startsWith("INFO")), []);
});

Deno.test("message: texts that it contains, whole words, beginnings, all of it, patterns; capitals as wished", async () => {
  await using bot = await startEvents(`
contains: { when: { message: { contains: ["how do I join", "wie"] } }, do: { reply: contains } }
word: { when: { message: { word: cat } }, do: { reply: word } }
starts: { when: { message: { starts: ["hey "] } }, do: { reply: starts } }
exact: { when: { message: { exact: [ping] } }, do: { reply: exact } }
pattern: { when: { message: { pattern: 'free\\s+(nitro|robux)\\b' } }, do: { reply: pattern } }
case: { when: { message: { contains: [LOUD], case_sensitive: true } }, do: { reply: case } }
both: { when: { message: { starts: [all], contains: [of it] } }, do: { reply: both } }
`);
  const answers = async (said: string) =>
    (await bot.say(said)).split("\n").filter(Boolean).map((line) => line.replace(/^Bot: /, ""));
  assert.deepEqual(await answers("Sorry, HOW do i JOIN?"), ["contains"]);
  assert.deepEqual(await answers("category"), []);
  assert.deepEqual(await answers("a Cat!"), ["word"]);
  assert.deepEqual(await answers("Hey you"), ["starts"]);
  assert.deepEqual(await answers("oh hey you"), []);
  assert.deepEqual(await answers(" PING "), ["exact"]);
  assert.deepEqual(await answers("pings"), []);
  assert.deepEqual(await answers("get FREE   robux now"), ["pattern"]);
  assert.deepEqual(await answers("free robuxes"), []);
  assert.deepEqual(await answers("loud"), []);
  assert.deepEqual(await answers("LOUD"), ["case"]);
  assert.deepEqual(await answers("all of it"), ["both"]);
  assert.deepEqual(await answers("all of them"), []);
});

Deno.test("message: where it is written, by whom, and what goes with it", async () => {
  await using bot = await startEvents(`
place: { when: { message: { channels: [hall], not_roles: [staff] } }, do: { send: { to: log, text: "hall: {message.text}" } } }
not: { when: { message: { not_channels: [hall], roles: [staff] } }, do: { send: { to: log, text: "staff: {user.name}" } } }
link: { when: { message: { links: true, attachments: false } }, do: { send: { to: log, text: link } } }
file: { when: { message: { attachments: true } }, do: { send: { to: log, text: file } } }
crowd: { when: { message: { mentions: 2 } }, do: { send: { to: log, text: crowd } } }
bot: { when: { message: { mentions_bot: true } }, do: { send: { to: log, text: "asked" } } }
direct: { when: { message: { direct: true } }, do: { reply: "Got it, {user.name}: {message.text}" } }
`);
  bot.channel = "hall";
  await bot.say("one");
  bot.giveRole("Cy", "Staff");
  await bot.say("two", "Cy");
  bot.channel = "general";
  await bot.say("three", "Cy");
  await bot.say("see https://example.org");
  await bot.say("see", "Bo", { files: ["data:text/plain;name=a.txt,x"] });
  await bot.say(`<@${bot.personId("Cy")}>`);
  await bot.say(`<@${bot.personId("Cy")}> <@${bot.personId("Dee")}>`);
  await bot.say(`what about <@${bot.personId("Bot")}>`);
  assert.deepEqual(await logged(bot), ["hall: one", "staff: Cy", "link", "file", "crowd", "asked"]);
  assert.equal(await bot.direct("psst"), "Bot: Got it, Bo: psst");
});

Deno.test("message: a command wins, and a word behind the prefix that is none may be waited for", async () => {
  await using bot = await startEvents(
    `all: { when: message, do: { reply: "event" } }\nfaq: { when: { message: { exact: ["!faq"] } }, do: { reply: See above } }`,
    {},
    "commands: { ping: { description: Ping, reply: Pong } }",
  );
  assert.equal(await bot.say("!ping"), "Bot: Pong");
  assert.equal(await bot.say("hello"), "Bot: event");
  assert.equal(await bot.say("!faq"), "Bot: event\nBot: See above");
});

Deno.test("message_edit and message_delete know what the message was, when it came a short while ago", async () => {
  await using bot = await startEvents(`
edited: { when: message_edit, do: { send: { to: log, text: "{user.name}: {before.text} → {message.text}" } } }
deleted: { when: message_delete, do: { send: { to: log, text: "{message.author.name}: {message.text} ({message.known})" } } }
own: { when: { message: { contains: [hi] } }, do: [ { reply: Hello }, { send: { to: log, text: hi } } ] }
`);
  await bot.say("first");
  await bot.editMessage("second");
  await bot.deleteMessage({ message: "second" });
  assert.deepEqual(await logged(bot), ["Bo: first → second", "Bo: second (true)"]);
  await bot.say("hi");
  // The bot's own message is none to it.
  await bot.deleteMessage({ message: "Hello", as: "Ada" });
  assert.deepEqual((await logged(bot)).slice(2), ["hi"]);
});

Deno.test("reaction_add and reaction_remove: emoji, place, person, and how often it stands there", async () => {
  await using bot = await startEvents(`
star:
  when: { reaction_add: { emoji: "⭐", not_channels: [hall] } }
  if: reaction.count == 2
  do: [ { send: { to: log, text: "{message.author.name}: {message.text} {emoji} {reaction.count}" } }, { reply: Starred } ]
pick: { when: { reaction_add: { emoji: ["📰", "🗞️"] } }, do: { give_role: news } }
unpick: { when: { reaction_remove: { emoji: "📰" } }, do: [ { remove_role: news }, { send: { to: log, text: "{user.name} left the news" } } ] }
`);
  await bot.say("wow", "Dee");
  assert.equal(await bot.react("⭐"), "reactions: ⭐ 1 (Dee: wow)");
  assert.equal(
    await bot.react("⭐", { as: "Cy" }),
    "reactions: ⭐ 2 (Dee: wow)\nBot: Dee: wow ⭐ 2\nBot: Starred",
  );
  await bot.react("🗞️", { message: "wow" });
  assert(bot.guild().members.find((one) => one.user.id === bot.personId("Bo"))!.roles.includes(NEWS));
  await bot.react("📰", { message: "wow" });
  await bot.unreact("📰", { message: "wow" });
  assert.deepEqual(await logged(bot), ["Dee: wow ⭐ 2", "Bo left the news"]);
});

Deno.test("member_update tells roles, nicknames and timeouts, from the first change on", async () => {
  await using bot = await startEvents(`
gave: { when: { member_update: { role_added: news } }, do: { send: { to: log, text: "{user.name} got {role.name}: {roles_added}" } } }
took: { when: { member_update: { role_removed: [news] } }, do: { send: { to: log, text: "{user.name} lost {roles_removed}" } } }
nick: { when: { member_update: { nick_changed: true } }, do: { send: { to: log, text: "{before.nick} → {after.nick}" } } }
out: { when: { member_update: { timeout: started } }, do: { send: { to: log, text: "{user.name} is quiet" } } }
`);
  bot.giveRole("Bo", "News");
  await bot.see();
  bot.giveRole("Bo", "Staff");
  bot.takeRole("Bo", "News");
  await bot.see();
  bot.renamePerson("Bo", "Bobby");
  await bot.see();
  bot.renamePerson("Bo", "Bob");
  await bot.see();
  bot.timeoutPerson("Bo", 60_000);
  assert.deepEqual(await logged(bot), [
    "Bo got News: News",
    "Bo lost News",
    "→ Bobby",
    "Bobby → Bob",
    "Bo is quiet",
  ]);
});

Deno.test("member_ban and member_unban", async () => {
  await using bot = await startEvents(`
ban: { when: [member_ban, member_unban], do: { send: { to: log, text: "about {user.name}" } } }
`);
  bot.ban("Dee");
  await bot.see();
  bot.unban("Dee");
  assert.deepEqual(await logged(bot), ["about Dee", "about Dee"]);
});

Deno.test("voice_join, voice_move and voice_leave know the channels; muting oneself is none of them", async () => {
  await using bot = await startEvents(`
join: { when: { voice_join: { channels: [talk] } }, do: { send: { to: log, text: "{user.name} joined {voice.name}" } } }
move: { when: voice_move, do: { send: { to: log, text: "{user.name}: {before.name} → {voice.name}" } } }
leave: { when: voice_leave, do: { send: { to: log, text: "{user.name} left {voice.name}" } } }
`);
  await bot.joinVoice("Talk");
  await bot.muteOneself();
  await bot.joinVoice("Lounge");
  await bot.leaveVoice();
  await bot.joinVoice("Lounge");
  assert.deepEqual(await logged(bot), ["Bo joined Talk", "Bo: Talk → Lounge", "Bo left Lounge"]);
});

Deno.test("channels, threads and roles: made, changed, deleted", async () => {
  await using bot = await startEvents(`
channel: { when: channel_create, do: { send: { to: log, text: "new {channel.name}" } } }
renamed: { when: channel_update, do: { send: { to: log, text: "{before.name} → {channel.name}" } } }
gone: { when: channel_delete, do: { send: { to: log, text: "gone {channel.name}" } } }
thread: { when: { thread_create: { channels: [hall] } }, do: { send: { to: log, text: "{channel.name} in {parent.name}" } } }
role: { when: role_create, do: { send: { to: log, text: "role {role.name}" } } }
changed: { when: role_update, do: { send: { to: log, text: "{before.name} → {role.name}" } } }
deleted: { when: role_delete, do: { send: { to: log, text: "no {role.name}" } } }
`);
  bot.addChannel("plans");
  await bot.see();
  bot.changeChannel("plans", { name: "ideas" });
  await bot.see();
  bot.deleteChannel("ideas");
  await bot.see();
  await bot.openThread("elsewhere");
  bot.channel = "hall";
  await bot.openThread("Rules");
  bot.addRole("Cook");
  await bot.see();
  bot.changeRole("Cook", { name: "Chef" });
  await bot.see();
  bot.deleteRole("Chef");
  assert.deepEqual(await logged(bot), [
    "new plans",
    "plans → ideas",
    "gone ideas",
    "Rules in hall",
    "role Cook",
    "Cook → Chef",
    "no Chef",
  ]);
});

Deno.test("server_join, server_leave and ready", async () => {
  await using bot = await startEvents(`
ready: { when: ready, do: { send: { to: log, text: "ready in {guilds}" } } }
in: { when: server_join, do: { send: { to: log, text: "in {server.name}" } } }
out: { when: server_leave, do: { send: { to: log, text: "out of {server.name}, {server.members}" } } }
`);
  assert.deepEqual(await logged(bot), ["ready in 2"]);
  bot.addServer("Third");
  bot.server = "Third";
  bot.join("Bot");
  await bot.local.caughtUp();
  await bot.settled();
  bot.leave("Bot");
  bot.server = undefined;
  assert.deepEqual((await logged(bot)).slice(1), ["in Third", "out of Third, 2"]);
});

Deno.test("an event with an `if` on declared data, checks and groups; a refused check is logged and told to nobody", async () => {
  await using bot = await startTestBot(
    withEvents(
      `
count: { when: message, do: [ { add: { to: posts, amount: 1 } }, { if: data.posts == 2, then: { run: praise } } ] }
late: { when: message, if: data.posts > 2, do: { reply: "{data.posts} posts" } }
staff: { when: { message: { contains: [open] } }, checks: staff, do: { reply: Opened } }
`,
      `data: { posts: { type: number, per: member } }
checks: { staff: "'Staff' in member.roles" }
groups: { praise: { do: { send: { to: log, text: "{user.name} has {data.posts}" } } } }`,
    ),
    { world: EVENT_WORLD },
  );
  assert.equal(await bot.say("open"), "");
  assert(
    bot.log.lines.some((line) => line.startsWith("INFO event staff did not go on: ")),
    bot.log.lines.join("\n"),
  );
  bot.giveRole("Bo", "Staff");
  assert.match(await bot.say("open"), /^Bot: Opened$/m);
  assert.deepEqual(await logged(bot), ["Bo has 2"]);
  await bot.say("third");
  assert.match(await bot.say("fourth"), /^Bot: [34] posts$/);
});

Deno.test("an event moderates by itself: nobody's rank is asked but the bot's", async () => {
  await using bot = await startEvents(`
filter: { when: { message: { word: spam } }, do: [ delete, { timeout: { who: "{user}", for: 5m } }, { give_role: { role: staff, who: "{message.author}" } } ] }
vote: { when: { reaction_add: { emoji: "🔨" } }, do: { kick: "{message.author}" } }
`);
  await bot.say("buy spam", "Dee");
  await bot.see();
  const member = (name: string) => bot.guild().members.find((one) => one.user.id === bot.personId(name));
  assert.deepEqual(member("Dee")!.roles, [STAFF]);
  assert.equal(Date.parse(member("Dee")!.communication_disabled_until!), bot.clock.now() + 300_000);
  assert.equal(bot.local.playground.snapshot().messages[bot.channelId("general")]!.length, 0);
  await bot.say("hello", "Cy");
  await bot.react("🔨");
  assert.equal(member("Cy"), undefined);
  // The owner stands above every bot.
  await bot.say("spam", "Ada");
  assert.match(bot.log.lines.at(-1)!, /^INFO event filter did not go on: /);
});

Deno.test("what people write in messages, nicknames and names of channels pings nobody", async () => {
  await using bot = await startEvents(`
echo: { when: { message: { channels: [hall] } }, do: [ { reply: "{message.text} {member.nick} {channel.name}" }, { send: { to: log, text: "{message.text} {member.nick}", mentions: [people, roles] } } ] }
`);
  bot.renamePerson("Bo", `@everyone <@&${NEWS}> <@${bot.personId("Cy")}>`.slice(0, 32));
  bot.changeChannel("hall", { name: "@everyone" });
  bot.channel = "@everyone";
  // The channel's name is not the way to its direct messages.
  const place = { as: bot.personId("Bo"), channelId: HALL };
  await bot.local.playground.say(place, `@everyone @here <@&${NEWS}> <@${bot.personId("Cy")}>`);
  bot.channel = "general";
  await bot.see();
  const sent = [
    ...bot.local.playground.snapshot().messages[HALL]!.slice(1),
    ...bot.local.playground.snapshot().messages[bot.channelId("log")]!,
  ];
  assert.equal(sent.length, 2);
  for (const { message } of sent) {
    assert.match(message.content, /@everyone @here/);
    assert.deepEqual([message.mention_everyone, message.mentions, message.mention_roles], [false, [], []]);
  }
});

Deno.test("a bot without prefix commands asks for no more than its events need", async () => {
  const intentsOf = async (events: string) => {
    await using bot = await startTestBot(withEvents(events, "builtins: off"), { world: EVENT_WORLD });
    return [...bot.app.bots.values()][0]!.program.intents;
  };
  const GUILDS = 1, MEMBERS = 2, MESSAGES = 512, REACTIONS = 1024, DIRECT = 4096, CONTENT = 32768;
  assert.equal(await intentsOf("a: { when: member_join, do: { give_role: news } }"), GUILDS | MEMBERS);
  assert.equal(
    await intentsOf("a: { when: message, do: { send: { to: log, text: Hi } } }"),
    GUILDS | MESSAGES,
  );
  assert.equal(
    await intentsOf('a: { when: message, do: { send: { to: log, text: "{message}" } } }'),
    GUILDS | MESSAGES | CONTENT,
  );
  assert.equal(
    await intentsOf("a: { when: { message: { contains: [hi] } }, do: { reply: Hi } }"),
    GUILDS | MESSAGES | CONTENT,
  );
  assert.equal(
    await intentsOf('a: { when: { message: { direct: true } }, do: { reply: "{message.text}" } }'),
    GUILDS | DIRECT,
  );
  assert.equal(await intentsOf("a: { when: reaction_add, do: { give_role: news } }"), GUILDS | REACTIONS);
});

Deno.test("a missing intent is told as for commands", async () => {
  await using bot = await startEvents("a: { when: member_join, do: { give_role: news } }", {
    grantedIntents: 0,
  });
  const notice = bot.notices.find(({ kind }) => kind === "missing-intents");
  assert(notice?.kind === "missing-intents");
  assert(notice.intents.includes("Server Members Intent"));
});

Deno.test("events stand in any file of a bot, each once, and a reload takes new ones over", async () => {
  await using bot = await startTestBot({
    "bot/main.yaml": `name: Bot${NAMES}`,
    "bot/events.yaml": "events: { hi: { when: { message: { exact: hi } }, do: { reply: Hi } } }",
  }, { world: EVENT_WORLD });
  assert.equal(await bot.say("hi"), "Bot: Hi");
  await bot.save(
    "bot/events.yaml",
    "events: { hi: { when: { message: { exact: hi } }, do: { reply: Ho } } }",
  );
  assert.equal(await bot.say("hi"), "Bot: Ho");
  await bot.save("bot/more.yaml", "events: { hi: { when: ready, do: { send: { to: log, text: x } } } }");
  const notice = bot.notices.at(-1);
  assert(notice?.kind === "problems");
  assert.match(notice.problems[0]!.message, /^The event `hi` is defined a second time; it already stands at/);
});
