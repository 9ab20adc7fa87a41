/** What a save leaves as it is: everything that is remembered, waits or is under way. */
import assert from "node:assert/strict";
import { startTestBot, type TestBot } from "../../testkit/test_bot.ts";

const MINUTE = 60_000;

/** What the function of a test tells it, and waits for: it runs in the same process. */
declare global {
  var began: () => void;
  var gate: Promise<void>;
}

/** @param word stands in all answers, so that they tell their version @param more other commands */
const define = (word: string, more = "") => `
name: Bot
cooldowns: { default_rate: 0 }
data: { coins: { type: number, per: member, default: 0 } }
events:
  tick: { when: { schedule: every 10m }, do: { send: { to: general, text: "${word} tick" } } }
names: { channels: { general: "823475887319941133" } }
commands:
  daily: { description: Daily, cooldown: { rate: 1, per: 1h }, do: [ { add: { to: coins, amount: 100 } }, { reply: "${word}: {data.coins}" } ] }
  ask:
    description: Ask
    options: { what: { type: string, description: What, required: true } }
    reply: { text: "${word}: {options.what}?", buttons: [ { label: "Yes", id: sure, do: [ { reply: "${word} wants {options.what}" } ] } ] }
  remind: { description: Remind, do: [ { reply: "${word} will" }, { wait: 5m }, { reply: "${word} has" } ] }
  feedback:
    description: Feedback
    do: [ { modal: { title: Feedback, fields: { text: Text }, do: [ { reply: "${word} got {fields.text}" } ] } } ]
  long:
    description: Long
    do: [ { handler: words.hold, save_as: first }, { handler: words.say, save_as: second }, { reply: "${word} {first} {second}" } ]
${more}`;

const words = (word: string) => `
import { defineExtension } from "cordial";
export default defineExtension({
  setup({ log, onUnload }) { onUnload(() => log.info("${word} ends")); },
  handlers: {
    async hold() { began(); await gate; return "${word}"; },
    say: () => "${word}",
  },
});
`;

const WORLD = {
  people: [{ name: "Ann" }, { name: "Bo" }],
  guilds: [{
    name: "Den",
    owner: "Ann",
    channels: [{ name: "general", id: "823475887319941133" }],
    members: [{ person: "Bo" }],
  }],
};

function start(): Promise<TestBot> {
  return startTestBot({ "bot.yaml": define("old"), "../extensions/words.ts": words("one") }, {
    world: WORLD,
    rateLimits: false,
  });
}

/** Saves another version of the bot and of its extension, in one pass. */
async function saveBoth(bot: TestBot, more = ""): Promise<void> {
  await Deno.writeTextFile(`${bot.folder}/extensions/words.ts`, words("two"));
  await bot.save("bot.yaml", define("new", more));
  assert.equal(bot.notices.filter(({ kind }) => kind === "reloaded").length, 1);
}

Deno.test("data and cooldowns carry over a save", async () => {
  await using bot = await start();
  assert.equal(await bot.say("!daily"), "Bot: old: 100");
  await bot.advance(MINUTE);
  await saveBoth(bot);
  assert.match(await bot.say("!daily"), /59 minutes/);
  await bot.advance(60 * MINUTE);
  assert.match(await bot.say("!daily"), /^(Bot: new tick\n)*Bot: new: 200$/);
});

Deno.test("buttons, forms and waits that are open carry over a save, and go on as the new version has it", async () => {
  await using bot = await start();
  await bot.slash("/ask what:tea");
  await bot.slash("/feedback");
  await bot.slash("/remind");
  await saveBoth(bot);
  assert.equal(await bot.press("Yes"), "Bot: new wants tea");
  assert.equal(await bot.submit({ Text: "Fine" }), "Bot: new got Fine");
  assert.equal(await bot.advance(5 * MINUTE), "Bot: new has");
});

Deno.test("schedules go on counting over a save, and nothing is done twice", async () => {
  await using bot = await start();
  assert.equal(await bot.advance(9 * MINUTE), "");
  await saveBoth(bot);
  assert.equal(await bot.advance(MINUTE), "Bot: new tick");
  assert.equal(await bot.advance(9 * MINUTE), "");
  await bot.save("bot.yaml", define("newer"));
  assert.equal(await bot.advance(MINUTE), "Bot: newer tick");
});

Deno.test("a run finishes on the definition and the extension that it began with, which ends after it", async () => {
  await using bot = await start();
  const { promise: began, resolve } = Promise.withResolvers<void>();
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  Object.assign(globalThis, { began: resolve, gate });
  const running = bot.say("!long");
  await began;
  await saveBoth(bot);
  assert.ok(!bot.log.lines.includes("INFO one ends"));
  Object.assign(globalThis, { gate: Promise.resolve() });
  const after = bot.slash("/long");
  open();
  assert.match(await running, /Bot: old one one/);
  assert.match(await after, /Bot: new two two/);
  await bot.app.bots.get("bot")!.services.extensions.reload("words");
  assert.ok(bot.log.lines.includes("INFO one ends"));
});

Deno.test("a run that hangs holds the extension of before no longer than a run may take", async () => {
  await using bot = await start();
  const { promise: began, resolve } = Promise.withResolvers<void>();
  Object.assign(globalThis, { began: resolve, gate: new Promise(() => {}) });
  const running = bot.say("!long");
  await began;
  await saveBoth(bot);
  bot.clock.advance(MINUTE);
  await running;
  assert.equal(bot.reports.at(-1)?.outcome, "failed");
  await bot.app.bots.get("bot")!.services.extensions.reload("words");
  assert.ok(bot.log.lines.includes("INFO one ends"));
});

Deno.test("a save asks nothing of Discord but for the slash commands that it changes", async () => {
  await using bot = await start();
  const commands = (from: number) =>
    bot.requests.slice(from).filter(({ path }) => path.includes("/commands")).map(({ method }) => method);
  let from = bot.requests.length;
  await saveBoth(bot);
  assert.deepEqual(commands(from), []);
  from = bot.requests.length;
  await bot.save("bot.yaml", define("new", "  extra: { description: Extra, reply: extra }\n"));
  assert.deepEqual(commands(from), ["GET", "POST"]);
  from = bot.requests.length;
  await bot.save("bot.yaml", define("new", "  extra: { description: Other, reply: extra }\n"));
  assert.deepEqual(commands(from), ["GET", "PATCH"]);
  from = bot.requests.length;
  await bot.save("bot.yaml", define("broken", "  extra: { replie: extra }\n"));
  assert.deepEqual(commands(from), []);
  await bot.save("bot.yaml", define("new"));
  assert.deepEqual(commands(from), ["GET", "DELETE"]);
});
