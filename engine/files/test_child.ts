/** What the tests let other processes do. Each line on the output says that something is really done. */
import { systemClock } from "../model/clock.ts";
import { createFiles } from "./files.ts";
import { tryLockFile } from "./lock_file.ts";
import { record } from "./test_record.ts";
import { writeFile } from "./write_file.ts";

const files = createFiles({ clock: systemClock });
const say = (line: unknown) => Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
const untilInputEnds = async () => {
  for await (const _ of Deno.stdin.readable);
};

const TASKS: Readonly<Record<string, (path: string, argument: string) => Promise<void>>> = {
  /** Adds 1 to the number in a file so many times. */
  async count(path, times) {
    for (let i = 0; i < Number(times); i++) await increment(path);
    say("done");
  },

  /** Until it is killed: replaces one file with records of any size, and keeps its own tally among others'. */
  async work(path, tallies) {
    for (let done = 1;; done++) {
      if (done % 4 === 1) await writeFile(path, record(1 + Math.floor(Math.random() * 150_000)));
      await files.updateJson(tallies, (value) => addOne(value, String(Deno.pid)));
      say(done);
    }
  },

  /** As `count`, by the bare lock file and plain writes, to meet as many close races as possible. */
  spin(path, times) {
    for (let i = 0; i < Number(times);) {
      const lock = tryLockFile(path);
      if (!lock) continue;
      Deno.writeTextFileSync(path, String(Number(Deno.readTextFileSync(path)) + 1));
      lock.release();
      i++;
    }
    say("done");
    return Promise.resolve();
  },

  async hold(path) {
    using _lock = await files.lock(path);
    say("held");
    await untilInputEnds();
  },

  async write(path, text) {
    try {
      await files.write(path, text.startsWith("x") ? "x".repeat(Number(text.slice(1))) : text);
      say("written");
    } catch (error) {
      say(error instanceof Error && "code" in error ? error.code : error);
    }
  },
};

function addOne(value: unknown, name: string): Record<string, number> {
  const tallies = { ...(value as Record<string, number>) };
  tallies[name] = (tallies[name] ?? 0) + 1;
  return tallies;
}

function increment(path: string): Promise<string> {
  return files.update(path, (text) => String(Number(text ?? 0) + 1));
}

const [task = "", path = "", argument = ""] = Deno.args;
await TASKS[task]!(path, argument);
