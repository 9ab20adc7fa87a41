/** Declared data, from the definition to what people see. */
import assert from "node:assert/strict";
import { loadBots } from "../load/load_bots.ts";
import { startTestBot, type TestBot } from "../../testkit/test_bot.ts";

const CASINO = `
name: Bot
cooldowns: { default_rate: 0 }
data:
  coins: { type: number, per: member, default: 0, min: 0, max: 1000, expires: 30d }
  visits: { type: number, per: server }
  notes: { type: list, per: user, max: 2 }
  looks: { type: map, per: user }
  seen: { type: time, per: member }
commands:
  daily:
    description: Collect coins
    do:
      - add: { to: coins, amount: 100 }
      - reply: "You now have {data.coins} coins."
  balance:
    description: Count
    reply: "{data.coins} coins"
  gamble:
    description: Bet
    options: { bet: { type: number, description: How much, required: true } }
    do:
      - take: { from: coins, amount: "{options.bet}", else: { reply: "You have only {data.coins}." } }
      - add: { to: coins, amount: "{options.bet * 2}" }
      - reply: "You won, and have {data.coins}!"
  pay:
    description: Pay somebody
    options:
      who: { type: user, description: Whom, required: true }
      amount: { type: integer, description: How much, required: true }
    do:
      - take: { from: coins, amount: "{options.amount}" }
      - { add: { to: coins, amount: "{options.amount}", who: "{options.who}" }, save_as: theirs }
      - reply: "You have {data.coins}, they have {theirs}."
  purse:
    description: Count somebody's coins
    options: { who: { type: user, description: Whose } }
    do:
      - { get: { data: coins, who: "{default(options.who, user)}" }, save_as: theirs }
      - reply: "{theirs + 1} with one more, mine are {data.coins}"
  top:
    description: The richest
    do: [ { leaderboard: { of: coins, top: 2, title: "Rich in {server.name}" } } ]
  visit:
    description: Count visits
    do:
      - { add: { to: visits, amount: 1 }, if: data.visits < 2, else: { reply: "full" } }
      - reply: "{data.visits}"
  note:
    description: Write down
    options: { text: { type: string, description: What, required: true } }
    do:
      - push: { to: notes, value: "{options.text}", else: { reply: "No room beside {data.notes}" } }
      - reply: "{size(data.notes)}: {data.notes}"
  forget:
    description: Forget
    options: { text: { type: string, description: What, required: true } }
    do:
      - remove: { from: notes, value: "{options.text}", else: { reply: "not there" } }
      - reply: "left: {data.notes}"
  look:
    description: Choose looks
    options: { what: { type: string, description: What, required: true } }
    do:
      - set: { data: looks, key: "{options.what}", to: red }
      - set: { seen: "{now}" }
      - reply: "<{data.looks.hair}> {data.looks[options.what]} {relative(data.seen)}"
`;

Deno.test("data is kept for each member, and no bet goes below the minimum", async () => {
  await using bot = await startTestBot(CASINO);
  bot.addPerson("Ann");
  assert.equal(await bot.say("!daily"), "Bot: You now have 100 coins.");
  assert.equal(await bot.slash("/gamble bet:40"), "Bot: You won, and have 140!");
  assert.equal(await bot.slash("/gamble bet:141"), "Bot: You have only 140.");
  assert.equal(await bot.slash("/balance"), "Bot: 140 coins");
  assert.match(await bot.slash("/gamble bet:-5"), /-5 is no amount/);
  assert.match(await bot.slash("/gamble bet:0.5"), /0.5 is no amount/);
  assert.equal(await bot.say("!balance", "Ann"), "Bot: 0 coins");
  assert.equal(await bot.slash("/pay who:@Ann amount:40"), "Bot: You have 100, they have 40.");
  assert.match(await bot.slash("/pay who:@Ann amount:101"), /You have only 100/);
  assert.equal(await bot.say("!balance", "Ann"), "Bot: 40 coins");
  assert.equal(await bot.slash("/purse who:@Ann"), "Bot: 41 with one more, mine are 100");
  assert.equal(await bot.say("!purse", "Ann"), "Bot: 41 with one more, mine are 40");
  assert.match(await bot.slash("/top"), /Rich in [^]*1\. @Bo: 100[^]*2\. @Ann: 40/);
  assert.match(await bot.direct("!daily"), /only in a server/);
});

/** As if the process had ended and begun anew over the same folder. */
async function restart(bot: TestBot): Promise<void> {
  await bot.app.stopBot("bot");
  const [loaded] = (await loadBots(bot.folder)).bots;
  await bot.app.startBot(loaded!, true);
}

Deno.test("data outlives a restart, and is another one in each server", async () => {
  await using bot = await startTestBot(CASINO);
  await bot.say("!daily");
  bot.server = "Second Server";
  assert.equal(await bot.say("!balance"), "Bot: 0 coins");
  await bot.say("!daily");
  await bot.say("!daily");
  await restart(bot);
  assert.equal(await bot.say("!balance"), "Bot: 200 coins");
  assert.match(await bot.slash("/top"), /Rich in Second Server[^]*1\. @Bo: 200/);
  bot.server = "Test Server";
  assert.equal(await bot.say("!balance"), "Bot: 100 coins");
});

Deno.test("data that expires is forgotten so long after its last change", async () => {
  await using bot = await startTestBot(CASINO);
  await bot.say("!daily");
  await bot.advance(29 * 86_400_000);
  assert.equal(await bot.say("!daily"), "Bot: You now have 200 coins.");
  await bot.advance(30 * 86_400_000 - 1);
  assert.equal(await bot.say("!balance"), "Bot: 200 coins");
  await bot.advance(1);
  assert.equal(await bot.say("!balance"), "Bot: 0 coins");
  assert.match(await bot.slash("/top"), /Nobody is on this list yet/);
});

Deno.test("nobody gets more than the maximum, and texts see each change", async () => {
  await using bot = await startTestBot(CASINO);
  for (let day = 0; day < 10; day++) await bot.say("!daily");
  assert.match(await bot.say("!daily"), /more than 1,000/);
  assert.equal(await bot.say("!balance"), "Bot: 1000 coins");
  assert.equal(await bot.say("!visit"), "Bot: 1");
  assert.equal(await bot.say("!visit"), "Bot: 2");
  assert.equal(await bot.say("!visit"), "Bot: full\nBot: 2");
});

Deno.test("lists, maps and times are kept as well, with else where they are full", async () => {
  await using bot = await startTestBot(CASINO);
  assert.equal(await bot.say("!note milk"), "Bot: 1: milk");
  assert.equal(await bot.direct("!note eggs"), "Bot: 2: milk, eggs");
  assert.equal(await bot.say("!note tea"), "Bot: No room beside milk, eggs");
  assert.equal(await bot.say("!forget tea"), "Bot: not there");
  assert.equal(await bot.say("!forget milk"), "Bot: left: eggs");
  assert.equal(await bot.say("!look eyes"), "Bot: <> red <t:1767225600:R>");
  assert.equal(await bot.say("!look hair"), "Bot: <red> red <t:1767225600:R>");
  assert.equal(await bot.say("!look constructor"), "Bot: <red> red <t:1767225600:R>");
});

Deno.test("mydata shows what is kept of a person, and deletes it", async () => {
  await using bot = await startTestBot(CASINO);
  await bot.say("!daily");
  await bot.say("!note milk");
  assert.match(await bot.slash("/mydata show"), / coins member [^]*100[^]* notes user [^]*milk/);
  await bot.slash("/mydata delete");
  await bot.press("Confirm");
  assert.equal(await bot.say("!balance"), "Bot: 0 coins");
  assert.equal(await bot.say("!note tea"), "Bot: 1: tea");
});

const declared = (declaration: string) => `
name: Bot
cooldowns: { default_rate: 0 }
data: { level: ${declaration} }
commands:
  level: { description: Show, reply: "{data.level}" }
  up:
    description: Set
    options: { to: { type: integer, description: To, required: true } }
    do: { set: { level: "{options.to}" } }
`;

Deno.test("a changed declaration takes over what is kept where nothing is lost, and is refused otherwise", async () => {
  await using bot = await startTestBot(declared("{ type: number, per: member, default: 1 }"));
  const told = () => bot.notices.filter(({ kind }) => kind.startsWith("data-"));
  await bot.slash("/up to:250");
  await bot.save("bot.yaml", declared("{ type: string, per: member }"));
  assert.equal(await bot.say("!level"), "Bot: 250");
  await bot.save("bot.yaml", declared("{ type: number, per: member, max: 99 }"));
  assert.equal(await bot.say("!level"), "Bot: 99");
  assert.deepEqual(told(), [
    { kind: "data-tightened", bot: "bot", tightened: [{ name: "level", type: "number", count: 1 }] },
  ]);

  await bot.save("bot.yaml", declared("{ type: list, per: member }").split("  up:")[0]!);
  const [, refused] = told();
  assert.equal(refused?.kind, "data-refused");
  assert.match(
    refused?.kind === "data-refused" ? refused.why : "",
    /`data\.level` is kept as a number for each member/,
  );
  assert.match(
    refused?.kind === "data-refused" ? refused.why : "",
    /wants a list for each member[^]*deno task data/,
  );
  assert.equal(await bot.say("!level"), "Bot: 99", "the last good version keeps running");
  await bot.save("bot.yaml", declared("{ type: number, per: user }"));
  assert.equal(told().length, 3);
  await assert.rejects(restart(bot), /is kept as a number for each member/);
  await bot.save("bot.yaml", declared("{ type: number, per: member, default: 7 }"));
  assert.equal(await bot.say("!level"), "Bot: 250", "nothing was lost");
  bot.server = "Second Server";
  assert.equal(await bot.say("!level"), "Bot: 7");
});
