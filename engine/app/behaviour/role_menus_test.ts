/** Role menus: the messages that a bot posts by itself, and the roles that members pick in them. */
import assert from "node:assert/strict";
import { DEFAULT_WORLD, type WorldSeed } from "../../simulator/world/world_seed.ts";
import { startTestBot, type TestBot, type TestBotOptions } from "../../testkit/test_bot.ts";

const WELCOME = "823475887319941133";
const OTHER = "823475887319941134";
const NEWS = "823475887319941141";
const EVENTS = "823475887319941142";
const GAMES = "823475887319941143";
const HIGH = "823475887319941144";

const [FIRST] = DEFAULT_WORLD.guilds;

/** One server with two channels and roles whose ids are known. */
const WORLD: WorldSeed = {
  ...DEFAULT_WORLD,
  guilds: [{
    ...FIRST!,
    roles: [
      { name: "News", id: NEWS },
      { name: "Events", id: EVENTS },
      { name: "Games", id: GAMES },
    ],
    members: [{ person: "Dee" }, { person: "Bo" }],
    channels: [{ name: "general" }, { name: "welcome", id: WELCOME }, { name: "other", id: OTHER }],
  }],
};

const yaml = (menu: string, more = "") =>
  `name: Bot
names:
  channels: { welcome: "${WELCOME}", other: "${OTHER}" }
  roles: { news: "${NEWS}", events: "${EVENTS}", games: "${GAMES}", high: "${HIGH}" }
${more}
role_menus:
  pings: { channel: welcome, text: Pick your pings, ${menu} }
`;

async function start(menu: string, options: TestBotOptions = {}, more = ""): Promise<TestBot> {
  const bot = await startTestBot(yaml(menu, more), { world: WORLD, rateLimits: false, ...options });
  await bot.settled();
  bot.channel = "welcome";
  bot.actor = "Dee";
  return bot;
}

const NAMES = new Map([[NEWS, "News"], [EVENTS, "Events"], [GAMES, "Games"]]);

/** What was seen, with the names of roles where they are mentioned. */
function named(seen: string): string {
  return seen.replace(/<@&(\d+)>/g, (_, id: string) => `@${NAMES.get(id)}`);
}

function messages(bot: TestBot, channelId = WELCOME) {
  return (bot.local.playground.snapshot().messages[channelId] ?? []).flatMap(({ message, onlyFor }) =>
    onlyFor === undefined ? [message] : []
  );
}

function rolesOf(bot: TestBot, name = "Dee"): string[] {
  const guild = bot.guild();
  const member = guild.members.find(({ user }) => user.id === bot.personId(name))!;
  return member.roles.flatMap((id) => NAMES.get(id) ?? []);
}

function reactions(bot: TestBot): string[] {
  return (messages(bot)[0]?.reactions ?? []).map(({ emoji, count }) => `${emoji.name} ${count}`);
}

const ALL_THREE = "roles: [news, { role: events, label: Big events }, games]";

Deno.test("a role menu gives what one lacks and takes what one has, and says so to the person alone", async () => {
  await using bot = await start(`placeholder: Pings, ${ALL_THREE}`);
  assert.equal(messages(bot).length, 1);
  assert.equal(messages(bot)[0]!.content, "Pick your pings");
  const seen = named(await bot.pick("Pings", ["News", "Big events"]));
  assert.match(seen, /Bot → Dee only: \| You now have @News and @Events\./);
  assert.deepEqual(rolesOf(bot), ["News", "Events"]);
  const then = named(await bot.pick("Pings", ["News", "Games"]));
  assert.match(then, /You now have @Games\.\nYou no longer have @News\./);
  assert.deepEqual(rolesOf(bot), ["Events", "Games"]);
});

Deno.test("a role menu of buttons toggles one role at a time, in words of its author", async () => {
  await using bot = await start(
    `kind: buttons, answer: "{user.name}: +{given} -{taken}", roles: [news, { role: events, emoji: "🎉" }]`,
  );
  assert.equal(await bot.press("News"), "Bot → Dee only: Dee: +News -");
  assert.equal(await bot.press("🎉"), "Bot → Dee only: Dee: +Events -");
  assert.equal(await bot.press("News"), "Bot → Dee only: Dee: + -News");
  assert.deepEqual(rolesOf(bot), ["Events"]);
});

Deno.test("unique: true has one role take the others away, also where two are picked at once", async () => {
  await using bot = await start(`kind: buttons, unique: true, roles: [news, events, games]`);
  await bot.press("News");
  assert.match(named(await bot.press("Games")), /now have @Games\.\nYou no longer have @News/);
  assert.deepEqual(rolesOf(bot), ["Games"]);
  await Promise.all([bot.press("News"), bot.press("Events")]);
  assert.equal(rolesOf(bot).length, 1);
});

Deno.test("max refuses politely what would be too much, and changes nothing then", async () => {
  await using bot = await start(`max: 2, placeholder: Pings, ${ALL_THREE}`);
  await bot.pick("Pings", ["News", "Games"]);
  assert.match(await bot.pick("Pings", "Big events"), /You can have at most 2 of these roles/);
  assert.deepEqual(rolesOf(bot), ["News", "Games"]);
  await bot.pick("Pings", ["News", "Big events"]);
  assert.deepEqual(rolesOf(bot).toSorted(), ["Events", "Games"]);
});

Deno.test("a role menu refuses roles above the bot's own, and whom it is not for", async () => {
  await using bot = await start(`kind: buttons, who: { roles: [events] }, roles: [news]`);
  bot.changeRole("Bot", { position: 1 });
  assert.match(await bot.press("News"), /needs the role Events/);
  bot.giveRole("Dee", "Events");
  assert.match(await bot.press("News"), /my highest role has to stand above it/);
  assert.deepEqual(rolesOf(bot), ["Events"]);
});

Deno.test("a role menu is posted once: not again after a restart, changed with its definition, anew where it is gone", async () => {
  await using bot = await start(`kind: buttons, roles: [news]`);
  const [first] = messages(bot);
  const asked = () =>
    bot.requests.filter(({ method, path }) => method !== "GET" && path.includes(WELCOME)).length;
  const before = asked();
  await bot.restart();
  await bot.settled();
  assert.equal(asked(), before);
  assert.match(named(await bot.press("News")), /now have @News/);

  await bot.save("bot.yaml", yaml("kind: buttons, roles: [news, games]"));
  await bot.settled();
  assert.deepEqual(messages(bot).map(({ id }) => id), [first!.id]);
  assert.match(named(await bot.press("Games")), /now have @Games/);

  await bot.deleteMessage({ message: first!.id, as: "Ada" });
  await bot.restart();
  await bot.settled();
  assert.equal(messages(bot).length, 1);
  assert.notEqual(messages(bot)[0]!.id, first!.id);

  await bot.save(
    "bot.yaml",
    yaml("kind: buttons, roles: [news, games]").replace("channel: welcome", "channel: other"),
  );
  await bot.settled();
  assert.deepEqual([messages(bot).length, messages(bot, OTHER).length], [0, 1]);
});

Deno.test("the message of a role menu that is removed stays, and a press is answered", async () => {
  await using bot = await start(`kind: buttons, roles: [news]`);
  await bot.save("bot.yaml", yaml("").split("role_menus:")[0]!);
  await bot.settled();
  assert.equal(messages(bot).length, 1);
  assert.match(await bot.press("News"), /no longer in use/);
  assert.deepEqual(rolesOf(bot), []);
});

const REACTED = `kind: reactions, roles: [{ role: news, emoji: "📰" }, { role: events, emoji: "❤️" }]`;

Deno.test("reactions give and take, and are put below the message in order", async () => {
  await using bot = await start(REACTED);
  assert.deepEqual(reactions(bot), ["📰 1", "❤️ 1"]);
  await bot.react("📰");
  await bot.react("❤️");
  assert.deepEqual(rolesOf(bot), ["News", "Events"]);
  await bot.unreact("📰");
  assert.deepEqual(rolesOf(bot), ["Events"]);
  await bot.react("🎲");
  assert.deepEqual(rolesOf(bot), ["Events"]);

  await bot.save(
    "bot.yaml",
    yaml(`kind: reactions, roles: [{ role: news, emoji: "📰" }, { role: games, emoji: "🎮" }]`),
  );
  await bot.settled();
  assert.deepEqual(reactions(bot), ["📰 1", "❤️ 1", "🎲 1", "🎮 1"]);
  await bot.react("🎮");
  assert.deepEqual(rolesOf(bot), ["Events", "Games"]);
});

Deno.test("reactions of other roles are taken back with unique: true, and those beyond max", async () => {
  await using bot = await start(`unique: true, ${REACTED}`);
  await bot.react("📰");
  await bot.react("❤️");
  await bot.settled();
  assert.deepEqual([rolesOf(bot), reactions(bot)], [["Events"], ["📰 1", "❤️ 2"]]);

  await bot.save("bot.yaml", yaml(`max: 1, ${REACTED}`));
  await bot.settled();
  await bot.react("📰");
  await bot.settled();
  assert.deepEqual([rolesOf(bot), reactions(bot)], [["Events"], ["📰 1", "❤️ 2"]]);
  assert.ok(bot.reports.some(({ refusedBy }) => refusedBy === "role_menu_full"));
});

Deno.test("a menu for a channel that a local server does not have stands in its first one, and the log says so", async () => {
  const world = {
    ...WORLD,
    guilds: [{ ...WORLD.guilds[0]!, channels: [{ name: "first" }, { name: "second" }] }],
  };
  await using bot = await start(`kind: buttons, roles: [news]`, { world });
  bot.channel = "first";
  assert.match(named(await bot.press("News")), /now have @News/);
  assert.ok(bot.log.lines.some((line) => /stands in #first/.test(line)), bot.log.lines.join("\n"));
});

Deno.test("what stands in the way of a role menu is told in the log", async () => {
  const guild = {
    ...WORLD.guilds[0]!,
    everyone: ["ViewChannel", "SendMessages", "ReadMessageHistory"] as const,
  };
  const options = {
    world: { ...WORLD, guilds: [guild] },
    permissions: ["embed_links", "manage_roles"] as const,
  };
  {
    await using bot = await start(`kind: buttons, roles: [high]`, options);
    assert.equal(messages(bot).length, 1);
    assert.ok(bot.log.lines.some((line) => line.includes(`no role ${HIGH}`)), bot.log.lines.join("\n"));
  }
  await using bot = await start(`kind: reactions, roles: [{ role: news, emoji: "📰" }]`, options);
  assert.deepEqual(messages(bot), []);
  assert.ok(bot.log.lines.some((line) => /lacks Add Reactions/.test(line)), bot.log.lines.join("\n"));
});
