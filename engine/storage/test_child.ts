/** What the tests let other processes do. Each line on the output says that something is really done. */
import { systemClock } from "../model/clock.ts";
import { backUp, lockInstance, openSqliteStorage, restoreBackup, TablesDatabase } from "./mod.ts";

const clock = systemClock;
const say = (line: unknown) => Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
const untilInputEnds = async () => {
  for await (const _ of Deno.stdin.readable);
};

const TASKS: Readonly<Record<string, (path: string, ...files: string[]) => Promise<void>>> = {
  /** Until it is killed: counts on from what is there, each number in two places, and tells what it has committed. */
  async commit(path) {
    const storage = await openSqliteStorage(path, { clock, flushInterval: 20 });
    const [[, used = 0] = []] = await storage.commandStats();
    let flushed = used;
    for (let n = Number(await storage.users.value("1", "n") ?? 0) + 1;; n++) {
      storage.activity.commandUsed("count");
      await storage.transaction(async (scope) => {
        await scope.users.set("1", "n", n);
        // Large enough to have the log carried over into the file now and then.
        await scope.users.set("1", "ballast", "x".repeat(Math.floor(Math.random() * 40_000)));
        await scope.transaction((inner) => inner.guilds.set("2", "n", n));
      });
      if (n % 10 === 0) {
        await storage.flush();
        flushed = (await storage.totals()).commands_processed;
      }
      say(`${n} ${flushed}`);
    }
  },

  /** Until it is killed: counts on in two tables of an extension, and tells what it has committed. */
  async tables(path) {
    const texts = ["CREATE TABLE a (n INTEGER)", "CREATE TABLE b (n INTEGER, ballast TEXT)"];
    const tables = (await TablesDatabase.open({ path, extension: "dice", texts }, { clock })).session();
    const present = await tables.get<{ n: number }>("SELECT coalesce(max(n), 0) AS n FROM a");
    for (let n = present!.n + 1;; n++) {
      await tables.transaction(async (scope) => {
        await scope.run("INSERT INTO a VALUES (?)", n);
        // Lets a kill come in between, too.
        await new Promise((resolve) => setImmediate(resolve));
        await scope.run("INSERT INTO b VALUES (?, ?)", n, "x".repeat(Math.floor(Math.random() * 40_000)));
      });
      say(n);
    }
  },

  /** Writes one value, by a path that is relative to its working folder. */
  async write(path) {
    const storage = await openSqliteStorage(path, { clock });
    await storage.users.set("1", "a", 1);
    await storage.close();
    say("written");
  },

  /** Until it is killed: backs up again and again. */
  async backUp(path) {
    for (;;) say((await backUp(path, { clock })).path);
  },

  /** Until it is killed: puts one backup after the other in the place of the database. */
  async restore(path, ...files) {
    const lock = await lockInstance(`${path}.data`, { clock });
    for (;;) for (const file of files) say((await restoreBackup(path, { clock, lock, file })).from);
  },

  async lock(folder) {
    using _lock = await lockInstance(folder, { clock });
    say("locked");
    await untilInputEnds();
  },
};

const [task = "", path = "", ...files] = Deno.args;
await TASKS[task]!(path, ...files);
