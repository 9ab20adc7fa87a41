/** What the page tells of the runs of a bot, asked over its socket as the page does. */
import assert from "node:assert/strict";
import type { RunDetail, RunLine, SourceLines } from "../../model/panels/runs.ts";
import type { TrafficLine, TrafficPayload } from "../../model/panels/traffic.ts";
import { startTestBot, type TestBot } from "../../testkit/test_bot.ts";
import { openPanels } from "./open_panels.ts";

const BOT = `name: Bot
prefix: "!"
cooldowns: { default_rate: 0 }
data: { coins: { type: number, per: member, default: 50, min: 0 }, pot: { type: number, per: server } }
checks: { rich: { if: data.coins > 40, message: Earn some first. } }
commands:
  bet:
    description: Bet
    options: { coins: { type: integer, description: Coins, required: true } }
    checks: [rich]
    cooldown: { rate: 2, per: 1h }
    do:
      - take: { from: coins, amount: "{options.coins}" }
      - add: { to: pot, amount: "{options.coins}" }
      - reply: "{data.coins} left"
  secret:
    description: For nobody
    permissions:
      user: [administrator]
    reply: Hi
events:
  greet: { when: member_join, do: [ { send: { to: general, text: "Hi {user.name}" } } ] }
names: { channels: { general: "100000000000000001" } }
`;

function panelsOf({ app, folder, clock, reloader }: TestBot) {
  const panels = openPanels({ app, folder, clock, reloader, canEdit: false, hide: (text) => text }, {
    canWrite: false,
  });
  const ask = async <Answer>(panel: string, name: string, given: object): Promise<Answer> =>
    await panels.get(panel)!.ask(name, given) as Answer;
  return { panels, ask };
}

Deno.test("the page tells of a run stage by stage, with values, places, and data before and after", async () => {
  await using bot = await startTestBot(BOT, { rateLimits: false });
  const { ask } = panelsOf(bot);
  assert.equal(await bot.slash("/bet coins:30"), "Bot: 20 left");
  const [line] = await ask<RunLine[]>("runs", "list", { kind: "last" });
  assert.deepEqual([line!.title, line!.outcome, line!.bot, line!.userName], [
    "/bet",
    "answered",
    "bot",
    "Bo",
  ]);
  const { stages, changes } = await ask<RunDetail>("runs", "one", { id: line!.id });
  assert.deepEqual(stages.map(({ name, result, source }) => [name, result, source?.line]), [
    ["matched", "passed", 7],
    ["server", "passed", undefined],
    ["permission", "unused", undefined],
    ["options", "passed", 9],
    ["conditions", "passed", undefined],
    ["cooldown", "passed", 11],
    ["steps", "passed", undefined],
  ]);
  assert.deepEqual(stages[3]!.facts, [{ name: "coins", text: "30" }]);
  assert.deepEqual(stages[4]!.parts.map(({ what, source }) => [what, source?.line]), [["check", 5]]);
  assert.deepEqual(stages[5]!.facts, [{ name: "rate", text: "2 in 1 hour for each user" }]);
  assert.deepEqual(stages[6]!.parts.map(({ what, source }) => [what, source?.line]), [
    ["take", 13],
    ["add", 14],
    ["reply", 15],
  ]);
  const guildId = line!.guildId;
  assert.deepEqual(changes, [
    { name: "coins", per: "member", ownerId: line!.userId, before: "50", after: "20" },
    { name: "pot", per: "server", ownerId: guildId, before: "0", after: "30" },
  ]);
  const source = await ask<SourceLines>("runs", "source", { path: "bots/bot.yaml", line: 13 });
  assert.equal(source.lines[13 - source.first], `      - take: { from: coins, amount: "{options.coins}" }`);
});

Deno.test("the page tells who was refused by what, and keeps it apart", async () => {
  await using bot = await startTestBot(BOT, { rateLimits: false });
  const { ask } = panelsOf(bot);
  await bot.say("!secret", "Cy");
  await bot.say("!bet many");
  bot.addPerson("Eve");
  await bot.see();
  await bot.say("!bet 1");
  const refused = await ask<RunLine[]>("runs", "list", { kind: "refused" });
  assert.deepEqual(refused.map(({ title }) => title), ["greet", "!bet", "!secret"]);
  const [greet, bet, secret] = await Promise.all(
    refused.map(({ id }) => ask<RunDetail>("runs", "one", { id })),
  );
  const permission = secret!.stages.find(({ name }) => name === "permission")!;
  assert.equal(permission.result, "refused");
  assert.deepEqual(permission.source, { path: "bots/bot.yaml", line: 18 });
  assert.deepEqual(permission.facts[0], { name: "needs", text: "Administrator" });
  assert.match(permission.reason ?? "", /Administrator/);
  assert.deepEqual(secret!.stages.slice(3).map(({ result }) => result), Array(4).fill("unreached"));
  assert.equal(bet!.stages.find(({ result }) => result === "refused")?.name, "options");
  assert.deepEqual(greet!.stages.map(({ name, result }) => `${name} ${result}`), [
    "matched passed",
    "conditions unused",
    "steps refused",
  ]);
});

Deno.test("the page tells which payloads belong to a run", async () => {
  await using bot = await startTestBot(BOT, { rateLimits: false });
  const { ask, panels } = panelsOf(bot);
  const news: string[] = [];
  const unwatch = panels.get("traffic")!.watch!((told) => {
    news.push(...(told as { lines: TrafficLine[] }).lines.map(({ what }) => what));
  });
  await bot.slash("/bet coins:1");
  bot.clock.advance(2_000);
  await bot.slash("/bet coins:2");
  await bot.say("nothing to do with it", "Cy");
  const [newest, first] = await ask<RunLine[]>("runs", "list", { kind: "last" });
  for (const run of [newest!, first!]) {
    const { lines } = await ask<{ lines: TrafficLine[] }>("traffic", "list", { run: run.id });
    const shown = lines.map(({ way, what }) => `${way} ${what.replace(/\d+/, "ID")}`);
    assert.deepEqual(shown.toSorted(), [
      "to_bot INTERACTION_CREATE",
      "to_bot MESSAGE_CREATE",
      "to_discord POST /interactions/ID/[token]/callback",
    ]);
  }
  const { lines } = await ask<{ lines: TrafficLine[] }>("traffic", "list", { run: newest!.id });
  const called = lines.find(({ what }) => what === "INTERACTION_CREATE")!;
  const { payload } = await ask<TrafficPayload>("traffic", "one", { seq: called.seq });
  assert.equal((payload as { token: string }).token, "[token]");
  const all = await ask<{ lines: TrafficLine[] }>("traffic", "list", {});
  assert.ok(!JSON.stringify(all).includes("Heartbeat"));
  const posts = await ask<{ lines: TrafficLine[] }>("traffic", "list", { text: "callback", within: 1000 });
  assert.equal(posts.lines.length, 1);
  bot.clock.advance(100);
  assert.ok(news.includes("INTERACTION_CREATE"));
  unwatch();
});
