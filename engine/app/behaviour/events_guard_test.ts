/** What keeps events within bounds: modes, rates, timeouts, the breaker, and circles that are broken. */
import assert from "node:assert/strict";
import { startTestBot } from "../../testkit/test_bot.ts";
import { EVENT_WORLD, later, logged, NEWS, STAFF, startEvents, withEvents } from "./test_events.ts";

/** Lines of the log that are no plain notes. */
function warnings(bot: { readonly log: { readonly lines: readonly string[] } }): string[] {
  return bot.log.lines.filter((line) => !line.startsWith("INFO"));
}

const SEND_TWICE =
  `[ { send: { to: log, text: "{message.text} 1" } }, { send: { to: log, text: "{message.text} 2" } } ]`;

/** What stands in the log when two messages come at once. */
async function together(mode: string): Promise<string[]> {
  await using bot = await startEvents(`a: { when: message, mode: ${mode}, do: ${SEND_TWICE} }`);
  const place = { as: bot.personId("Bo"), channelId: bot.channelId("general") };
  await Promise.all(["x", "y"].map((text) => bot.local.playground.say(place, text)));
  return await logged(bot);
}

Deno.test("single passes over what comes meanwhile, queued does it afterwards, parallel at once", async () => {
  assert.deepEqual(await together("single"), ["x 1", "x 2"]);
  assert.deepEqual(await together("queued"), ["x 1", "x 2", "y 1", "y 2"]);
  assert.deepEqual((await together("parallel")).toSorted(), ["x 1", "x 2", "y 1", "y 2"]);
});

Deno.test("rate passes over what happens more often, for each of its scope", async () => {
  await using bot = await startEvents(`
each: { when: message, rate: { rate: 2, per: 1m, scope: user }, do: { send: { to: log, text: "each {user.name}" } } }
all: { when: message, rate: 1m, do: { send: { to: log, text: all } } }
`);
  for (const person of ["Bo", "Bo", "Bo", "Cy"]) await bot.say("x", person);
  const count = async () => {
    const counts: Record<string, number> = {};
    for (const line of await logged(bot)) counts[line] = (counts[line] ?? 0) + 1;
    return counts;
  };
  assert.deepEqual(await count(), { "each Bo": 2, all: 1, "each Cy": 1 });
  await later(bot, 60_000);
  await bot.say("x");
  assert.deepEqual(await count(), { "each Bo": 3, all: 2, "each Cy": 1 });
});

Deno.test("a failure is logged with an error id and told to nobody, but where the event has answered already", async () => {
  const broken = `send: { to: log, embed: { title: x, url: "{message.text}" } }`;
  await using bot = await startEvents(`
silent: { when: { message: { contains: [silent] } }, do: { ${broken} } }
spoken: { when: { message: { contains: [spoken] } }, do: [ { reply: Wait }, { ${broken} } ] }
`);
  assert.equal(await bot.say("silent"), "");
  const [line] = warnings(bot);
  assert.match(line!, /^ERROR event silent failed with error id \w+: .*Invalid Form Body/);
  assert.match(await bot.say("spoken"), /^Bot: Wait\nBot: .*error/is);
  assert.deepEqual(bot.reports.map(({ command, outcome }) => [command, outcome]), [
    ["event silent", "failed"],
    ["event spoken", "failed"],
  ]);
  // The requests that Discord did not take were meant.
  bot.violations.length = 0;
});

Deno.test("five failures in five minutes switch an event off for a minute, said once each way", async () => {
  await using bot = await startEvents(`
bad: { when: message, do: { send: { to: log, embed: { title: x, url: "{message.text}" } } } }
good: { when: message, do: { send: { to: log, text: "{message.text}" } } }
`);
  const failures = () => bot.reports.filter(({ outcome }) => outcome === "failed").length;
  for (let n = 1; n <= 7; n++) await bot.say(`no address ${n}`);
  assert.equal(failures(), 5);
  // The others go on.
  assert.deepEqual((await logged(bot)).slice(-2), ["no address 6", "no address 7"]);
  await later(bot, 59_999);
  await bot.say("no address");
  assert.equal(failures(), 5);
  await later(bot, 1);
  await bot.say("no address");
  assert.equal(failures(), 6);
  assert.deepEqual(
    bot.log.lines.filter((line) => /event bad .*(off|on)/i.test(line) && !line.startsWith("ERROR")),
    [
      "WARNING The event bad failed 5 times in 5 minutes, so it is off for 60 s.",
      "INFO The event bad is on again.",
    ],
  );
  bot.violations.length = 0;
});

Deno.test("two events that give and take a role from each other's hands end, which is said once", async () => {
  await using bot = await startEvents(`
give: { when: { member_update: { role_removed: news } }, do: [ { give_role: news }, { send: { to: log, text: give } } ] }
take: { when: { member_update: { role_added: news } }, do: [ { remove_role: news }, { send: { to: log, text: take } } ] }
`);
  bot.giveRole("Bo", "News");
  assert.deepEqual(await logged(bot), ["take", "give", "take", "give"]);
  const said = warnings(bot);
  assert.equal(said.length, 1, said.join("\n"));
  assert.match(
    said[0]!,
    /^WARNING The event take at bots\/bot\.yaml:\d+:\d+ sets itself off, alone or with others/,
  );
  // Later it is another matter.
  await later(bot, 60_000);
  bot.takeRole("Bo", "News");
  await bot.see();
  bot.giveRole("Bo", "News");
  await bot.see();
  assert.equal((await logged(bot)).length > 4, true);
  assert.equal(warnings(bot).length >= 2, true);
});

Deno.test("roles that people change quickly are no circle", async () => {
  await using bot = await startEvents(`
mark: { when: { member_update: { role_added: news } }, do: [ { give_role: staff }, { send: { to: log, text: mark } } ] }
`);
  for (let n = 0; n < 6; n++) {
    bot.giveRole("Bo", "News");
    await bot.see();
    bot.takeRole("Bo", "News");
    await bot.see();
  }
  assert.deepEqual(await logged(bot), Array(6).fill("mark"));
  assert.deepEqual(warnings(bot), []);
  assert(bot.guild().members.find((one) => one.user.id === bot.personId("Bo"))!.roles.includes(STAFF));
  assert(!bot.guild().members.find((one) => one.user.id === bot.personId("Bo"))!.roles.includes(NEWS));
});

Deno.test("a bot never answers its own messages, and two bots that answer each other end", async () => {
  const echo = (name: string) =>
    withEvents(
      `echo: { when: { message: { bots: true, channels: ["${"823475887319941134"}"] } }, do: { send: { to: hall, text: "${name} heard {user.name}" } } }`,
      "",
      name,
    );
  await using bot = await startTestBot({ "one.yaml": echo("One"), "two.yaml": echo("Two") }, {
    world: EVENT_WORLD,
    rateLimits: false,
  });
  bot.channel = "hall";
  await bot.say("Hello");
  const heard = (await logged(bot, "823475887319941134")).slice(1);
  assert(heard.length >= 2 && heard.length <= 10, heard.join("\n"));
  assert(!heard.includes("One heard One") && !heard.includes("Two heard Two"));
  assert(warnings(bot).some((line) => line.includes("sets itself off")));
});

Deno.test("two bots that take turns with a role end as well", async () => {
  await using bot = await startTestBot({
    "one.yaml": withEvents(
      "give: { when: { member_update: { role_removed: news } }, do: { give_role: news } }",
      "",
      "One",
    ),
    "two.yaml": withEvents(
      "take: { when: { member_update: { role_added: news } }, do: { remove_role: news } }",
      "",
      "Two",
    ),
  }, { world: EVENT_WORLD, rateLimits: false });
  bot.giveRole("Bo", "News");
  await bot.see();
  assert(warnings(bot).some((line) => line.includes("sets itself off")), warnings(bot).join("\n"));
});

Deno.test("a timeout ends a run, and what is left of it does nothing more", async () => {
  const held = Promise.withResolvers<void>();
  await using bot = await startEvents(
    `slow: { when: message, mode: single, timeout: 5s, do: [ { react: "👍" }, { send: { to: log, text: late } } ] }`,
  );
  const [running] = [...bot.app.bots.values()];
  // Discord takes its time for one reaction.
  const react = running!.connection.discord.react;
  running!.connection.discord.react = async (...given) => {
    await held.promise;
    await react(...given);
  };
  const saying = bot.local.playground.say(
    { as: bot.personId("Bo"), channelId: bot.channelId("general") },
    "x",
  );
  await saying;
  await bot.local.caughtUp();
  bot.clock.advance(5000);
  await bot.settled();
  assert.match(warnings(bot)[0]!, /event slow failed with error id .*The run took longer than 5 s\./);
  held.resolve();
  await bot.see();
  assert.deepEqual(await logged(bot), []);
});
