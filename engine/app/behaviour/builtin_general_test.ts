/** Built-in commands for everybody: stats, extensions, discordbotframework, mydata. */
import assert from "node:assert/strict";
import { startTestBot } from "../../testkit/test_bot.ts";

const OPEN = "builtins: { stats: { cooldown: none }, extensions: { cooldown: none }, " +
  "discordbotframework: { cooldown: none } }";
const DEFINITION = `
name: Bot
cooldowns: { default_rate: 0 }
${OPEN}
commands:
  ping: { description: Ping, reply: Pong }
  ban: { description: Ban, permissions: { user: [ban_members] }, reply: Banned }
`;
const EXTENSION = (version: string) =>
  `import { defineExtension } from "cordial";
export default defineExtension({ version: "${version}", setup() {} });
`;

const start = (files: Record<string, string> = {}) =>
  startTestBot({ "bot.yaml": DEFINITION, ...files }, { rateLimits: false });
/** Without what differs from run to run. */
const steady = (told: string) =>
  told.replaceAll(/\d+ ms/g, "N ms").replace(/Messages Seen \(inline\): \d+/, "Messages Seen (inline): N");

const stats = (processed: number, top: string, uptime = "0 seconds") =>
  `# 📊 Bot: statistics
| Uptime (inline): ${uptime}
| Guilds (inline): 2
| Users (inline): 10
| Commands Processed (inline): ${processed}
| Messages Seen (inline): N
| Extensions Loaded (inline): 0
| Latency (inline): N ms
| Errors (inline): 0
| Slash Commands (inline): 17
| Top commands: ${top}
| thumbnail https://cdn.discordapp.com/embed/avatars/0.png
| -- Requested by Bo
| color #2b2d31
[🔄 Refresh]`;

Deno.test("stats tells what was done so far, and is refreshed by its button", async () => {
  await using bot = await start();
  assert.equal(steady(await bot.slash("/stats")), `Bot: | ${stats(0, "none yet")}`);
  await bot.say("!ping");
  await bot.say("hello");
  await bot.say("!ban", "Cy");
  assert.equal(
    steady(await bot.say("!stats")),
    `Bot: | ${stats(3, "1. `ping`: 1 time\n2. `stats`: 1 time")}`,
  );
  await bot.say("!ping");
  await bot.advance(61_000);
  assert.equal(
    steady(await bot.press("🔄 Refresh")),
    `edited: Bot: | ${stats(5, "1. `ping`: 2 times\n2. `stats`: 2 times", "1 minute 1 second")}`,
  );
  assert.match(steady(await bot.press("🔄 Refresh")), /Processed \(inline\): 5\n/, "a press is no call");
});

Deno.test("stats goes on counting after a restart, and begins its uptime anew", async () => {
  await using bot = await start();
  await bot.say("!ping");
  await bot.advance(5000);
  await bot.restart();
  assert.equal(steady(await bot.say("!stats")), `Bot: | ${stats(1, "1. `ping`: 1 time")}`);
});

Deno.test("extensions lists them with version and state, and why one failed to owners alone", async () => {
  await using bot = await start({
    "../extensions/dice.ts": EXTENSION("1.2.0"),
    "../extensions/bad.ts": "throw new Error('boom');",
  });
  const list = (problem: string, who: string) =>
    `Bot: | # 🧩 Extensions (1/1)
| 2 extensions, 1 loaded

❌ \`bad\`: failed${problem}
✅ \`dice\`: 1.2.0, loaded in N ms
| -- Requested by ${who}
| color #5865f2`;
  for (const ask of [() => bot.slash("/extensions"), () => bot.say("!extensions")]) {
    assert.equal(steady(await ask()), list("", "Bo"));
  }
  const why = ", `extensions/bad.ts could not be loaded: boom (extensions/bad.ts:1:7)`";
  assert.equal(steady(await bot.slash("/extensions", {}, "Ada")), list(why, "Ada"));
});

Deno.test("extensions says so where there is none, and turns pages of ten", async () => {
  await using none = await start();
  assert.match(await none.say("!extensions"), /There are no extensions\. A TypeScript file in the folder/);
  const files = Array.from({ length: 12 }, (_, index) => [
    `../extensions/e${String(index).padStart(2, "0")}.ts`,
    EXTENSION("1.0.0"),
  ]);
  await using bot = await start(Object.fromEntries(files));
  assert.match(
    await bot.say("!extensions"),
    /\(1\/2\)\n(.|\n)*`e09`(.|\n)*\[◀ Previous \(off\)\] \[Next ▶\]$/,
  );
  assert.match(await bot.press("Next ▶"), /\(2\/2\)\n(.|\n)*`e11`(.|\n)*\[◀ Previous\] \[Next ▶ \(off\)\]$/);
  assert.match(await bot.press("◀ Previous"), /\(1\/2\)/);
});

const FRAMEWORK = (prefix: string, who = "Bot:") =>
  `${who} | # 🤖 Bot: Discord Bot Framework
| This bot is a file that Cordial runs.
| Features: • One definition for slash, prefix and mention
• Every problem of a file found before it runs
• Changes taken over while the bot runs
• Roles and a prefix for each server
• Cooldowns that outlive a restart
• Data that survives a crash, with backups that are checked
| Commands for everybody: \`${prefix}help [command]\`
\`${prefix}stats\`
\`${prefix}extensions\`
\`${prefix}discordbotframework\`
\`${prefix}setprefix <prefix>\`
\`${prefix}config [command] [role]\`
\`${prefix}mydata show\`
\`${prefix}mydata delete\`
| Commands for the owner: \`sync\`, \`reload\`, \`load\`, \`unload\`, \`atomictest\`, \`explain\`, \`backup\`, \`shutdown\`
| At the moment: 2 servers, 10 people, 17 commands, running for 0 seconds
| Repository of the original design: https://github.com/TheHolyOneZ/discord-bot-framework
| thumbnail https://cdn.discordapp.com/embed/avatars/0.png
| -- Discord Bot Framework by TheHolyOneZ
| color #5865f2
[ℹ️ Credits]`;

Deno.test("discordbotframework tells what runs the bot, by all its names, with the real prefix and the credits", async () => {
  await using bot = await start();
  assert.equal(await bot.slash("/discordbotframework"), FRAMEWORK("!"));
  for (const name of ["discordbotframework", "framework", "botinfo"]) {
    assert.equal(await bot.say(`!${name}`), FRAMEWORK("!"));
  }
  await bot.say("!setprefix ??", "Ada");
  assert.equal(await bot.say("??botinfo"), FRAMEWORK("??"));
  assert.match(await bot.press("ℹ️ Credits"), /^Bot → Bo only: \| # ℹ️ Credits\n(.|\n)*TheHolyOneZ/);
});

Deno.test("general commands have their cooldown of ten seconds each", async () => {
  await using bot = await startTestBot(DEFINITION.replace(OPEN, ""), { rateLimits: false });
  for (const name of ["help", "stats", "extensions", "discordbotframework"]) {
    assert.match(await bot.say(`!${name}`), /^Bot: \| # /);
    assert.match(await bot.slash(`/${name}`), /You are too fast\. Try again in 10 seconds\./);
  }
});

const DATA = (seen: number) =>
  `| # 🗂️ What I keep about you
| \`\`\`json
{
  "user_id": "1140000000020000000",
  "data": {},
  "last_seen": ${seen},
  "values": []
}
\`\`\`
| color #2b2d31`;

Deno.test("mydata show answers the asker alone: by slash there, by prefix in a direct message", async () => {
  await using bot = await start();
  assert.match(await bot.slash("/mydata show"), /^Bot → Bo only: \| I keep nothing about you\./);
  const seen = bot.clock.now();
  assert.equal(await bot.slash("/mydata show"), `Bot → Bo only: ${DATA(seen)}`);
  assert.equal(
    await bot.say("!mydata show"),
    `Bot → Bo directly: ${DATA(seen)}\nBot: | I have sent you a direct message.\n| color #00ff00`,
  );
  assert.equal(await bot.direct("!mydata show"), `Bot: ${DATA(seen)}`);
  bot.addPerson("Zoe", { directMessages: false });
  await bot.say("!ping", "Zoe");
  assert.match(
    await bot.say("!mydata show", "Zoe"),
    /^Bot: \| You do not take direct messages from me, and I do not show this to the whole channel\..*`\/mydata show`/,
  );
});

Deno.test("mydata delete asks first, deletes what is kept, cooldowns too, and leaves others' alone", async () => {
  await using bot = await startTestBot(
    `{ name: Bot, commands: { daily: { description: x, cooldown: 1d, reply: ok } } }`,
    { rateLimits: false },
  );
  const QUESTION =
    "| Delete all that I keep about you? It cannot be brought back.\n| color #ffff00\n[Confirm] [Cancel]";
  for (const person of ["Bo", "Cy"]) assert.equal(await bot.say("!daily", person), "Bot: ok");
  assert.equal(await bot.slash("/mydata delete"), `Bot → Bo only: ${QUESTION}`);
  assert.equal(await bot.press("Cancel"), "edited: Bot → Bo only: | Nothing was done.\n| color #2b2d31");
  assert.match(await bot.say("!daily"), /too fast/);
  assert.equal(await bot.say("!mydata delete"), `Bot: ${QUESTION}`);
  assert.match(await bot.press("Confirm", "Cy"), /^Bot → Cy only: \| Only the person who asked/);
  assert.match(await bot.press("Confirm"), /^edited: Bot: \| All that I kept about you is deleted\./);
  assert.equal(await bot.say("!daily"), "Bot: ok");
  assert.match(await bot.say("!daily", "Cy"), /too fast/);
});
