/** Steps that go on later, from the definition to what people see, with and without a restart in between. */
import assert from "node:assert/strict";
import { startTestBot, type TestBot, type TestBotOptions } from "../../testkit/test_bot.ts";

const MINUTE = 60_000;

/** A bot with these commands and no cooldowns. @param top other keys of the bot */
function start(commands: string, options: TestBotOptions = {}, top = "") {
  return startTestBot(definition(commands, top), { rateLimits: false, ...options });
}

function definition(commands: string, top = ""): string {
  return `name: Bot\ncooldowns: { default_rate: 0 }\n${top}\ncommands:\n${commands.replace(/^/gm, "  ")}`;
}

/** What is seen while a run goes on every 5 seconds, of a bot that is restarted each time or not. */
async function untilDone(bot: TestBot, restarts: boolean): Promise<string[]> {
  const seen: string[] = [];
  for (let quiet = 0; quiet < 2;) {
    const told = restarts ? await bot.restart(5000) : await bot.advance(5000);
    quiet = told ? 0 : quiet + 1;
    if (told) seen.push(...told.split("\n"));
  }
  return seen;
}

/** Warnings and errors. */
function complaints(bot: TestBot): string[] {
  return bot.log.lines.filter((line) => !line.startsWith("INFO"));
}

const REMIND = `
remind:
  description: Remind
  options: { when: { type: string, description: When, default: 10m } }
  do:
    - reply: I will
    - wait: { for: "{options.when}", at_most: 2d }
    - reply: "{user.name}, {options.when} are over"
`;

Deno.test("wait does the steps behind it when the time has come, as a further answer", async () => {
  await using bot = await start(REMIND);
  for (const call of [() => bot.say("!remind"), () => bot.slash("/remind")]) {
    assert.equal(await call(), "Bot: I will");
    assert.equal(await bot.advance(10 * MINUTE - 1), "");
    assert.equal(await bot.advance(1), "Bot: Bo, 10m are over");
  }
  assert.deepEqual(
    bot.reports.map(({ outcome, reason, resumed }) => [outcome, reason, resumed]),
    [
      ["answered", "waits until 2026-01-01T00:10:00.000Z", undefined],
      ["answered", undefined, true],
      ["answered", "waits until 2026-01-01T00:20:00.000Z", undefined],
      ["answered", undefined, true],
    ],
  );
});

Deno.test("wait outlives a restart, and what fell due meanwhile is done at once", async () => {
  await using bot = await start(REMIND);
  await bot.slash("/remind when:5m");
  assert.equal(await bot.restart(), "");
  assert.equal(await bot.advance(5 * MINUTE), "Bot: Bo, 5m are over");
  await bot.slash("/remind when:5m");
  assert.equal(await bot.restart(6 * MINUTE), "Bot: Bo, 5m are over");
  assert.equal(await bot.restart(60 * MINUTE), "");
});

Deno.test("what fell due while the bot was away is done in order", async () => {
  await using bot = await start(REMIND);
  for (const when of ["9m", "3m", "8m", "1m", "5m", "3m 1s"]) await bot.slash("/remind", { when });
  const lines = ["1m", "3m", "3m 1s", "5m", "8m"].map((when) => `Bot: Bo, ${when} are over`);
  assert.equal(await bot.restart(8 * MINUTE), lines.join("\n"));
  assert.equal(await bot.advance(MINUTE), "Bot: Bo, 9m are over");
});

Deno.test("a wait that somebody typed is held against its bounds", async () => {
  await using bot = await start(REMIND);
  assert.match(await bot.slash("/remind when:soon"), /`soon` is no length of time/);
  assert.match(await bot.slash("/remind when:off"), /`off` is no length of time/);
  assert.match(await bot.slash("/remind when:3d"), /must be from 1 second to 2 days/);
  assert.match(await bot.slash("/remind when:0.5s"), /must be from 1 second to 2 days/);
  await bot.slash("/remind when:2d");
  assert.equal(await bot.advance(2 * 24 * 60 * MINUTE), "Bot: Bo, 2d are over");
});

const UNTIL = `
until:
  description: Until
  options: { days: { type: integer, description: Days, default: 1 } }
  do:
    - wait: { until: "add_time(now, '{0}d')", at_most: 400d }
    - reply: "It is {date(now)}"
date:
  description: Date
  do: [ { reply: Soon }, { wait: { until: 2026-01-03 18:00 } }, { reply: "It is {date(now)} {hour(now)}" } ]
data:
  description: Data
  do: [ { wait: { until: data.ends } }, { reply: Over } ]
begin:
  description: Begin
  do: [ { set: { ends: "{add_time(now, '1h')}" } }, { reply: Set } ]
`.replace("{0}d", "1d").replace("at_most: 400d", "at_most: 1d");

Deno.test("wait until a moment: a date, an expression, a time that is kept; one that is over puts off nothing", async () => {
  const top = "timezone: Europe/Berlin\ndata: { ends: { type: time, per: server } }";
  await using bot = await start(UNTIL, {}, top);
  assert.equal(await bot.say("!date"), "Bot: Soon");
  assert.equal(await bot.say("!until"), "");
  assert.equal(await bot.restart(24 * 60 * MINUTE), "Bot: It is 2026-01-02");
  assert.equal(await bot.advance((24 + 17) * 60 * MINUTE), "Bot: It is 2026-01-03 18");
  assert.equal(await bot.say("!date"), "Bot: Soon\nBot: It is 2026-01-03 18");
  assert.match(await bot.slash("/data"), /A time is missing/);
  await bot.say("!begin");
  assert.equal(await bot.say("!data"), "");
  assert.equal(await bot.advance(60 * MINUTE), "Bot: Over");
});

const CONSTRUCTS = `
each:
  description: For each
  do:
    - for_each: { in: "['a', 'b', 'c']", as: letter, do: [ { add: { to: coins, amount: 1 } }, { wait: 5s }, { reply: "{index} {letter} {data.coins}" } ] }
    - reply: end
count:
  description: Count
  do:
    - repeat: { times: 2, do: [ { repeat: { times: 2, do: [ { wait: 5s }, { reply: "inner {index}" } ] } }, { reply: "outer {index}" } ] }
tries:
  description: Try
  do:
    - try: { do: [ { reply: before }, { wait: 5s }, { repeat: { times: options.n, do: stop } } ], otherwise: [ { wait: 5s }, { reply: "{error}" } ] }
    - { repeat: { times: options.n, do: stop }, on_error: [ { reply: failed }, { wait: 5s }, { reply: went on } ] }
    - reply: after
  options: { n: { type: integer, description: How often } }
chooses:
  description: Choose
  options: { kind: { type: string, description: Kind } }
  do:
    - choose: { value: options.kind, cases: { a: [ { wait: 5s }, { reply: A } ], b: { reply: B } }, else: [ { wait: 5s }, { reply: other } ] }
    - if: data.coins == 0
      then: [ { add: { to: coins, amount: 5 } }, { wait: 5s }, { reply: "now {data.coins}" } ]
      else: [ { wait: 5s }, { reply: "already {data.coins}" } ]
draws:
  description: Draw
  do:
    - random: [ [ { wait: 5s }, { reply: first } ], [ { wait: 5s }, { reply: second } ], [ { wait: 5s }, { reply: third } ] ]
    - random: [ { reply: one }, { reply: two } ]
groups:
  description: Groups
  options: { who: { type: user, description: Who } }
  do:
    - { add: { to: coins, amount: 1 }, save_as: left }
    - repeat: { times: 2, do: { run: { group: thank, with: { who: "{options.who}", why: "round {index}" } } } }
    - reply: "{left} and {index_of}"
takes:
  description: Takes
  do:
    - take: { from: coins, amount: 3, else: [ { add: { to: coins, amount: 2 } }, { wait: 5s }, { reply: "only {data.coins}" } ] }
    - reply: "taken, {data.coins} left"
`.replace(" and {index_of}", "");

const TOP = `
data: { coins: { type: number, per: member, default: 0, min: 0 } }
groups:
  thank:
    with: { who: user, why: string }
    do:
      - { add: { to: coins, amount: 10 }, save_as: left }
      - wait: 5s
      - reply: "Thanks {who.name} for {why}: {left}"`;

for (const restarts of [false, true]) {
  Deno.test(`every construct goes on behind a wait, ${restarts ? "with a restart" : "in the same process"}`, async () => {
    await using bot = await start(CONSTRUCTS, { random: [0.5] }, TOP);
    const seen = async (line: string) =>
      [...(await bot.slash(line)).split("\n"), ...await untilDone(bot, restarts)]
        .map((text) => text.replace(/^(edited: )?Bot: /, ""))
        .filter((text) => text !== "Bot is thinking…");
    assert.deepEqual(await seen("/takes"), ["only 2"]);
    assert.deepEqual(await seen("/takes"), ["only 4"]);
    assert.deepEqual(await seen("/takes"), ["taken, 1 left"]);
    assert.deepEqual(await seen("/each"), ["1 a 2", "2 b 3", "3 c 4", "end"]);
    assert.deepEqual(await seen("/count"), [
      "inner 1",
      "inner 2",
      "outer 1",
      "inner 1",
      "inner 2",
      "outer 2",
    ]);
    assert.deepEqual(await seen("/tries"), ["before", "A number is missing.", "failed", "went on", "after"]);
    assert.deepEqual(await seen("/tries n:0"), ["before", "after"]);
    assert.deepEqual(await seen("/chooses kind:a"), ["A", "already 4"]);
    assert.deepEqual(await seen("/chooses"), ["other", "already 4"]);
    assert.deepEqual(await seen("/draws"), ["second", "two"]);
    assert.deepEqual(await seen("/groups who:@Cy"), [
      "Thanks Cy for round 1: 15",
      "Thanks Cy for round 2: 25",
      "5",
    ]);
    assert.deepEqual(complaints(bot).filter((line) => !/went on after an error/.test(line)), []);
  });
}

const QUIET = `
quiet:
  description: Quiet
  options: { when: { type: string, description: When } }
  do: [ { wait: "{options.when}" }, { reply: { text: "Hi @everyone {user.mention}", mentions: people } }, { edit: Changed } ]
hidden:
  description: Hidden
  options: { when: { type: string, description: When } }
  do: [ { reply: { text: Only you, ephemeral: true } }, { wait: "{options.when}" }, { reply: { text: Psst, ephemeral: true } }, { edit: Changed } ]
sale:
  description: Sale
  do: [ { reply: "On!" }, { wait: 1d }, { edit: "Over!" } ]
idle:
  description: Idle
  do: [ { wait: 1m }, { set: { coins: 1 } } ]
breaks:
  description: Break
  options: { when: { type: string, description: When } }
  do: [ { wait: "{options.when}" }, { reply: { embed: { url: "{user.name}", title: X } } } ]
`;

Deno.test("an interaction is acknowledged before its run waits, and answered within its time", async () => {
  await using bot = await start(QUIET, {}, TOP);
  assert.equal(await bot.slash("/quiet when:5m"), "Bot is thinking…");
  assert.equal(
    await bot.restart(5 * MINUTE),
    "edited: Bot: Hi @everyone @Bo [pings Bo]\nedited: Bot: Changed",
  );
  assert.equal(await bot.slash("/hidden when:5m"), "Bot → Bo only: Only you");
  assert.equal(await bot.restart(5 * MINUTE), "Bot → Bo only: Psst\nedited: Bot → Bo only: Changed");
  assert.equal(await bot.slash("/idle"), "Bot is thinking…");
  assert.match(await bot.restart(MINUTE), /Done/);
});

Deno.test("after the time of an interaction answers go to the channel, hidden ones to the person", async () => {
  await using bot = await start(QUIET, {}, TOP);
  await bot.slash("/quiet when:20m");
  assert.equal(await bot.restart(20 * MINUTE), "Bot: Hi @everyone @Bo [pings Bo]\nedited: Bot: Changed");
  const sent = bot.requests.filter(({ method, path }) => method === "POST" && path.endsWith("/messages")).at(
    -1,
  )!;
  const { allowed_mentions } = sent.body as { allowed_mentions: object };
  assert.deepEqual(allowed_mentions, { parse: [], replied_user: false, users: [bot.personId("Bo")] });
  await bot.slash("/hidden when:20m");
  assert.equal(
    await bot.restart(20 * MINUTE),
    "Bot → Bo directly: Psst\nBot → Bo directly: Changed",
  );
  assert.equal(await bot.slash("/sale"), "Bot: On!");
  assert.equal(await bot.restart(24 * 60 * MINUTE), "edited: Bot: Over!");
});

Deno.test("what fails after a wait is explained as ever", async () => {
  await using bot = await start(QUIET, {}, TOP);
  await bot.slash("/breaks when:1m");
  assert.match(await bot.restart(MINUTE), /Something went wrong.*error/is);
  await bot.slash("/breaks when:1h");
  assert.match(await bot.restart(60 * MINUTE), /directly: .*Something went wrong/is);
  assert.equal(bot.reports.at(-1)!.outcome, "failed");
  bot.violations.length = 0;
});

Deno.test("a reload keeps what waits: on the new texts where the steps are the same, else it is dropped with a warning", async () => {
  const steps = (text: string, more = "") =>
    definition(
      `say: { description: Say, do: [ { reply: First }, { wait: 1m }, { reply: ${text} }${more} ] }`,
    );
  await using bot = await startTestBot(steps("Old"));
  await bot.slash("/say");
  await bot.save("bot.yaml", steps("New"));
  assert.equal(await bot.advance(MINUTE), "Bot: New");
  await bot.slash("/say");
  await bot.save("bot.yaml", steps("New", ", { reply: More }"));
  assert.equal(await bot.advance(MINUTE), "");
  assert.match(complaints(bot).join(), /WARNING say does not go on after a wait .* its steps have changed/);
  await bot.slash("/say");
  await bot.save("bot.yaml", definition("other: { description: Other, reply: Other }"));
  assert.equal(await bot.advance(MINUTE), "");
  assert.equal(complaints(bot).length, 2);
});

Deno.test("a change of a group drops the runs that wait in it", async () => {
  const groups = (steps: string) =>
    definition(
      "say: { description: Say, do: [ { run: both }, { reply: end } ] }",
      `groups: { both: { do: [ ${steps} ] } }`,
    );
  await using bot = await startTestBot(groups("{ reply: one }, { wait: 1m }, { reply: two }"));
  await bot.slash("/say");
  await bot.save("bot.yaml", groups("{ wait: 1m }, { reply: one }, { reply: two }"));
  assert.equal(await bot.advance(MINUTE), "");
  assert.equal(complaints(bot).length, 1);
});

Deno.test("whoever lost a role, or left, does not act as who they were when the wait began", async () => {
  await using bot = await start(`
later:
  description: Later
  options: { who: { type: user, description: Who, required: true } }
  do:
    - reply: Soon
    - wait: 1h
    - try: { do: [ { kick: "{options.who}" }, { reply: "{options.who.name} is out" } ], otherwise: { reply: "{error}" } }
`);
  const hour = () => bot.restart(60 * MINUTE);
  await bot.slash("/later who:@Dee");
  bot.takeRole("Bo", "Member");
  assert.match(await hour(), /^Bot: You can't do this: your highest role has to stand above/);
  bot.giveRole("Bo", "Member");
  await bot.slash("/later who:@Dee");
  assert.equal(await hour(), "Bot: Dee is out");
  bot.join("Dee");
  await bot.slash("/later who:@Dee");
  bot.leave("Bo");
  await bot.restart(60 * MINUTE);
  assert.equal(bot.reports.at(-1)!.resumed, true);
  assert(bot.guild().members.some(({ user }) => user.id === bot.personId("Dee")));
});

Deno.test("one person can have 50 runs that wait", async () => {
  await using bot = await start("late: { description: Late, do: [ { wait: 1h }, { reply: Late } ] }");
  for (let time = 0; time < 50; time++) await bot.say("!late");
  assert.match(await bot.say("!late"), /50 things that you asked for are waiting/);
  assert.equal(await bot.say("!late", "Cy"), "");
  await bot.restart();
  assert.match(await bot.say("!late"), /50 things/);
  assert.equal((await bot.advance(60 * MINUTE)).match(/Bot: Late/g)!.length, 51);
  assert.equal(await bot.say("!late"), "");
});

Deno.test("a run waits at most 100 times, and counts its steps over all of its waits", async () => {
  await using bot = await start(`
many:
  description: Many
  do: [ { repeat: { times: 100, do: { repeat: { times: 2, do: { wait: 1s } } } } } ]
`);
  await bot.say("!many");
  let last = "";
  for (let second = 0; second < 101; second++) last = await bot.advance(1000) || last;
  assert.match(last, /This waits more than 100 times/);
});

Deno.test("who may not use a command any more after its wait moderates nobody by it, and what it ends with is done", async () => {
  await using bot = await start(`
ban:
  description: Ban
  options: { who: { type: user, description: Who, required: true } }
  permissions: { user: [ban_members] }
  do: [ { reply: Soon }, { wait: 10s }, { try: { do: { ban: "{options.who}" }, otherwise: { reply: "Not done: {error}" } } }, { reply: over } ]
`);
  bot.actor = "Cy";
  await bot.slash("/ban", { who: "@Dee" });
  // The role still stands above that of the other one.
  bot.changeRole("Moderator", { permissions: ["kick_members"] });
  const seen = await bot.advance(10_000);
  assert.match(
    seen,
    /Not done: You don't have permission to use this command: it needs Ban Members\.\n.*over$/s,
  );
  bot.changeRole("Moderator", { permissions: ["ban_members"] });
  await bot.slash("/ban", { who: "@Dee" });
  assert.match(await bot.advance(10_000), /^Bot: over$/);
  assert.equal(bot.guild().members.some(({ user }) => user.id === bot.personId("Dee")), false);
});
