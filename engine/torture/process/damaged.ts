/** The files of a database are damaged, anywhere and in any way, after the process was killed. */
import { mendDatabase } from "../../app/memory/mend_database.ts";
import type { Notice } from "../../app/notices/notice.ts";
import { TestFolder } from "../../files/test_folder.ts";
import { systemClock } from "../../model/clock.ts";
import { StorageError } from "../../model/storage.ts";
import { backUp, lockInstance, openSqliteStorage } from "../../storage/mod.ts";
import { recordingLogger } from "../../testkit/recording_logger.ts";
import type { Outcome, Trial, TrialContext } from "../trial.ts";
import { reasonOf } from "../reason_of.ts";

const NUMBERS = 600;
const ENDS = ["", "-wal", "-shm"] as const;
type Files = Readonly<Record<typeof ENDS[number], Uint8Array>>;

/** What came of it, by what is shown in the table. */
type Fate = "whole" | "backup taken" | "owner asked" | "loss told" | "unnoticeable";

export const damaged: Trial = {
  name: "database damaged at random",
  times: { short: 25, long: 2_000 },
  async run(context): Promise<Outcome> {
    const fates: Record<Fate, number> = {
      "whole": 0,
      "backup taken": 0,
      "owner asked": 0,
      "loss told": 0,
      "unnoticeable": 0,
    };
    const broken: string[] = [];
    using folder = new TestFolder();
    const files = await makeKilled(folder);
    let times = 0;
    for (; times < context.times; context.progress(++times)) {
      const { what, after } = damage(files, context);
      try {
        fates[await meet(after, folder, context)]++;
      } catch (error) {
        broken.push(`${what}: ${reasonOf(error)}`);
      }
    }
    return { times, figures: fates, broken };
  },
};

/** As `kill -9` leaves it: half in the database and half in its log; with a backup beside. */
async function makeKilled(folder: TestFolder): Promise<Files> {
  const path = folder.file("bot.db");
  const put = async (from: number, to: number) => {
    const storage = await openSqliteStorage(path, { clock: systemClock });
    for (let n = from; n < to; n++) await storage.users.set(String(n + 1), "n", n);
    return storage;
  };
  // Closing it carries all of the log over.
  await (await put(0, NUMBERS / 2)).close();
  await backUp(path, { clock: systemClock });
  const storage = await put(NUMBERS / 2, NUMBERS);
  // While it is open: afterwards there is no log.
  const [db, wal, shm] = ENDS.map((end) => Deno.readFileSync(path + end));
  await storage.close();
  for (const end of ENDS) await Deno.remove(path + end).catch(() => {});
  return { "": db!, "-wal": wal!, "-shm": shm! };
}

function damage(files: Files, { random }: TrialContext): { what: string; after: Files } {
  const end = ENDS[Math.floor(random() * ENDS.length)]!;
  const bytes = files[end].slice();
  const dice = random();
  // A log that is cut off is no other than one whose process was killed earlier.
  if (dice < 0.2 && end === "") {
    const length = dice < 0.05 ? 0 : Math.floor(random() * bytes.length);
    return { what: `cut to ${length} bytes`, after: { ...files, [end]: bytes.subarray(0, length) } };
  }
  const from = dice < 0.4 ? 0 : Math.floor(random() * bytes.length * 0.9);
  const length = 1 + Math.floor(random() ** 4 * 5_000);
  for (let at = from; at < Math.min(from + length, bytes.length); at++) {
    bytes[at] = Math.floor(random() * 256);
  }
  return { what: `${length} bytes of bot.db${end} from ${from} on`, after: { ...files, [end]: bytes } };
}

/** Starts with it as a bot does. Throws where a promise does not hold. */
async function meet(files: Files, folder: TestFolder, { random, evidence }: TrialContext): Promise<Fate> {
  const path = folder.file("bot.db");
  for (const end of ENDS) Deno.writeFileSync(path + end, files[end]);
  using lock = await lockInstance(folder.path, { clock: systemClock });
  const notices: Notice[] = [];
  const settings = { restore: random() < 0.5 };
  const options = {
    folder: folder.path,
    clock: systemClock,
    logger: recordingLogger(),
    lock,
    notify: (notice: Notice) => notices.push(notice),
  };
  try {
    await mendDatabase("bot", path, { ...SETTINGS, ...settings }, options);
    const found = await readAll(path);
    const kind = notices[0]?.kind;
    evidence.add("notices", JSON.stringify(notices));
    if (kind === "database-restored") {
      if (found < NUMBERS / 2) throw new Error(`of the backup ${found} values are there`);
      return "backup taken";
    }
    if (kind === "changes-lost") return "loss told";
    return found === NUMBERS ? "whole" : "unnoticeable";
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    evidence.add("message", error.message);
    // Bytes that tell which program has made it cannot be told from those of another program.
    const isToldApart = error.code === "damaged" || error.code === "migration_changed";
    if (!isToldApart || !/restore|Restore|backup/.test(error.message)) throw error;
    return "owner asked";
  } finally {
    for (const name of folder.names()) {
      if (!name.includes(".backup_") && name !== "bot.pid") Deno.removeSync(folder.file(name));
    }
  }
}

const SETTINGS = {
  backupEvery: 86_400_000,
  backupKeep: 10,
  backupDays: 30,
  restore: false,
  keepLeftServers: 0,
} as const;

/** How many of the numbers are there as they were saved. @throws StorageError */
async function readAll(path: string): Promise<number> {
  const storage = await openSqliteStorage(path, { clock: systemClock });
  try {
    let found = 0;
    for (let n = 0; n < NUMBERS; n++) found += Number(await storage.users.value(String(n + 1), "n") === n);
    return found;
  } finally {
    await storage.close().catch(() => {});
  }
}
