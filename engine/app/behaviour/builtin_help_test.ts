/** The help, walked as people walk it. */
import assert from "node:assert/strict";
import { PlaygroundRefusal } from "../../model/playground.ts";
import { startTestBot, type TestBot } from "../../testkit/test_bot.ts";

const COMMANDS = `
  ping: { description: Ping, category: Fun, aliases: [p], cooldown: 30s, reply: Pong }
  roll: { description: Roll, category: Fun, as: [slash], reply: "4" }
  hey: { description: Hey, category: Fun, as: [prefix], reply: Ho }
  four: { description: Four, category: Fun, reply: x }
  five: { description: Five, category: Fun, reply: x }
  six: { description: Six, category: Fun, reply: x }
  seven: { description: Seven, category: Fun, hidden: true, reply: x }
  ban: { description: Ban, category: Mod, permissions: { user: [ban_members] }, reply: Banned }
  off: { description: Off, category: Boss, permissions: { owner_only: true }, reply: Off }
  psst: { description: Psst, category: Fun, permissions: { dm_only: true }, reply: Psst }
  group:
    description: Group
    category: Mod
    subcommands:
      open: { description: Open, reply: x }
      shut: { description: Shut, permissions: { user: [ban_members] }, reply: x }
`;
const DEFINITION = `
name: Bot
builtins: { help: { cooldown: none } }
cooldowns: { default_rate: 0 }
commands: ${COMMANDS}
`;
const start = (definition = DEFINITION) => startTestBot(definition, { rateLimits: false });

const MAIN = `# 📚 Bot: help
| Pick a category below, or ask for one command: \`!help ping\`
| Categories (inline): 3
| Commands (inline): 13
| Prefix (inline): \`!\`
| thumbnail https://cdn.discordapp.com/embed/avatars/0.png
| -- Requested by Bo
| color #2b2d31
<Pick a category: Fun | General | Mod>
[ℹ️ Credits]`;

Deno.test("the help answers the same by slash, prefix and mention", async () => {
  await using bot = await start();
  for (const ask of [() => bot.slash("/help"), () => bot.say("!help"), () => bot.say(mention(bot, "HELP"))]) {
    assert.equal(await ask(), `Bot: | ${MAIN}`);
  }
});

Deno.test("the help is walked button by button", async () => {
  await using bot = await start();
  await bot.say("!help");
  const first = await bot.pick("Pick a category", "Fun");
  assert.equal(
    first,
    `edited: Bot: | # 📂 Fun (1/2)
| ping · 🔀 hybrid: Ping
**Usage:** \`!ping\`
**Other names:** \`p\`
**Cooldown:** 1 use per 30 seconds for each person
**Who:** everybody
| roll · ⚡ slash: Roll
**Usage:** \`/roll\`
**Who:** everybody
| hey · 💬 prefix: Hey
**Usage:** \`!hey\`
**Who:** everybody
| four · 🔀 hybrid: Four
**Usage:** \`!four\`
**Who:** everybody
| five · 🔀 hybrid: Five
**Usage:** \`!five\`
**Who:** everybody
| -- Requested by Bo
| color #5865f2
<Pick a category: ✓ Fun | General | Mod>
[◀ Previous (off)] [Next ▶] [🏠 Back to Main] [ℹ️ Credits]`,
  );
  await assert.rejects(bot.press("◀ Previous"), PlaygroundRefusal);
  const second = await bot.press("Next ▶");
  assert.match(second, /^edited: Bot: \| # 📂 Fun \(2\/2\)\n\| six · 🔀 hybrid: Six\n/);
  assert.match(second, /\[◀ Previous\] \[Next ▶ \(off\)\] \[🏠 Back to Main\] \[ℹ️ Credits\]$/);
  assert.doesNotMatch(second, /seven|psst/);
  assert.equal(await bot.press("◀ Previous"), first);
  assert.equal(await bot.press("🏠 Back to Main"), `edited: Bot: | ${MAIN}`);
  const credits = await bot.press("ℹ️ Credits");
  assert.match(credits, /^Bot → Bo only: \| # ℹ️ Credits\n/);
  assert.match(credits, /created by \[TheHolyOneZ\]/);
  assert.match(credits, /https:\/\/github\.com\/TheHolyOneZ\/discord-bot-framework/);
  assert.match(credits, /Licence of the original: MIT with additional terms/);
  assert.match(credits, /color #ffd700$/);
});

Deno.test("nobody else can use the controls of a help, and only they are told", async () => {
  await using bot = await start();
  await bot.slash("/help");
  const refused = (name: string) =>
    `Bot → ${name} only: | Only the person who asked can use this. Call the command yourself to get your own.\n` +
    "| color #ff0000";
  assert.equal(await bot.press("ℹ️ Credits", "Cy"), refused("Cy"));
  assert.equal(await bot.pick("Pick a category", "Fun", "Ada"), refused("Ada"));
  assert.deepEqual(bot.reports.slice(-2).map(({ refusedBy }) => refusedBy), ["not_yours", "not_yours"]);
  assert.match(await bot.pick("Pick a category", "Fun"), /^edited/);
});

Deno.test("after 180 s without a press the controls are switched off", async () => {
  await using bot = await start();
  await bot.say("!help");
  await bot.advance(170_000);
  assert.match(await bot.pick("Pick a category", "Mod"), /^edited/);
  assert.equal(await bot.advance(179_999), "", "a press begins the time anew");
  const off = await bot.advance(1);
  assert.match(off, /^edited: Bot: \| # 📂 Mod/);
  assert.match(
    off,
    /<Pick a category \(off\): .*>\n\[◀ Previous \(off\)\] \[Next ▶ \(off\)\] \[🏠 Back to Main \(off\)\] \[ℹ️ Credits \(off\)\]$/,
  );
  await assert.rejects(bot.press("ℹ️ Credits"), PlaygroundRefusal);
});

Deno.test("after a restart a fresh help still works, and an old one says politely that it has expired", async () => {
  await using bot = await start();
  await bot.slash("/help");
  await bot.advance(100_000);
  await bot.restart();
  assert.match(await bot.pick("Pick a category", "Mod"), /^edited: Bot: \| # 📂 Mod/);
  await bot.restart();
  assert.equal(await bot.advance(180_000), "", "nobody was there to switch them off");
  const told = await bot.press("🏠 Back to Main");
  assert.match(told, /^edited: Bot: \| # 📂 Mod(.|\n)*\[ℹ️ Credits \(off\)\]\n/);
  assert.match(told, /\nBot → Bo only: \| This has expired\. Call the command again\.\n\| color #ff0000$/);
  await assert.rejects(bot.press("🏠 Back to Main"), PlaygroundRefusal);
});

Deno.test("the help shows only what the person may use, where they are", async () => {
  await using bot = await start();
  const shown = async (as: string) => {
    await bot.slash("/help", {}, as);
    const names: string[] = [];
    for (const category of /<Pick a category: (.*)>/.exec(await bot.say("!help", as))![1]!.split(" | ")) {
      let page = await bot.pick("Pick a category", category, as);
      while (true) {
        for (const [, name] of page.matchAll(/^\| (\S.*?) · (?:🔀|⚡|💬)/gm)) names.push(name!);
        if (!page.includes("[Next ▶]")) break;
        page = await bot.press("Next ▶", as);
      }
    }
    return names.sort();
  };
  const everybody = [
    ...["discordbotframework", "extensions", "five", "four", "group open", "help", "hey"],
    ...["mydata delete", "mydata show", "ping", "roll", "six", "stats"],
  ];
  const moderator = [...everybody, "ban", "group shut"].sort();
  const owner = [
    ...moderator,
    ...[
      "atomictest",
      "backup",
      "config",
      "explain",
      "load",
      "off",
      "reload",
      "setprefix",
      "shutdown",
      "sync",
      "unload",
    ],
  ].sort();
  assert.deepEqual(await shown("Bo"), everybody);
  assert.deepEqual(await shown("Cy"), moderator);
  assert.deepEqual(await shown("Ada"), owner);
  bot.addPerson("Ed", { roles: ["Moderator"] });
  bot.changeRole("Moderator", { permissions: ["administrator"] });
  assert.deepEqual(await shown("Ed"), [...moderator, "setprefix"].sort(), "config is not for administrators");
  bot.channel = "@bot";
  const direct = [...everybody, "psst"].sort();
  assert.deepEqual(await shown("Bo"), direct);
});

Deno.test("a role that is taken away while a help is open takes its commands away", async () => {
  await using bot = await start();
  await bot.say("!help", "Cy");
  bot.takeRole("Cy", "Moderator");
  assert.match(
    await bot.pick("Pick a category", "Mod", "Cy"),
    /# 📂 Mod \(1\/1\)\n\| group open (.|\n)*everybody\n\| --/,
  );
});

Deno.test("help tells of one command by its name, alias and path, and knows nothing of what one cannot use", async () => {
  await using bot = await start();
  const PING = `Bot: | # 📖 !ping
| Ping
| Usage: \`!ping\`
| Other names (inline): \`p\`
| Called by (inline): 🔀 hybrid
| Cooldown (inline): 1 use per 30 seconds for each person
| Who (inline): everybody
| Where (inline): everywhere
| -- Requested by Bo
| color #5865f2
[🏠 Back to Main] [ℹ️ Credits]`;
  assert.equal(await bot.slash("/help command:ping"), PING);
  assert.equal(await bot.say("!help P"), PING);
  assert.equal(await bot.say(mention(bot, "help /ping")), PING);
  assert.match(await bot.say("!help group open"), /# 📖 !group open\n/);
  assert.match(await bot.say("!help group"), /Subcommands: `!group open` Open\n/);
  for (const name of ["off", "ban", "group shut", "sync", "config"]) {
    const told = await bot.slash(`/help command:${name}`);
    assert.match(told, /^Bot → Bo only: \| I have no command `/, name);
    assert.match(told, new RegExp(`^Bot → Bo only: \\| I have no command \`${name}\` that you can use\\.`));
  }
  assert.match(
    await bot.say("!help pnig"),
    /^Bot: \| I have no command `pnig` that you can use\. Did you mean `ping`\?/,
  );
  assert.match(await bot.say("!help ban", "Cy"), /Who \(inline\): Ban Members\n/);
  assert.match(await bot.press("🏠 Back to Main", "Cy"), /^edited: Bot: \| # 📚/);
});

Deno.test("help offers while one types only what the person may use", async () => {
  await using bot = await start();
  const offered = (value: string) => bot.suggestions("help", [{ name: "command", value }], "command");
  assert.deepEqual(await offered("s"), ["six", "stats", "extensions", "discordbotframework", "mydata show"]);
  bot.actor = "Ada";
  assert.deepEqual(await offered("sh"), ["shutdown", "group shut", "mydata show"]);
  bot.actor = "Cy";
  assert.deepEqual(await offered("ban"), ["ban"]);
});

Deno.test("the help holds 30 categories, 500 prefix commands, and names of every length", async () => {
  const long = (count: number) => "x".repeat(count);
  const many = Array.from(
    { length: 500 },
    (_, index) =>
      `  ${`c${index}-${long(100)}`.slice(0, 100)}: { description: "${long(100)}", category: "Category ${
        String(index % 30).padStart(2, "0")
      }", as: [prefix], aliases: [a${index}], reply: x }`,
  );
  await using bot = await start(`
name: Bot
builtins: { help: { cooldown: none } }
commands:
  a: { description: One character, category: Slash, as: [slash], reply: x }
  ${long(32)}: { description: Many, category: Slash, as: [slash], reply: x }
${many.join("\n")}
`);
  const main = await bot.slash("/help");
  assert.match(main, /Categories \(inline\): 32\n/);
  assert.match(
    main,
    /<Pick a category: Category 00 \|.* \| Category 24>\n\[◀ Previous \(off\)\] \[Next ▶\] \[ℹ️ Credits\]$/,
  );
  const second = await bot.press("Next ▶");
  assert.match(
    second,
    /<Pick a category: Category 25 \|.* \| General \| Slash>\n\[◀ Previous\] \[Next ▶ \(off\)\]/,
  );
  const slash = await bot.pick("Pick a category", "Slash");
  assert.match(
    slash,
    new RegExp(`\\| a · ⚡ slash: One character\\n(.|\\n)*\\| ${long(32)} · ⚡ slash: Many\\n`),
  );
  assert.match(await bot.press("🏠 Back to Main"), /<Pick a category: Category 25/, "back to where one was");
  await bot.press("◀ Previous");
  let page = await bot.pick("Pick a category", "Category 00");
  const seen = new Set<string>();
  for (let pages = 1;; pages++) {
    for (const [, name] of page.matchAll(/^\| (c\d+)-x+ · 💬 prefix/gm)) seen.add(name!);
    if (!page.includes("[Next ▶]")) {
      assert.equal(pages, 4);
      break;
    }
    page = await bot.press("Next ▶");
  }
  assert.deepEqual([...seen], Array.from({ length: 17 }, (_, index) => `c${index * 30}`));
  assert.match(await bot.say("!help a499"), /# 📖 !c499-x+\n/);
});

Deno.test("the help of a bot that is called by slash alone says so", async () => {
  await using bot = await start(
    `{ name: Bot, commands: { ping: { description: Ping, as: [slash], reply: Pong } } }`,
  );
  const told = await bot.slash("/help");
  assert.match(told, /ask for one command: `\/help ping`\n/);
  assert.doesNotMatch(told, /Prefix/);
  assert.equal(await bot.say("!help"), "");
});

function mention(bot: TestBot, text: string): string {
  return `<@${bot.personId("Bot")}> ${text}`;
}
