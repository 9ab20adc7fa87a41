/** The extensions that come along as examples, from the file to what people see. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startTestBot, type TestBot, type TestBotOptions } from "../../testkit/test_bot.ts";

const EXAMPLES = fileURLToPath(new URL("../../../extensions/examples", import.meta.url));

async function start(name: string, definition = "", options: TestBotOptions = {}): Promise<TestBot> {
  return await startTestBot({
    "bot.yaml": `name: Bot\ncooldowns: { default_rate: 0 }\n${definition}`,
    [`../extensions/${name}.ts`]: await Deno.readTextFile(join(EXAMPLES, `${name}.ts`)),
  }, { rateLimits: false, ...options });
}

Deno.test("dice: rolls, refuses what is none, tells of jackpots, and stands in definitions", async () => {
  await using bot = await start(
    "dice",
    `
extensions: { settings: { dice: { most: 3 } } }
commands:
  best:
    description: Best
    options: { roll: { type: string, description: Roll, required: true } }
    reply: "{dice.best(options.roll)}"
  twice:
    description: Twice
    do:
      - dice.roll: d1
        save_as: first
      - dice.roll: { roll: 2d1+3 }
        save_as: second
      - reply: "{first + second}"
events:
  jackpot:
    when: { dice.jackpot: { least: 2 } }
    do: [ { send: { to: "{channel.id}", text: "Jackpot for {user.name}: {total}" } } ]
`,
  );
  assert.equal(await bot.say("!roll 1d1"), "Bot: 🎲 1d1 → **1** (1)");
  assert.equal(
    await bot.slash("/roll roll:2d1+1"),
    "Bot: 🎲 2d1+1 → **3** (1, 1)\\nBot: Jackpot for Bo: 3".replace("\\n", "\n"),
  );
  assert.match(await bot.say("!roll seven"), /`seven` is no roll\. Write it as 2d6/);
  assert.match(await bot.say("!roll 4d6"), /3 dice at most/);
  assert.equal(await bot.say("!best 2d6+1"), "Bot: 13");
  assert.equal(await bot.say("!twice"), "Bot: 6");
});

Deno.test("moderation: bans and kicks after permissions and the order of roles were checked", async () => {
  await using bot = await start("moderation", "extensions: { settings: { moderation: {} } }");
  assert.match(await bot.say("!ban @Dee spam"), /Ban Members/);
  bot.actor = "Cy";
  assert.match(await bot.say("!kick @Dee"), /User Kicked[^]*Dee.*has been kicked[^]*No reason provided/);
  assert.match(await bot.slash("/ban member:@Bo reason:spam"), /User Banned[^]*Bo.*has been banned[^]*spam/);
});

Deno.test("keeper: notes, a table and files outlive a restart, and everything is given back", async () => {
  await using bot = await start(
    "keeper",
    "timezone: Europe/Berlin\nextensions: { settings: { keeper: { most_notes: 2 } } }",
  );
  assert.match(await bot.say("!note add milk"), /You have 1/);
  assert.match(await bot.say("!note add bread"), /You have 2/);
  assert.match(await bot.say("!note add eggs"), /You have 2 notes already/);
  assert.match(await bot.restart(), /^$/);
  assert.match(await bot.say("!note list"), /1\. milk\n2\. bread/);
  await bot.say("hello");
  await bot.say("hello again");
  assert.match(await bot.say("!busy"), /^Bot: <#\d+>: 2$/);
  await bot.advance(3_600_000);
  const files = `${bot.folder}/data/extensions/keeper`;
  assert.equal(await Deno.readTextFile(`${files}/hours.json`), "1\n");
  assert.match(await bot.say("!note clear"), /2 notes are forgotten/);
  await bot.app.bots.get("bot")!.services.extensions.unload("keeper");
  assert.ok(bot.log.lines.some((line) => line.includes("The keeper rests")));
  await bot.advance(3_600_000);
  assert.equal(await Deno.readTextFile(`${files}/hours.json`), "1\n");
  assert.equal(await bot.say("!busy"), "");
});
