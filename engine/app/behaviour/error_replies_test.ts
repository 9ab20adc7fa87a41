/** What people read when something is not done: each cause in words of its own, red, and gone again after a while. */
import assert from "node:assert/strict";
import { startTestBot, type TestBot, type TestBotOptions } from "../../testkit/test_bot.ts";

const COMMANDS = `
  ping: { description: Ping, reply: Pong }
  slow: { description: Slow, cooldown: 1m, reply: ok }
  dice:
    description: Dice
    options: { sides: { type: integer, description: How many sides, required: true, min: 2 } }
    reply: "{options.sides}"
  ban: { description: Ban, permissions: { user: [ban_members, kick_members] }, reply: ok }
  mods: { description: Mods, permissions: { roles: ["1130000000020000000"] }, reply: ok }
  hook: { description: Hook, permissions: { bot: [manage_webhooks] }, reply: ok }
  here: { description: Here, permissions: { server_only: true }, reply: ok }
  there: { description: There, permissions: { dm_only: true }, reply: ok }
  mine: { description: Mine, permissions: { owner_only: true }, reply: ok }
  late: { description: Late, permissions: { age_restricted: true }, as: [prefix], reply: ok }
`;

const start = (settings = "", options: TestBotOptions = {}) =>
  startTestBot(`name: Bot\ncooldowns: { default_rate: 0 }\n${settings}\ncommands:\n${COMMANDS}`, {
    rateLimits: false,
    ...options,
  });

const red = (text: string) => `Bot: | ${text}\n| color #ff0000`;

/** What Bo is told in #general after `!slow` was used once and the bot lacks Manage Webhooks. */
const TOLD: Readonly<Record<string, string>> = {
  slow: "You are too fast. Try again in 1 minute.",
  ban: "You don't have permission to use this command: it needs Kick Members and Ban Members.",
  mods: "You don't have permission to use this command: it needs the role Moderator.",
  hook: "I can't do this here: I need Manage Webhooks.",
  there: "This command works only in direct messages with me.",
  mine: "Only the bot's owner can use this command.",
  late: "This command works only in a channel with an age restriction.",
  dice: `**sides** is missing: How many sides
\`\`\`
!dice
      ^
\`\`\`
Usage: \`!dice <sides: 2 or more>\`
Example: \`!dice 5\``,
  "dice many": `**sides** must be a whole number such as \`12\`.
\`\`\`
!dice many
      ^^^^
\`\`\`
Usage: \`!dice <sides: 2 or more>\`
Example: \`!dice 5\``,
  "dice 1": `**sides** must be at least 2.
\`\`\`
!dice 1
      ^
\`\`\`
Usage: \`!dice <sides: 2 or more>\`
Example: \`!dice 5\``,
};

async function prepared(settings?: string, options?: TestBotOptions): Promise<TestBot> {
  const bot = await start(settings, options);
  bot.overwrite("general", { person: "Bot", deny: ["manage_webhooks"] });
  assert.equal(await bot.say("!slow"), "Bot: ok");
  return bot;
}

Deno.test("each cause has words of its own, in a red embed", async () => {
  await using bot = await prepared();
  for (const [line, text] of Object.entries(TOLD)) assert.equal(await bot.say(`!${line}`), red(text), line);
  assert.equal(await bot.direct("!here"), red("This command works only in a server."));
  assert.equal(new Set(Object.values(TOLD)).size, Object.keys(TOLD).length);
});

Deno.test("by slash the same is told to the asker alone, where Discord lets them ask", async () => {
  await using bot = await prepared();
  for (const name of ["slow", "mods", "hook"]) {
    assert.equal(await bot.slash(`/${name}`), red(TOLD[name]!).replace("Bot:", "Bot → Bo only:"));
  }
  assert.equal(await bot.advance(60_000), "", "nothing ephemeral is deleted");
});

Deno.test("by prefix an error is deleted after ten seconds, or when the author says", async () => {
  await using bot = await prepared();
  const told = await bot.say("!ban");
  assert.equal(await bot.advance(9_999), "");
  assert.equal(await bot.advance(1), `deleted: ${told}`);
  await bot.say("!dice x");
  assert.match(await bot.advance(10_000), /^deleted: Bot: \| \*\*sides\*\*/);
  await using quick = await prepared("answers: { delete_errors: 5s }");
  await quick.say("!ban");
  assert.match(await quick.advance(5_000), /^deleted/);
  await using never = await prepared("answers: { delete_errors: never }");
  await never.say("!ban");
  assert.equal(await never.advance(3_600_000), "");
});

Deno.test("answers stay, unless the author wants them deleted; by slash they stay in any case", async () => {
  await using bot = await start();
  assert.equal(await bot.say("!ping"), "Bot: Pong");
  assert.equal(await bot.advance(3_600_000), "");
  await using brief = await start("answers: { delete_success: 20s }");
  assert.equal(await brief.say("!ping"), "Bot: Pong");
  assert.equal(await brief.slash("/ping"), "Bot: Pong");
  assert.equal(await brief.advance(19_999), "");
  assert.equal(await brief.advance(1), "deleted: Bot: Pong");
});

Deno.test("an unknown command is not answered, or with the nearest one where the author wants that", async () => {
  await using bot = await start();
  assert.equal(await bot.say("!pingg"), "");
  await using kind = await start("answers: { unknown_command: suggest }");
  assert.equal(await kind.say("!pingg"), red("I have no command of that name. Did you mean `ping`?"));
  assert.match(await kind.advance(10_000), /^deleted/);
  for (const line of ["!zzzzzz", "!!!", "! ", "!mien", "pingg"]) assert.equal(await kind.say(line), "", line);
  assert.equal(await kind.say("!mien", "Ada"), red("I have no command of that name. Did you mean `mine`?"));
});

Deno.test("an error nobody foresaw is told by an id, under which the log has all of it", async () => {
  for (const ask of ["say", "slash"] as const) {
    await using bot = await start("", {
      random: [0.1, 0.9, 0.3, 0.5, 0.7, 0.2],
      fail: ({ method, body }) => method === "POST" && body.includes("Pong") ? 400 : undefined,
    });
    const told = await bot[ask](ask === "say" ? "!ping" : "/ping");
    const id = /Error id: `([a-z0-9]{6})`/.exec(told)?.[1];
    assert.equal(
      told,
      `Bot${ask === "say" ? "" : " → Bo only"}: | Something went wrong. Error id: \`${id}\`\n| color #ff0000`,
    );
    const report = bot.reports.at(-1)!;
    assert.deepEqual([report.outcome, report.errorId], ["failed", id]);
    const logged = bot.log.lines.filter((line) => line.startsWith("ERROR"));
    assert.equal(logged.length, 1);
    assert.match(logged[0]!, new RegExp(`^ERROR ping failed with error id ${id}: DiscordError: POST `));
    assert.doesNotMatch(told, /400|Discord/);
    if (ask === "say") assert.match(await bot.advance(10_000), /^deleted/);
    assert.equal((await bot.app.bots.get("bot")!.services.stats()).errors, 1);
  }
});

Deno.test("where Discord itself fails for long, that is told, too, once it answers again", async () => {
  let tries = 0;
  await using bot = await start("", {
    fail: ({ body }) => body.includes("Pong") && ++tries ? 500 : undefined,
  });
  let told: string | undefined;
  bot.say("!ping").then((text) => told = text);
  // The pauses between the tries are those of the bot's clock.
  while (told === undefined) {
    bot.clock.advance(100);
    await new Promise((resolve) => setTimeout(resolve));
  }
  assert.match(told, /^Bot: \| Something went wrong\. Error id: `\w{6}`\n\| color #ff0000$/);
  assert.equal(tries, 4);
});

Deno.test("two errors have two ids", async () => {
  await using bot = await start("", {
    random: Array.from({ length: 97 }, (_, index) => (index * 31 % 97) / 97),
    fail: ({ body }) => body.includes("Pong") ? 400 : undefined,
  });
  const ids = [];
  for (let time = 0; time < 3; time++) ids.push(/id: `(\w+)`/.exec(await bot.say("!ping"))![1]);
  assert.equal(new Set(ids).size, 3);
});

Deno.test("theme and messages change how errors look and what they say", async () => {
  await using bot = await prepared(`
theme: { error: "#123456", category: "#654321" }
messages:
  cooldown: "Slow down: {cooldown.left} left."
  no_permission: "Nein: {missing}."
  missing_option: "{option.name} fehlt."
  usage: "So: {line}"
  example: "Etwa: {line}"
  list_and: "{list} und {last}"
  bare_mention: "Prefix {prefix}"
`);
  assert.equal(await bot.say("!slow"), "Bot: | Slow down: 1 minute left.\n| color #123456");
  assert.equal(await bot.say("!ban"), "Bot: | Nein: Kick Members und Ban Members.\n| color #123456");
  const told = await bot.say("!dice");
  assert.match(told, /^Bot: \| sides fehlt\.\n/);
  assert.match(told, /\nSo: `!dice <sides: 2 or more>`\n/);
  assert.match(told, /color #123456$/);
  assert.equal(await bot.say(`<@${bot.personId("Bot")}>`), "Bot: | Prefix `!`\n| color #654321");
});

Deno.test("nothing that an error repeats pings anybody", async () => {
  const types = ["string", "integer", "number", "boolean", "user", "channel", "role", "mentionable"];
  await using bot = await startTestBot(
    `
name: Bot
cooldowns: { default_rate: 0 }
answers: { unknown_command: suggest }
builtins: { help: { cooldown: none } }
commands:
${
      types.map((type) =>
        `  by-${type}: { description: x, options: { what: { type: ${type}, description: What, required: true${
          type === "string" ? ", max_length: 3" : ""
        } } }, reply: ok }`
      ).join("\n")
    }
  group: { description: x, subcommands: { one: { description: x, reply: ok } } }
  slow:
    description: x
    options: { what: { type: string, description: What } }
    cooldown: { per: 1h, message: "Wait, {options.what}" }
    reply: ok
`,
    { rateLimits: false },
  );
  bot.addRole("everyone-else");
  const role = `<@&${bot.roleId("Moderator")}>`;
  await bot.say("!slow");
  const shouts = [
    "@everyone",
    "@here",
    role,
    `<@${bot.personId("Cy")}>`,
    `${role} @everyone x y`,
    "`@everyone",
  ];
  let told = 0;
  for (const shout of shouts) {
    const lines = [
      ...types.flatMap((
        type,
      ) => [`by-${type} ${shout}`, `by-${type} x${shout}x ${shout}`, `by-${type} what:${shout}`]),
      `group ${shout}`,
      `group one ${shout}`,
      `slow ${shout}`,
      `help ${shout}`,
      `config ${shout}`,
      `config slow x${shout}`,
      `setprefix ${shout}`,
      `load ${shout}`,
      `pin${shout}`,
    ];
    for (const line of lines) {
      // The owner of the server may ping everyone, so it is the bot that has to hold back.
      const seen = await bot.say(`!${line}`, "Ada");
      if (!seen.includes("#ff0000")) continue;
      told++;
      assert.doesNotMatch(seen, /\[pings /, line);
    }
  }
  assert.ok(told > 100, `${told} errors`);
  for (const shout of shouts) {
    assert.doesNotMatch(await bot.slash("/help", { command: shout }), /\[pings /);
    assert.doesNotMatch(await bot.slash("/slow", { what: shout }), /\[pings /);
  }
});
