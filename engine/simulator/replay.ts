import { PlaygroundRefusal } from "../model/playground.ts";
import { doInput } from "./do_input.ts";
import type { EventLog, LogEntry } from "./event_log.ts";
import { type LocalDiscord, type LocalDiscordOptions, startLocalDiscord } from "./local_discord.ts";
import { VirtualClock } from "../model/virtual_clock.ts";
import type { Application } from "./world/application.ts";

export interface ReplayOptions extends Omit<LocalDiscordOptions, "clock"> {
  /** Connects the bot of an application that the log added. Its requests and payloads are expected as in the log. */
  readonly connect: (discord: LocalDiscord, application: Application) => Promise<unknown>;
  /** Machine time to wait for what a bot did in the log, in milliseconds; 5,000 when absent. */
  readonly patience?: number;
}

/** Thrown when the bots do not do what they did in the log. */
export class ReplayError extends Error {
  override readonly name = "ReplayError";
  constructor(readonly expected: LogEntry, reason: string) {
    super(`The replay came to entry ${expected.seq} (${expected.kind}) and stopped: ${reason}`);
  }
}

/**
 * Does again what people did in a log, in a fresh local Discord whose clock follows the log. With the same world, the
 * same seed and bots that behave as before, its own log becomes equal to the first one.
 *
 * @param entries a whole log, from its first entry on
 * @returns the local Discord as it stands after the last entry; the caller closes it
 * @throws ReplayError when the beginning of the log is gone, or a bot does not do what it did then
 */
export async function replay(entries: readonly LogEntry[], options: ReplayOptions): Promise<LocalDiscord> {
  const { connect, patience = 5000, ...rest } = options;
  const first = entries[0];
  if (first && first.seq !== 0) throw new ReplayError(first, "the entries before it are gone from the log.");
  const clock = new LogClock(entries);
  const discord = await startLocalDiscord({ ...rest, clock });
  clock.log = discord.log;
  // A bot that cannot connect ends the waiting for what it would have done.
  const failure = Promise.withResolvers<never>();
  failure.promise.catch(() => {});
  try {
    for (const entry of entries) {
      if (feed(discord, entry, (application) => connect(discord, application).catch(failure.reject))) {
        continue;
      }
      if (discord.log.total > entry.seq) continue;
      if (entry.kind === "no_answer" || entry.kind === "poll_end") clock.advanceTo(entry.at);
      else await Promise.race([arrival(discord.log, entry, patience), failure.promise]);
    }
  } catch (error) {
    await discord.close();
    throw error;
  }
  return discord;
}

/** Repeats an input; `false` when the entry is none. */
function feed(discord: LocalDiscord, entry: LogEntry, connect: (application: Application) => void): boolean {
  if (entry.kind === "application") connect(discord.addApplication(entry.options));
  else if (entry.kind === "disconnect") discord.disconnect(entry.applicationId, entry.how);
  else if (entry.kind === "change") discord.change(entry.change);
  else if (entry.kind === "catch_up") void discord.caughtUp();
  else if (entry.kind === "input") void again(doInput(discord.playground, entry.place, entry.input));
  else if (entry.kind === "open_direct") {
    void again(discord.playground.openDirect(entry.personId, entry.botId));
  } else return false;
  return true;
}

async function again(doing: Promise<unknown>): Promise<void> {
  try {
    await doing;
  } catch (error) {
    // What was refused then is refused again; the log says so.
    if (!(error instanceof PlaygroundRefusal)) throw error;
  }
}

/** Waits until the log has an entry in this one's place. */
function arrival(log: EventLog, entry: LogEntry, patience: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = log.watch(() => {
      if (log.total <= entry.seq) return;
      clearTimeout(timer);
      stop();
      resolve();
    });
    const timer = setTimeout(() => {
      stop();
      reject(new ReplayError(entry, `nothing came for ${patience} ms.`));
    }, patience);
  });
}

/** Tells the time at which the entry that comes next was written then. */
class LogClock extends VirtualClock {
  log: EventLog | undefined;

  constructor(readonly entries: readonly LogEntry[]) {
    super(entries[0]?.at ?? 0);
  }

  override now(): number {
    return this.entries[Math.min(this.log?.total ?? 0, this.entries.length - 1)]?.at ?? 0;
  }
}
