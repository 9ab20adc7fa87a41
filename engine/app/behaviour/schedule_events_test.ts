/** Scheduled events from the definition to what people see. */
import assert from "node:assert/strict";
import { DEFAULT_WORLD, type WorldSeed } from "../../simulator/world/world_seed.ts";
import { startTestBot, type TestBot } from "../../testkit/test_bot.ts";

const NEWS = "823475887319941133";
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const WORLD: WorldSeed = {
  ...DEFAULT_WORLD,
  guilds: DEFAULT_WORLD.guilds.map((guild, index) =>
    index === 0 ? { ...guild, channels: [...guild.channels, { name: "news", id: NEWS }] } : guild
  ),
};

function definition(events: string): string {
  return `name: Bot
cooldowns: { default_rate: 0 }
timezone: Europe/Berlin
names: { channels: { news: ${NEWS} } }
commands: { ping: { description: Ping, reply: Pong } }
events:
${events.trim().replace(/^/gm, "  ")}
`;
}

const start = (events: string) => startTestBot(definition(events), { world: WORLD, rateLimits: false });

function posted(bot: TestBot): string[] {
  return (bot.local.playground.snapshot().messages[NEWS] ?? []).map(({ message }) => message.content);
}

// The clock begins at 01:00 of the first of January in Berlin, a Thursday.
Deno.test("a schedule runs its event at its time in the bot's zone, and goes on after a fault", async () => {
  await using bot = await start(`
standup:
  when: { schedule: "every weekday at 09:00" }
  do: [ { send: { to: news, text: "Standup, late: {schedule.missed}" } } ]
broken: { when: { schedule: "0 8 * * *" }, do: [ { send: { to: "823475887319941999", text: nobody } } ] }
`);
  await bot.advance(8 * HOUR - 1);
  assert.deepEqual(posted(bot), []);
  await bot.advance(1);
  assert.deepEqual(posted(bot), ["Standup, late: false"]);
  await bot.advance(3 * DAY);
  assert.equal(posted(bot).length, 2, "Friday, but neither Saturday nor Sunday");
});

Deno.test("missed runs are made up for after a restart as the event says", async () => {
  await using bot = await start(`
skipped: { when: { schedule: every hour at :30, missed: skip }, do: [ { send: { to: news, text: skip } } ] }
once: { when: { schedule: every hour at :30, missed: once }, do: [ { send: { to: news, text: "once {schedule.missed}" } } ] }
all: { when: { schedule: every hour at :30, missed: all }, do: [ { send: { to: news, text: "all {schedule.missed}" } } ] }
`);
  await bot.advance(HOUR);
  assert.deepEqual(posted(bot).sort(), ["all false", "once false", "skip"]);
  await bot.app.stop();
  bot.clock.advance(2 * HOUR);
  await bot.restart();
  await bot.settled();
  assert.deepEqual(posted(bot).slice(3).sort(), ["all true", "all true", "once true"]);
});

Deno.test("a reload keeps the times, begins what is new and ends what is gone", async () => {
  await using bot = await start(
    `a: { when: { schedule: every 40m }, do: [ { send: { to: news, text: a } } ] }`,
  );
  await bot.advance(HOUR / 2);
  await bot.save(
    "bot.yaml",
    definition(`
a: { when: { schedule: every 40m }, do: [ { send: { to: news, text: new a } } ] }
b: { when: { schedule: every 40m }, do: [ { send: { to: news, text: b } } ] }`),
  );
  await bot.advance(HOUR / 2);
  assert.deepEqual(posted(bot).sort(), ["a", "b", "new a"], "at 01:20 and 02:00 by the bot's clock");
  await bot.save(
    "bot.yaml",
    definition(`b: { when: { schedule: every day at 09:00 }, do: [ { send: { to: news, text: b } } ] }`),
  );
  await bot.advance(2 * HOUR);
  assert.equal(posted(bot).length, 3);
});

Deno.test("an event with two schedules runs once for each of them", async () => {
  await using bot = await start(`
both:
  when: [ { schedule: "every day at 02:00" }, { schedule: "every day at 02:00", timezone: UTC } ]
  do: [ { send: { to: news, text: both } } ]
`);
  await bot.advance(HOUR);
  assert.equal(posted(bot).length, 1);
  await bot.advance(HOUR);
  assert.equal(posted(bot).length, 2);
});

Deno.test("servers: all runs once for each server, by the clock that settimezone gives it", async () => {
  await using bot = await start(`
morning:
  when: { schedule: "every day at 09:00", servers: all, timezone: UTC }
  do: [ { send: { to: news, text: "{server.name}" } } ]
`);
  const names = DEFAULT_WORLD.guilds.map(({ name }) => name);
  assert.ok(names.length > 1);
  assert.match(await bot.say("!settimezone tokyo", "Ada"), /clocks of `Asia\/Tokyo` now. There it is 09:00/);
  await bot.settled();
  await bot.advance(9 * HOUR);
  assert.deepEqual(posted(bot).sort(), names.slice(1).sort());
  await bot.advance(15 * HOUR);
  assert.deepEqual(posted(bot).at(-1), names[0]);
});

Deno.test("settimezone is no command of a bot that has no use for it", async () => {
  await using bot = await start(
    `a: { when: { schedule: every 40m }, do: [ { send: { to: news, text: a } } ] }`,
  );
  assert.doesNotMatch(await bot.say("!settimezone tokyo", "Ada"), /Asia/);
});

Deno.test("what is wrong with a schedule is told at load, at its place", async () => {
  const wrong = definition(`
a: { when: { schedule: "every mondey at 9:00", missed: later }, do: [ { send: { to: news, text: a } } ] }
b: { when: { member_join: , timezone: UTC }, do: [ { send: { to: news, text: a } } ] }
`);
  await assert.rejects(startTestBot(wrong), (error: Error) => {
    assert.match(error.message, /"mondey" is not what is repeated/);
    assert.match(error.message, /"later" is not what becomes of missed runs/);
    assert.match(error.message, /`timezone` says something of `schedule`/);
    return true;
  });
});
