import assert from "node:assert/strict";
import { sweep } from "../files/mod.ts";
import { TestFolder } from "../files/test_folder.ts";
import { VirtualClock } from "../model/virtual_clock.ts";
import { backUp } from "./backup/back_up.ts";
import { listBackups } from "./backup/backup_name.ts";
import { checkDatabase } from "./check_database.ts";
import { openSqliteStorage } from "./open_sqlite_storage.ts";
import { TablesDatabase } from "./tables/tables_database.ts";
import { TestProcess } from "./test_process.ts";

Deno.test.sanitizer({ ops: true, resources: true });

const random = (below: number) => Math.floor(Math.random() * below);

async function numberIn(path: string): Promise<unknown> {
  const storage = await openSqliteStorage(path, { clock: new VirtualClock() });
  const number = await storage.users.value("1", "n");
  await storage.close();
  return number;
}

Deno.test("openSqliteStorage loses nothing that it confirmed when its process is killed 120 times", async () => {
  using folder = new TestFolder();
  const killer = async (path: string) => {
    for (let kills = 0; kills < 60; kills++) {
      const process = new TestProcess(["commit", path]);
      await process.waitForLines(random(3) === 0 ? 1 : 1 + random(150));
      const [confirmed = 0, flushed = 0] = (await process.kill()).at(-1)?.split(" ").map(Number) ?? [];

      assert.equal(checkDatabase(path).state, "ok");
      const storage = await openSqliteStorage(path, { clock: new VirtualClock() });
      const number = Number(await storage.users.value("1", "n"));
      // It may have been killed between a commit and its line.
      assert.ok(number === confirmed || number === confirmed + 1, `${confirmed} confirmed, ${number} found`);
      assert.equal(await storage.guilds.value("2", "n"), number, "a transaction is there as a whole");
      const [[, used = 0] = []] = await storage.commandStats();
      assert.ok(used >= flushed, `${flushed} flushed, ${used} found`);
      assert.equal((await storage.totals()).commands_processed, used);
      await storage.close();
    }
  };
  await Promise.all([killer(folder.file("a.db")), killer(folder.file("b.db"))]);
  assert.deepEqual(folder.names(), ["a.db", "b.db"]);
});

Deno.test("tables of an extension have whole transactions only when their process is killed 15 times", async () => {
  using folder = new TestFolder();
  const path = folder.file("bot.dice.db");
  for (let kills = 0; kills < 15; kills++) {
    const process = new TestProcess(["tables", path]);
    await process.waitForLines(1 + random(40));
    const confirmed = Number((await process.kill()).at(-1));
    assert.equal(checkDatabase(path).state, "ok");
    const plan = {
      path,
      extension: "dice",
      texts: ["CREATE TABLE a (n INTEGER)", "CREATE TABLE b (n INTEGER, ballast TEXT)"],
    };
    const database = await TablesDatabase.open(plan, { clock: new VirtualClock() });
    const rows = await database.session().all<{ n: number; other: number }>(
      "SELECT a.n, b.n AS other FROM a LEFT JOIN b ON b.n = a.n ORDER BY a.n",
    );
    await database.close();
    // It may have been killed between a commit and its line.
    assert.ok(rows.length === confirmed || rows.length === confirmed + 1, `${confirmed}, ${rows.length}`);
    rows.forEach(({ n, other }, index) => assert.deepEqual([n, other], [index + 1, index + 1]));
  }
  assert.deepEqual(folder.names(), ["bot.dice.db"]);
});

Deno.test("backUp that is killed leaves good backups only, and what the sweep removes", async () => {
  using folder = new TestFolder();
  const path = folder.file("bot.db");
  const storage = await openSqliteStorage(path, { clock: new VirtualClock() });
  for (let i = 0; i < 20; i++) await storage.users.set("1", `k${i}`, "x".repeat(100_000));
  for (let kills = 0; kills < 8; kills++) {
    const process = new TestProcess(["backUp", path]);
    await process.waitForLines(1 + random(3));
    await process.kill();
  }
  await storage.close();
  const backups = listBackups(path);
  assert.ok(backups.length >= 8);
  for (const backup of backups) assert.deepEqual(checkDatabase(backup.path), { state: "ok", version: 1 });
  const { failed } = await sweep(folder.path);
  assert.deepEqual(failed, []);
  assert.ok(
    folder.names().every((name) => name === "bot.db" || /^bot\.db\.backup_\d{8}_\d{6}(_\d+)?$/.test(name)),
  );
});

Deno.test("restoreBackup that is killed leaves one of the databases, whole", async () => {
  using folder = new TestFolder();
  const path = folder.file("bot.db");
  const clock = new VirtualClock();
  const files: string[] = [];
  for (const n of [1, 2]) {
    const storage = await openSqliteStorage(path, { clock });
    await storage.users.set("1", "n", n);
    await storage.users.set("1", "ballast", "x".repeat(n * 300_000));
    files.push((await backUp(path, { clock })).path);
    await storage.close();
  }
  for (let kills = 0; kills < 12; kills++) {
    const process = new TestProcess(["restore", path, ...files]);
    await process.waitForLines(random(4));
    await process.kill();
    assert.equal(checkDatabase(path).state, "ok");
    assert.ok([1, 2].includes(Number(await numberIn(path))));
  }
  const kept = folder.names().filter((name) => /^bot\.db\.before_restore_\d{8}_\d{6}(_\d+)?$/.test(name));
  assert.ok(kept.length > 0);
  for (const name of kept) assert.equal(checkDatabase(folder.file(name)).state, "ok");
});
