import assert from "node:assert/strict";
import { startTestBot, type TestBot } from "../../testkit/test_bot.ts";
import { listBackups } from "../../storage/mod.ts";

const PING = (reply: string, more = "") =>
  `{ name: Ping, ${more} commands: { ping: { description: Ping, reply: ${reply} } } }`;

const services = (bot: TestBot) => bot.app.bots.get("bot")!.services;

Deno.test("stats counts for the whole life of the bot, and tells how long the process runs", async () => {
  await using bot = await startTestBot(PING("pong"));
  await bot.say("!ping");
  await bot.say("hello");
  await bot.advance(90_000);
  const { latency, ...stats } = await services(bot).stats();
  assert.deepEqual(stats, {
    uptime: 90_000,
    commandsProcessed: 1,
    // The bot's own answer is one.
    messagesSeen: 3,
    errors: 0,
    topCommands: [["ping", 1]],
  });
  assert.ok(latency === undefined || latency >= 0);
});

Deno.test("stats counts each bot by itself", async () => {
  await using bot = await startTestBot({
    "bot.yaml": PING("pong"),
    "other.yaml": PING("pong", `prefix: "?",`),
  });
  await bot.say("!ping");
  assert.equal((await services(bot).stats()).commandsProcessed, 1);
  assert.equal((await bot.app.bots.get("other")!.services.stats()).commandsProcessed, 0);
});

Deno.test("sync brings the slash commands up to date and tells what differed", async () => {
  await using bot = await startTestBot(PING("pong"));
  const waits: number[] = [];
  const difference = await services(bot).sync((ms) => waits.push(ms));
  assert.deepEqual([difference.added, difference.changed, difference.removed, waits], [[], [], [], []]);
});

Deno.test("reload tells what became of the bot's files, each time", async () => {
  await using bot = await startTestBot(PING("one"));
  const outcome = async () => {
    const { outcome, problems } = await services(bot).reload();
    return [outcome, problems];
  };
  const write = (text: string) => Deno.writeTextFile(`${bot.folder}/bots/bot.yaml`, text);
  assert.deepEqual(await outcome(), ["unchanged", 0]);
  await write(PING("two"));
  assert.deepEqual(await outcome(), ["changed", 0]);
  await write(PING('"{user.nmae} {user.nmaes}"'));
  assert.deepEqual(await outcome(), ["refused", 2]);
  assert.deepEqual(await outcome(), ["refused", 2]);
  assert.equal(bot.notices.filter(({ kind }) => kind === "problems").length, 1);
  assert.equal(await bot.say("!ping"), "Ping: two");
});

Deno.test("reload answers before the bot logs in anew, and at once where its files are gone", async () => {
  const slashOnly = `{ name: Ping, commands: { ping: { description: Ping, as: [slash], reply: one } } }`;
  await using bot = await startTestBot({ "bot.yaml": slashOnly, "other.yaml": PING("x", `prefix: "?",`) });
  const old = bot.app.bots.get("bot");
  await Deno.writeTextFile(`${bot.folder}/bots/bot.yaml`, PING("two"));
  assert.equal((await services(bot).reload()).outcome, "changed");
  assert.equal(bot.app.bots.get("bot"), old);
  await bot.reloader.reload();
  assert.notEqual(bot.app.bots.get("bot"), old);
  assert.equal(await bot.say("!ping"), "Ping: two");
  await Deno.remove(`${bot.folder}/bots/bot.yaml`);
  await assert.rejects(services(bot).reload(), /files of bot are gone/);
  await bot.reloader.reload();
  assert.deepEqual([...bot.app.bots.keys()], ["other"]);
});

Deno.test("a pass that fails does not keep the next one from running", async () => {
  await using bot = await startTestBot(PING("one"));
  await Deno.rename(`${bot.folder}/bots/bot.yaml`, `${bot.folder}/kept.yaml`);
  await Deno.writeTextFile(`${bot.folder}/kept.yaml`, PING("two"));
  const { stopBot } = bot.app;
  bot.app.stopBot = () => Promise.reject(new Error("stuck"));
  await assert.rejects(bot.reloader.reload(), /stuck/);
  bot.app.stopBot = stopBot;
  await Deno.rename(`${bot.folder}/kept.yaml`, `${bot.folder}/bots/bot.yaml`);
  await bot.reloader.reload();
  assert.equal(await bot.say("!ping"), "Ping: two");
});

Deno.test("backUp makes a backup and resolves with its file name", async () => {
  await using bot = await startTestBot(PING("pong"));
  const name = await services(bot).backUp();
  assert.match(name, /^bot\.db\.backup_\d{8}_\d{6}$/);
  const [backup] = listBackups(bot.app.memories.get("bot")!.path);
  assert.ok(backup!.path.endsWith(`/data/${name}`));
});

Deno.test("shutDown asks the process to end, and does not end it itself", async () => {
  await using bot = await startTestBot(PING("pong"));
  services(bot).shutDown();
  assert.equal(bot.shutDowns, 1);
  assert.equal(await bot.say("!ping"), "Ping: pong");
});

Deno.test("exportPerson and deletePerson work on what the bot keeps of a person", async () => {
  await using bot = await startTestBot(PING("pong"));
  await bot.say("!ping");
  const id = bot.personId("Bo");
  assert.equal((await services(bot).exportPerson(id))?.user_id, id);
  assert.equal(await services(bot).deletePerson(id), true);
  assert.equal(await services(bot).exportPerson(id), undefined);
  assert.equal(await services(bot).deletePerson(id), false);
});

Deno.test("a bot keeps its key for controls, and each bot has its own", async () => {
  await using bot = await startTestBot({ "bot.yaml": PING("a"), "other.yaml": PING("b", `prefix: "?",`) });
  const key = (id: string) => bot.app.memories.get(id)!.storage.values.get("engine", "control_key");
  const [one, other] = [await key("bot"), await key("other")];
  assert.ok(typeof one === "string" && one !== other);
});
