/** Steps that move, mute and deafen people in voice. */
import assert from "node:assert/strict";
import { permissionBits, type PermissionName } from "../../model/permissions.ts";
import { DEFAULT_WORLD, type WorldSeed } from "../../simulator/world/world_seed.ts";
import { startTestBot, type TestBot, type TestBotOptions } from "../../testkit/test_bot.ts";

const LOUNGE = "823475887319941133";

const WORLD: WorldSeed = {
  people: DEFAULT_WORLD.people,
  guilds: DEFAULT_WORLD.guilds.map((guild, index) => ({
    ...guild,
    channels: [
      ...guild.channels,
      ...index > 0 ? [] : [
        { name: "Balcony", id: LOUNGE, type: 2 as const },
        { name: "Quiet", type: 2 as const },
      ],
    ],
  })),
};

const VOICE = `
name: Bot
cooldowns: { default_rate: 0 }
names: { channels: { lounge: ${LOUNGE} } }
commands:
  move:
    description: Move
    options: { who: { type: user, description: Who, required: true }, to: { type: channel, description: Where } }
    do:
      - { if: has(options.to), then: { move: { who: "{options.who}", to: "{options.to}" } }, else: { move: { who: "{options.who}", to: lounge, reason: Come } } }
      - reply: Moved
  out:
    description: Out
    options: { who: { type: user, description: Who, required: true } }
    do: [ { disconnect: "{options.who}" }, { reply: Out } ]
  hush:
    description: Hush
    options: { who: { type: user, description: Who, required: true } }
    do: [ { mute: "{options.who}" }, { deafen: { who: "{options.who}", reason: Loud } }, { reply: Hush } ]
  speak:
    description: Speak
    options: { who: { type: user, description: Who, required: true } }
    do: [ { unmute: "{options.who}" }, { undeafen: "{options.who}" }, { reply: Speak } ]
`;

const start = (options: TestBotOptions = {}, text = VOICE) =>
  startTestBot(text, { world: WORLD, rateLimits: false, ...options });

const ALL: readonly PermissionName[] = [
  "view_channel",
  "send_messages",
  "embed_links",
  "read_message_history",
  "connect",
  "move_members",
  "mute_members",
  "deafen_members",
];

const without = (...names: PermissionName[]): TestBotOptions => ({
  permissions: ALL.filter((name) => !names.includes(name)),
});

/** A person joins a voice channel, as by hand. */
function join(bot: TestBot, who: string, channel: string): void {
  const channelId = bot.channelId(channel);
  bot.local.change({ action: "voice", guildId: bot.guild().id, userId: bot.personId(who), channelId });
}

/** What the bot asked of Discord about members in voice. */
const asked = (bot: TestBot): string[] =>
  bot.requests.filter(({ method, path }) => method === "PATCH" && /members\/\d+$/.test(path))
    .map(({ body }) => JSON.stringify(body));

/** Where the bot takes a person to be. */
function placeOf(bot: TestBot, who: string): string | undefined {
  const [running] = bot.app.bots.values();
  const voice = running!.connection.world.guild(bot.guild().id)!.voice.get(bot.personId(who));
  return bot.guild().channels.find(({ id }) => id === voice)?.name;
}

const memberOf = (bot: TestBot, who: string) =>
  bot.guild().members.find(({ user }) => user.id === bot.personId(who))!;

Deno.test("move brings a person into another voice channel, and disconnect out of it", async () => {
  await using bot = await start();
  join(bot, "Cy", "Quiet");
  assert.equal(await bot.slash("/move who:@Cy"), "Bot: Moved");
  assert.deepEqual(asked(bot), [JSON.stringify({ channel_id: LOUNGE })]);
  await bot.slash("/move who:@Cy to:#Quiet");
  assert.equal(placeOf(bot, "Cy"), "Quiet");
  assert.equal(await bot.slash("/out who:@Cy"), "Bot: Out");
  assert.equal(await bot.slash("/speak who:@Cy").then((told) => /in no voice channel/.test(told)), true);
  assert.equal(placeOf(bot, "Cy"), undefined);
});

Deno.test("mute and deafen hold in voice until they are undone, whoever it is", async () => {
  await using bot = await start();
  join(bot, "Ada", "Balcony");
  assert.equal(await bot.slash("/hush who:@Ada"), "Bot: Hush", "Discord knows no rank in voice");
  assert.deepEqual([memberOf(bot, "Ada").mute, memberOf(bot, "Ada").deaf], [true, true]);
  assert.equal(await bot.slash("/speak who:@Ada"), "Bot: Speak");
  assert.deepEqual([memberOf(bot, "Ada").mute, memberOf(bot, "Ada").deaf], [false, false]);
});

Deno.test("voice actions tell who is in no voice channel, and which channel is none", async () => {
  await using bot = await start();
  assert.match(await bot.slash("/hush who:@Cy"), /This person is in no voice channel\./);
  assert.match(await bot.slash("/move who:@Cy"), /This person is in no voice channel\./);
  join(bot, "Cy", "Quiet");
  assert.match(await bot.slash("/move who:@Cy to:#bots"), /<#\d+> is no voice channel\./);
});

Deno.test("voice actions name what the bot lacks where the person is, and do not ask Discord", async () => {
  await using bot = await start(without("mute_members"));
  join(bot, "Cy", "Quiet");
  assert.match(await bot.slash("/hush who:@Cy"), /I need Mute Members/);
  bot.overwrite("Balcony", { role: "@everyone", deny: ["connect"] });
  assert.match(
    await bot.slash("/move who:@Cy"),
    /I can't do this in <#\d+>: I need Connect and Move Members there/,
  );
  assert.deepEqual(asked(bot), []);
});

Deno.test("who is in voice is asked of Discord only by bots that need it", async () => {
  await using bot = await start();
  const VOICE_STATES = 128;
  const intents = (one: TestBot) => [...one.app.bots.values()][0]!.program.intents & VOICE_STATES;
  assert.equal(intents(bot), VOICE_STATES);
  await using other = await start({}, "commands: { ping: { description: Ping, reply: Pong } }");
  assert.equal(intents(other), 0);
  const needed = [...bot.app.bots.values()][0]!.program.permissions;
  const wanted = permissionBits(["move_members", "mute_members", "deafen_members", "connect"]);
  assert.equal(needed & wanted, wanted);
});

Deno.test("the bot knows who was in voice before it came", async () => {
  await using bot = await start();
  join(bot, "Cy", "Quiet");
  await bot.restart();
  assert.equal(placeOf(bot, "Cy"), "Quiet");
});
