/** What the process offers to the commands of one bot. */
import { basename } from "node:path";
import type { Files } from "../../files/mod.ts";
import type { Clock } from "../../model/clock.ts";
import type { Extensions } from "../../model/extensions.ts";
import type { HttpPort } from "../../model/http.ts";
import type { ReloadResult, Services } from "../../model/services.ts";
import type { Traces } from "../../model/trace.ts";
import type { Memory } from "../memory/memory.ts";
import type { RunningBot } from "./running_bot.ts";
import { testFiles } from "./test_files.ts";

export interface ServicesOptions {
  readonly memory: Memory;
  readonly extensions: Extensions;
  readonly traces: Traces;
  readonly http: HttpPort;
  readonly files: Files;
  /** A folder for what is made and removed again. */
  readonly scratch: string;
  readonly clock: Clock;
  /** When the process started, by the clock. */
  readonly startedAt: number;
  /** Milliseconds, only ever subtracted from each other. */
  readonly now: () => number;
  /** The bot; absent while it is not connected. */
  readonly running: () => Pick<RunningBot, "connection" | "syncCommands"> | undefined;
  readonly reload: () => Promise<ReloadResult>;
  readonly shutDown: () => void;
}

/** How many commands are named in the statistics. */
const TOP = 10;

export function createServices(options: ServicesOptions): Services {
  const { memory, files, clock } = options;
  const { storage } = memory;
  return {
    extensions: options.extensions,
    traces: options.traces,
    http: options.http,
    async stats() {
      const [totals, topCommands] = await Promise.all([storage.totals(), storage.commandStats(TOP)]);
      return {
        uptime: Math.max(0, clock.now() - options.startedAt),
        commandsProcessed: totals.commands_processed,
        messagesSeen: totals.messages_seen,
        errors: totals.error_count,
        latency: options.running()?.connection.latency,
        topCommands,
      };
    },
    async sync(onWait) {
      const running = options.running();
      if (!running) throw new Error("The bot is not connected to Discord at the moment.");
      return await running.syncCommands(onWait);
    },
    reload: () => options.reload(),
    backUp: async () => basename((await memory.backUp()).path),
    testFiles: () => testFiles({ files, folder: options.scratch, now: options.now }),
    shutDown: () => options.shutDown(),
    exportPerson: (userId) => storage.exportPerson(userId),
    deletePerson: (userId) => storage.deletePerson(userId),
  };
}
