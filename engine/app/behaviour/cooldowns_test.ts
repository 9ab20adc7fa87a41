/** Cooldowns as people meet them: whose uses count together, when the next one passes, and what costs none. */
import assert from "node:assert/strict";
import { COOLDOWN_SCOPES, type CooldownScope } from "../../model/cooldown.ts";
import { startTestBot, type TestBot } from "../../testkit/test_bot.ts";

const start = (commands: string, settings = "") =>
  startTestBot(`name: Bot\n${settings}\ncommands:\n${commands}`, { rateLimits: false });

const TOO_FAST = (left: string) => `Bot: | You are too fast. Try again in ${left}.\n| color #ff0000`;

/** Where people are, by a word for it. The first use is always at home. */
const PLACES = {
  home: ["Test Server", "chess"],
  thread: ["Test Server", "moves"],
  neighbour: ["Test Server", "go"],
  elsewhere: ["Test Server", "general"],
  second: ["Second Server", "general"],
  direct: ["Test Server", "@bot"],
} as const;
type Place = keyof typeof PLACES;
const PEOPLE = ["Bo", "Cy"] as const;

function goTo(bot: TestBot, place: Place): void {
  [bot.server, bot.channel] = PLACES[place];
}

/** Who has to wait, and where, after Bo has used the command at home. */
const WAITING: Readonly<Record<CooldownScope, readonly string[]>> = {
  user: ["Bo home", "Bo thread", "Bo neighbour", "Bo elsewhere", "Bo second", "Bo direct"],
  member: ["Bo home", "Bo thread", "Bo neighbour", "Bo elsewhere"],
  server: ["home", "thread", "neighbour", "elsewhere"].flatMap((place) => [`Bo ${place}`, `Cy ${place}`]),
  channel: ["Bo home", "Cy home"],
  category: ["home", "thread", "neighbour"].flatMap((place) => [`Bo ${place}`, `Cy ${place}`]),
  global: Object.keys(PLACES).flatMap((place) => [`Bo ${place}`, `Cy ${place}`]),
};

for (const per of ["30s", "2m"]) {
  Deno.test(`each scope counts together whom it names, over slash and prefix (${per})`, async () => {
    const commands = COOLDOWN_SCOPES.map((scope) =>
      `  by-${scope}: { description: x, cooldown: { per: ${per}, scope: ${scope} }, reply: ok }`
    );
    await using bot = await start(commands.join("\n"));
    bot.addChannel("Games", { type: 4 });
    bot.addChannel("chess", { parent: "Games" });
    bot.addChannel("go", { parent: "Games" });
    bot.addChannel("moves", { type: 11, parent: "chess" });
    for (const scope of COOLDOWN_SCOPES) {
      const waiting: string[] = [];
      for (const place of Object.keys(PLACES) as Place[]) {
        for (const person of PEOPLE) {
          await bot.advance(120_000);
          goTo(bot, "home");
          assert.equal(await bot.say(`!by-${scope}`), "Bot: ok");
          goTo(bot, place);
          await bot.slash(`/by-${scope}`, {}, person);
          if (bot.reports.at(-1)!.refusedBy === "cooldown") waiting.push(`${person} ${place}`);
        }
      }
      assert.deepEqual(waiting.sort(), [...WAITING[scope]].sort(), scope);
    }
  });
}

Deno.test("a use passes when its time is over and not a millisecond earlier", async () => {
  await using bot = await start(`
  short: { description: x, cooldown: 30s, reply: ok }
  long: { description: x, cooldown: 1d, reply: ok }
  twice: { description: x, cooldown: { rate: 2, per: 10s }, reply: ok }
`);
  for (const [name, ms] of [["short", 30_000], ["long", 86_400_000]] as const) {
    assert.equal(await bot.say(`!${name}`), "Bot: ok");
    await bot.advance(ms - 1);
    assert.equal(await bot.say(`!${name}`), TOO_FAST("1 second"));
    await bot.advance(1);
    assert.equal(await bot.say(`!${name}`), "Bot: ok");
    assert.match(await bot.slash(`/${name}`), /^Bot → Bo only: \| You are too fast/);
  }
  assert.equal(await bot.say("!twice"), "Bot: ok");
  await bot.advance(4000);
  assert.equal(await bot.slash("/twice"), "Bot: ok");
  assert.equal(await bot.say("!twice"), TOO_FAST("6 seconds"));
  await bot.advance(6000);
  assert.equal(await bot.say("!twice"), "Bot: ok", "the first use counts no longer");
  assert.equal(await bot.say("!twice"), TOO_FAST("4 seconds"));
});

Deno.test("of several cooldowns all hold, the longest wait is told, and a refused use counts for none", async () => {
  await using bot = await start(`
  both: { description: x, cooldown: [5s, { rate: 2, per: 1m, scope: server }], reply: ok }
`);
  assert.equal(await bot.say("!both"), "Bot: ok");
  assert.equal(await bot.say("!both"), TOO_FAST("5 seconds"));
  await bot.advance(1000);
  assert.equal(await bot.say("!both", "Cy"), "Bot: ok", "Bo's refused use has left this one");
  assert.equal(await bot.say("!both", "Cy"), TOO_FAST("59 seconds"));
  assert.equal(await bot.say("!both", "Dee"), TOO_FAST("59 seconds"));
  await bot.advance(59_000);
  assert.equal(await bot.say("!both", "Dee"), "Bot: ok");
});

Deno.test("two at once never both pass a rate of one", async () => {
  await using bot = await start(`
  short: { description: x, cooldown: { per: 30s, scope: global }, reply: ok }
  long: { description: x, cooldown: { per: 1d, scope: global }, reply: ok }
  free: { description: x, cooldown: none, reply: ok }
`);
  for (const name of ["short", "long"]) {
    const from = bot.reports.length;
    await Promise.all(
      ["Ada", "Bo", "Cy", "Dee"].flatMap((person) => [
        bot.slash(`/${name}`, {}, person),
        bot.say(`!${name}`, person),
      ]),
    );
    // Events come in order: when this one is answered, all before it are under way.
    await bot.slash("/free");
    await bot.say("!free");
    const outcomes = bot.reports.slice(from).filter(({ command }) => command === name)
      .map(({ outcome, refusedBy }) => refusedBy ?? outcome);
    assert.deepEqual(outcomes.sort(), ["answered", ...Array(7).fill("cooldown")], name);
  }
});

Deno.test("the author's own words know what is left, for whom, and what holds", async () => {
  await using bot = await start(`
  slow:
    description: x
    options: { what: { type: string, description: What } }
    cooldown:
      rate: 1
      per: 90s
      message: "{user.name}: {cooldown.left} ({cooldown.seconds}) to {options.what}, {cooldown.rate} per {cooldown.per}"
    reply: ok
`);
  assert.equal(await bot.say("!slow"), "Bot: ok");
  await bot.advance(10_500);
  assert.equal(
    await bot.say("!slow @everyone"),
    "Bot: | Bo: 1 minute 20 seconds (80) to @everyone, 1 per 1 minute 30 seconds\n| color #ff0000",
  );
});

Deno.test("the default holds for what has none of its own, and none is none", async () => {
  const outcomes = async (bot: TestBot, line: string, times: number) => {
    const seen = [];
    for (let use = 0; use < times; use++) seen.push(await bot.say(line) === "Bot: ok");
    return seen;
  };
  const COMMANDS = `
  usual: { description: x, reply: ok }
  free: { description: x, cooldown: none, reply: ok }
`;
  await using bot = await start(COMMANDS);
  assert.deepEqual(await outcomes(bot, "!usual", 4), [true, true, true, false]);
  assert.deepEqual(await outcomes(bot, "!free", 5), [true, true, true, true, true]);
  await bot.advance(5000);
  assert.deepEqual(await outcomes(bot, "!usual", 1), [true]);

  await using strict = await start(COMMANDS, "cooldowns: { default_rate: 1, default_per: 2.5 }");
  assert.deepEqual(await outcomes(strict, "!usual", 2), [true, false]);
  await strict.advance(2499);
  assert.deepEqual(await outcomes(strict, "!usual", 1), [false]);
  await strict.advance(1);
  assert.deepEqual(await outcomes(strict, "!usual", 1), [true]);
  assert.deepEqual(await outcomes(strict, "!free", 2), [true, true]);

  await using open = await start(COMMANDS, "cooldowns: { default_rate: 0 }");
  assert.deepEqual(await outcomes(open, "!usual", 5), [true, true, true, true, true]);
});

Deno.test("owners of the bot wait like everybody, unless they are exempt", async () => {
  const COMMANDS = `
  slow: { description: x, cooldown: 1m, reply: ok }
`;
  await using bot = await start(COMMANDS);
  assert.equal(await bot.say("!slow", "Ada"), "Bot: ok");
  assert.equal(await bot.say("!slow", "Ada"), TOO_FAST("1 minute"));
  await using kind = await start(COMMANDS, "cooldowns: { owners_exempt: true }");
  for (const person of ["Ada", "Ada", "Bo"]) assert.equal(await kind.say("!slow", person), "Bot: ok");
  assert.equal(await kind.say("!slow", "Bo"), TOO_FAST("1 minute"));
});

Deno.test("a long cooldown outlives a stop and a start", async () => {
  await using bot = await start(`
  long: { description: x, cooldown: 1d, reply: ok }
  short: { description: x, cooldown: 59s, reply: ok }
`);
  assert.equal(await bot.say("!long"), "Bot: ok");
  assert.equal(await bot.say("!short"), "Bot: ok");
  await bot.advance(3_600_000 - 1000);
  await bot.restart();
  await bot.advance(1000);
  assert.equal(await bot.say("!long"), TOO_FAST("23 hours"));
  assert.equal(await bot.say("!long", "Cy"), "Bot: ok");
  assert.equal(await bot.say("!short"), "Bot: ok");
  await bot.advance(23 * 3_600_000);
  assert.equal(await bot.say("!long"), "Bot: ok");
});

Deno.test("a mistake in the arguments costs no use, and neither does a refusal", async () => {
  await using bot = await start(`
  dice:
    description: x
    options: { sides: { type: integer, description: Sides, required: true, min: 2 } }
    cooldown: 1h
    reply: "{options.sides}"
  mods:
    description: x
    permissions: { user: [ban_members], bot: [manage_webhooks] }
    cooldown: { per: 1h, scope: global }
    reply: ok
`);
  const refused = async (line: string, why: string, as?: string) => {
    await bot.say(line, as);
    assert.equal(bot.reports.at(-1)!.refusedBy, why, line);
  };
  await refused("!dice", "missing_option");
  await refused("!dice many", "not_a_whole_number");
  await refused("!dice 1", "number_too_small");
  await refused("!dice 6 7 8", "too_many_words");
  assert.equal(await bot.say("!dice 6"), "Bot: 6");
  await refused("!dice 6", "cooldown");
  await refused("!dice many", "not_a_whole_number");
  await refused("!mods", "no_permission", "Bo");
  bot.overwrite("general", { person: "Bot", deny: ["manage_webhooks"] });
  await refused("!mods", "bot_permission", "Cy");
  bot.overwrite("general", { person: "Bot" });
  assert.equal(await bot.say("!mods", "Cy"), "Bot: ok");
  await refused("!mods", "cooldown", "Cy");
  await refused("!mods", "no_permission", "Bo");
});

Deno.test("a group's cooldown counts the uses of all its commands together, and one of their own apart", async () => {
  await using bot = await start(`
  shop:
    description: x
    cooldown: 1m
    subcommands:
      buy: { description: x, reply: bought }
      sell: { description: x, reply: sold }
      look: { description: x, cooldown: none, reply: looked }
`);
  assert.equal(await bot.say("!shop buy"), "Bot: bought");
  assert.equal(await bot.say("!shop sell"), TOO_FAST("1 minute"));
  assert.equal(await bot.slash("/shop look"), "Bot: looked");
  assert.match(await bot.slash("/shop buy"), /too fast/);
  await bot.say("!shop");
  await bot.advance(60_000);
  assert.equal(await bot.say("!shop sell"), "Bot: sold");
});

Deno.test("built-in commands have the cooldown that their author gives them, and reload keeps what was counted", async () => {
  const define = (more: string) => `{ name: Bot, builtins: { ${more} }, commands: {} }`;
  await using bot = await startTestBot(define(""), { rateLimits: false });
  assert.match(await bot.say("!help"), /# 📚/);
  assert.equal(await bot.say("!help"), TOO_FAST("10 seconds"));
  await bot.save("bot.yaml", define("help: { description: Helps }"));
  assert.equal(await bot.say("!help"), TOO_FAST("10 seconds"));
  await bot.save("bot.yaml", define("help: { cooldown: none }"));
  assert.match(await bot.say("!help"), /# 📚/);
  assert.match(await bot.say("!help"), /# 📚/);
});
