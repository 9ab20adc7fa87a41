import assert from "node:assert/strict";
import { listBackups } from "../storage/mod.ts";
import { startTestBot } from "../testkit/test_bot.ts";

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
