import assert from "node:assert/strict";
import { listBackups } from "../../storage/mod.ts";
import { startTestBot } from "../../testkit/test_bot.ts";
import { loadBots } from "../load/load_bots.ts";

const DAY = 86_400_000;

Deno.test("a bot's database is backed up on schedule, and old backups go", async () => {
  await using bot = await startTestBot(`
name: Keeper
database: { backup_every: 1d, backup_keep: 2 }
commands: { ping: { description: Ping, reply: pong } }
`);
  const memory = bot.app.memories.get("bot")!;
  const made: number[] = [];
  for (let day = 1; day <= 4; day++) {
    bot.clock.advance(DAY);
    await memory.backedUp;
    made.push(listBackups(memory.path).length);
  }
  assert.deepEqual(made, [1, 2, 2, 2]);
});

Deno.test("every bot has a database of its own, and the first one keeps its own when a second one comes", async () => {
  const ping = (name: string, prefix: string) =>
    `{ name: ${name}, prefix: "${prefix}", commands: { ping: { description: Ping, reply: pong } } }`;
  await using bot = await startTestBot({ "first.yaml": ping("First", "1") });
  await bot.say("1ping");
  await bot.save("second.yaml", ping("Second", "2"));
  await bot.say("2ping");
  await bot.say("2ping");
  const [first, second] = [bot.app.memories.get("first")!, bot.app.memories.get("second")!];
  assert.match(first.path, /data\/bot\.db$/);
  assert.match(second.path, /data\/second\.db$/);
  assert.deepEqual(await first.storage.commandStats(), [["ping", 1]]);
  assert.deepEqual(await second.storage.commandStats(), [["ping", 2]]);
});

Deno.test("a second bot does not let a damaged data/bot.db be followed by an empty one", async () => {
  const ping = (name: string) =>
    `{ name: ${name}, commands: { ping: { description: Ping, as: [slash], reply: pong } } }`;
  await using bot = await startTestBot({ "first.yaml": ping("First") });
  const { path } = bot.app.memories.get("first")!;
  await bot.app.stopBot("first");
  for (const backup of listBackups(path)) await Deno.remove(backup.path);
  await Deno.writeFile(path, new Uint8Array(20_000).fill(0xff));
  const [first] = (await loadBots(bot.folder)).bots;
  await assert.rejects(bot.app.startBot(first!, false), /damaged[^]*There is no good backup/);
  await assert.rejects(bot.app.startBot(first!, false), /found at an earlier start/);
  assert.equal(bot.app.memories.size, 0);
});
