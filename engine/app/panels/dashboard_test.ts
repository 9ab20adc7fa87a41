/** The panels of the dashboard over bots that run. */
import assert from "node:assert/strict";
import { RecentLog } from "../../log/recent_log.ts";
import type { Answer, AskName, Given, News, PanelName } from "../../model/panels/panels.ts";
import { startTestBot, type TestBot, type TestBotOptions } from "../../testkit/test_bot.ts";
import { openDashboard } from "./open_dashboard.ts";

const DICE = `import { defineExtension } from "cordial";
export default defineExtension({
  version: "1.2.0",
  description: "Rolls dice",
  handlers: { boom() { throw new Error("the die fell off the table"); } },
});
`;
const BOT = `name: Dashing
names: { channels: { general: "823475887319941120" } }
commands:
  ping: { description: Ping, reply: pong }
  boom: { description: Fails, do: [{ handler: dice.boom }] }
events:
  morning: { when: { schedule: every day at 09:00, timezone: Europe/Berlin }, do: [{ send: { to: general, text: hi } }] }
  each: { when: { schedule: every monday at 10:00, servers: all }, do: [{ send: { to: general, text: hi } }] }
`;

/** The same with something to remember. */
const COUNTING = `${BOT}data: { uses: { type: number, per: user, default: 0 } }\n`
  .replace(
    "events:",
    `  count: { description: Counts, do: [{ add: { to: uses, amount: 1 } }, { reply: "{data.uses}" }] }\nevents:`,
  );

interface DashboardOptions extends TestBotOptions {
  readonly canWrite?: boolean;
  readonly definition?: string;
}

/** A bot with its dashboard. */
async function dashboard(options: DashboardOptions = {}) {
  const bot = await startTestBot({ "bot.yaml": options.definition ?? BOT, "../extensions/dice.ts": DICE }, {
    rateLimits: false,
    ...options,
  });
  const recent = new RecentLog();
  const open = openDashboard({
    app: bot.app,
    reloader: bot.reloader,
    metrics: bot.metrics,
    lag: { read: () => 0.004 },
    recent,
    clock: bot.clock,
    folder: bot.folder,
    canEdit: false,
    lock: bot.lock,
    hide: (text) => text,
  }, { canWrite: options.canWrite ?? true });
  return {
    bot,
    recent,
    ask: <P extends PanelName, A extends AskName<P>>(panel: P, ask: A, given: Given<P, A>) =>
      open.panels.get(panel)!.ask(ask, given) as Promise<Answer<P, A>>,
    watch<P extends PanelName>(panel: P): News<P>[] {
      const told: News<P>[] = [];
      open.panels.get(panel)!.watch!((news) => told.push(news as News<P>));
      return told;
    },
    async [Symbol.asyncDispose]() {
      open[Symbol.dispose]();
      await bot[Symbol.asyncDispose]();
    },
  };
}

const serverId = (bot: TestBot) => bot.guild().id;

Deno.test("status tells how the bots are, and counts the commands of the last minute", async () => {
  await using page = await dashboard();
  const { bot } = page;
  const told = page.watch("status");
  await bot.say("!ping");
  await bot.slash("/ping");
  await bot.advance(5_000);
  const status = await page.ask("status", "read", {});
  const { shards, ...online } = status.bots[0]!;
  assert.deepEqual(online, {
    id: "bot",
    name: "Dashing",
    state: "online",
    user: "Dashing",
    servers: 2,
    members: 10,
    commands: bot.app.bots.get("bot")!.program.counts.commands,
  });
  assert.deepEqual(shards.map(({ id, state }) => [id, state]), [[0, "ready"]]);
  const { messages } = status.totals;
  assert.ok(messages >= 1);
  assert.deepEqual(status.totals, { commands: 2, messages, errors: 0 });
  assert.deepEqual(status.topCommands, [["ping", 2]]);
  const { memory, heap, latency, ...sample } = status.samples.at(-1)!;
  assert.ok(memory > heap && heap > 1_000_000);
  assert.ok(latency === null || latency >= 0);
  assert.deepEqual(sample, { at: bot.clock.now(), commands: 2, messages, errors: 0, lag: 4 });
  assert.deepEqual(told.map((news) => news.sample), [status.samples.at(-1)]);
  for (const ms of [0.4, 1, 1.2, 5_000]) bot.metrics.waited(ms);
  const { waits } = await page.ask("status", "read", {});
  assert.deepEqual(waits.filter(({ count }) => count > 0), [
    { upTo: 1, count: 2 },
    { upTo: 2, count: 1 },
    { upTo: null, count: 1 },
  ]);
  await bot.advance(60_000);
  assert.equal((await page.ask("status", "read", {})).samples.at(-1)!.commands, 0);
});

Deno.test("status tells of a bot whose files have errors from the start, and of one that was stopped", async () => {
  await using page = await dashboard();
  await page.bot.save("other.yaml", "name: Other\ncommands: { x: { reply: no description } }\n");
  const { bots } = await page.ask("status", "read", {});
  assert.deepEqual(bots.map(({ id, state }) => [id, state]), [["bot", "online"], ["other", "off"]]);
  assert.match(bots[1]!.why!, /files have errors/);
  await page.bot.app.stopBot("bot");
  const [stopped] = (await page.ask("status", "read", {})).bots;
  assert.equal(stopped!.state, "off");
  assert.match(stopped!.why!, /not connected/);
});

Deno.test("log lists what the filter lets through, and tells new lines together", async () => {
  await using page = await dashboard();
  const told = page.watch("log");
  const add = (level: "INFO" | "ERROR", message: string) =>
    page.recent.add({ time: page.bot.clock.now(), level, name: "a.b", message, values: [["shard", 3]] });
  add("INFO", "one");
  add("ERROR", "two");
  assert.equal(told.length, 0);
  await page.bot.advance(100);
  assert.deepEqual(told.map(({ lines }) => lines.map(({ message }) => message)), [["one", "two"]]);
  const all = await page.ask("log", "list", { level: "DEBUG", search: "" });
  assert.deepEqual([all.kept, all.found, all.lines.length], [2, 2, 2]);
  const errors = await page.ask("log", "list", { level: "WARNING", search: "" });
  assert.deepEqual(errors.lines.map(({ message }) => message), ["two"]);
  const found = await page.ask("log", "list", { level: "DEBUG", search: "SHARD=3 one" });
  assert.deepEqual(found.lines.map(({ message }) => message), ["one"]);
  assert.equal(found.found, 1);
});

Deno.test("errors finds the run that failed under an error id", async () => {
  await using page = await dashboard();
  const { bot } = page;
  const told = page.watch("errors");
  await bot.say("!boom");
  const { errorId, error } = bot.reports.at(-1)!;
  page.recent.add({
    time: 5,
    level: "ERROR",
    name: "cordial",
    message: `boom failed: ${error}`,
    values: [["errorId", errorId!]],
  });
  page.recent.add({ time: 6, level: "INFO", name: "cordial", message: "fine", values: [] });
  await bot.advance(100);
  const { errors } = await page.ask("errors", "list", {});
  assert.deepEqual(errors.map((one) => one.errorId), [errorId]);
  assert.deepEqual(told, [{ errors }]);
  const run = await page.ask("errors", "run", { errorId: errorId! });
  assert.deepEqual([run!.bot, run!.title, run!.outcome], ["bot", "!boom", "failed"]);
  assert.equal(await page.ask("errors", "run", { errorId: "nothing" }), null);
});

Deno.test("extensions are listed, unloaded and loaded, and each change is told", async () => {
  await using page = await dashboard();
  const told = page.watch("extensions");
  const { bots } = await page.ask("extensions", "list", {});
  const { loadMs, ...info } = bots[0]!.extensions[0]!;
  assert.deepEqual(info, { name: "dice", state: "loaded", version: "1.2.0", description: "Rolls dice" });
  assert.ok(loadMs! >= 0);
  const unloaded = await page.ask("extensions", "unload", { bot: "bot", name: "dice" });
  assert.equal(unloaded.state, "unloaded");
  assert.equal(told.at(-1)!.bots[0]!.extensions[0]!.state, "unloaded");
  assert.equal((await page.ask("extensions", "load", { bot: "bot", name: "dice" })).state, "loaded");
  assert.equal((await page.ask("extensions", "reload", { bot: "bot", name: "dice" })).state, "loaded");
  await assert.rejects(page.ask("extensions", "load", { bot: "nobody", name: "dice" }), /does not run/);
});

Deno.test("schedules tell their next runs, by the clocks of servers that have their own", async () => {
  await using page = await dashboard();
  const list = async () => (await page.ask("schedules", "list", {})).schedules;
  const [morning, each] = await list();
  assert.equal(morning!.event, "morning");
  assert.equal(morning!.text, "every day at 09:00");
  assert.match(morning!.source, /^bots\/bot\.yaml:7:\d+$/);
  // The clock begins on Thursday, 1 January 2026, at midnight UTC.
  assert.deepEqual(morning!.clocks, [{
    zone: "Europe/Berlin",
    next: [8, 32, 56].map((hours) => Date.UTC(2026, 0, 1, hours)),
    wall: ["Thu 1 Jan, 09:00", "Fri 2 Jan, 09:00", "Sat 3 Jan, 09:00"],
  }]);
  assert.deepEqual(each!.clocks.map(({ zone, server }) => [zone, server]), [["UTC", undefined]]);
  const server = serverId(page.bot);
  await page.ask("servers", "change", { bot: "bot", server, timezone: "tokyo" });
  const [, tokyo] = await list();
  assert.deepEqual(tokyo!.clocks.map(({ zone, server }) => [zone, server]), [
    ["UTC", undefined],
    ["Asia/Tokyo", "Test Server"],
  ]);
  assert.equal(tokyo!.clocks[1]!.next[0], Date.UTC(2026, 0, 5, 1));
});

Deno.test("backups are listed and made, with the command that restores them", async () => {
  await using page = await dashboard();
  const [before] = (await page.ask("backups", "list", {})).bots;
  assert.equal(before!.database, "data/bot.db");
  assert.ok(before!.bytes > 0);
  assert.deepEqual(before!.backups, []);
  const made = await page.ask("backups", "create", { bot: "bot" });
  assert.equal(made.name, "bot.db.backup_20260101_000000");
  assert.equal(made.restore, "deno task restore data/bot.db.backup_20260101_000000");
  assert.deepEqual((await page.ask("backups", "list", {})).bots[0]!.backups, [made]);
  await assert.rejects(page.ask("backups", "create", { bot: "nobody" }), /does not run/);
});

Deno.test("a backup is put in the place of the database, and the bot goes on with what was in it", async () => {
  await using page = await dashboard({ definition: COUNTING });
  const { bot } = page;
  assert.equal(await bot.say("!count"), "Dashing: 1");
  const { name } = await page.ask("backups", "create", { bot: "bot" });
  assert.equal(await bot.say("!count"), "Dashing: 2");
  const { kept } = await page.ask("backups", "restore", { bot: "bot", name });
  assert.match(kept!, /^data\/bot\.db\.before_restore_/);
  assert.ok((await Deno.stat(`${bot.folder}/${kept}`)).size > 0);
  assert.equal(await bot.say("!count"), "Dashing: 2");
  assert.equal(await bot.say("!ping"), "Dashing: pong");
  await assert.rejects(page.ask("backups", "restore", { bot: "bot", name: "../bot.db" }), /no backup/);
  assert.equal(await bot.say("!count"), "Dashing: 3");
});

Deno.test("a bot that could not start again is not stopped for a backup", async () => {
  await using page = await dashboard();
  const { name } = await page.ask("backups", "create", { bot: "bot" });
  await page.bot.save("bot.yaml", BOT.replace("reply: pong", "repply: pong"));
  await assert.rejects(page.ask("backups", "restore", { bot: "bot", name }), /Mend them first/);
  assert.equal(await page.bot.say("!ping"), "Dashing: pong");
});

Deno.test("servers show what was set there, and their prefix and time zone can be changed", async () => {
  await using page = await dashboard();
  const { bot } = page;
  const server = serverId(bot);
  const list = async (search = "") => await page.ask("servers", "list", { search });
  const { servers, ...counts } = await list();
  assert.deepEqual(counts, { found: 2, all: 2 });
  assert.deepEqual(servers.map(({ name }) => name), ["Second Server", "Test Server"]);
  assert.deepEqual(servers[1], {
    bot: "bot",
    id: server,
    name: "Test Server",
    members: 5,
    language: "en-US",
    prefix: { value: "!", own: false },
    timezone: { value: "UTC", own: false },
    commandRoles: [],
  });
  const changed = await page.ask("servers", "change", { bot: "bot", server, prefix: " ? " });
  assert.deepEqual(changed.prefix, { value: "?", own: true });
  assert.equal(await bot.say("?ping"), "Dashing: pong");
  await bot.app.bots.get("bot")!.servers.updateCommandRoles(server, "ping", () => [bot.roleId("Moderator")]);
  const [shown] = (await list("TEST")).servers;
  assert.deepEqual(shown!.commandRoles, [{ command: "ping", roles: ["Moderator"] }]);
  assert.deepEqual((await list("nothing like it")).servers, []);
  const back = await page.ask("servers", "change", { bot: "bot", server, prefix: null });
  assert.deepEqual(back.prefix, { value: "!", own: false });
});

Deno.test("servers refuse what setprefix and settimezone refuse, and change nothing then", async () => {
  await using page = await dashboard();
  const server = serverId(page.bot);
  const refused = async (change: { prefix?: string; timezone?: string }, why: RegExp) =>
    await assert.rejects(page.ask("servers", "change", { bot: "bot", server, ...change }), why);
  await refused({ prefix: "/" }, /keeps \/ for slash commands/);
  await refused({ prefix: "far too long" }, /no blanks/);
  await refused({ prefix: "?", timezone: "Europe/Berln" }, /Did you mean Europe\/Berlin or/);
  assert.equal((await page.ask("servers", "list", { search: "" })).servers[1]!.prefix.own, false);
  await assert.rejects(
    page.ask("servers", "change", { bot: "bot", server: "1", prefix: "?" }),
    /not in this server/,
  );
});

Deno.test("definitions show files, counts and problems, and that the last good version is kept", async () => {
  await using page = await dashboard();
  const told = page.watch("definitions");
  const [fine] = (await page.ask("definitions", "list", {})).bots;
  assert.deepEqual([fine!.files, fine!.state, fine!.problems], [["bots/bot.yaml"], "running", []]);
  assert.ok(fine!.counts.some(({ what, count }) => what === "schedules" && count === 2));
  await page.bot.save("bot.yaml", BOT.replace("reply: pong", "replly: pong"));
  const [kept] = told.at(-1)!.bots;
  assert.equal(kept!.state, "kept");
  const [problem] = kept!.problems;
  assert.equal(problem!.code, "unknown-key");
  assert.match(problem!.place!, /^bots\/bot\.yaml:4:\d+$/);
  assert.match(problem!.frame, /^ {2}4 \| .*replly: pong.*\n.*\^{6}\n[^]*Did you mean `reply`/);
  assert.equal(await page.bot.say("!ping"), "Dashing: pong");
});

Deno.test("a page that may only look changes nothing", async () => {
  await using page = await dashboard({ canWrite: false });
  const server = serverId(page.bot);
  for (
    const asked of [
      page.ask("extensions", "unload", { bot: "bot", name: "dice" }),
      page.ask("backups", "create", { bot: "bot" }),
      page.ask("backups", "restore", { bot: "bot", name: "bot.db.backup_20260101_000000" }),
      page.ask("servers", "change", { bot: "bot", server, prefix: "?" }),
    ]
  ) await assert.rejects(asked, /may look and change nothing/);
  assert.equal((await page.ask("extensions", "list", {})).bots[0]!.extensions[0]!.state, "loaded");
});
