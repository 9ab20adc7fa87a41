/** What a bot's built-in commands may ask of the process that runs it. */
import type { CommandDifference } from "./command_difference.ts";
import type { Extensions } from "./extensions.ts";
import type { Traces } from "./trace.ts";
import type { HttpPort } from "./http.ts";
import type { CommandCount, PersonExport } from "./storage.ts";

/** Counters hold for the whole life of the bot. */
export interface BotStats {
  /** Milliseconds since the process started. */
  readonly uptime: number;
  readonly commandsProcessed: number;
  readonly messagesSeen: number;
  readonly errors: number;
  /** Milliseconds of the last heartbeat. */
  readonly latency?: number;
  readonly topCommands: readonly CommandCount[];
}

/** How a reload of the bot's files ended. */
export interface ReloadResult {
  readonly outcome: "changed" | "unchanged" | "refused";
  /** Milliseconds. */
  readonly ms: number;
  /** Of a refused one: how many problems the files have. What they are stands in the terminal and in the log. */
  readonly problems: number;
}

/** One step of the test of file operations. */
export interface FileTest {
  readonly name: "write" | "read" | "cached_read" | "integrity" | "parallel_writes";
  readonly passed: boolean;
  readonly ms: number;
  readonly detail?: string;
}

export interface FileTestReport {
  readonly tests: readonly FileTest[];
  /** Of the cache of files: how many it holds, and at most, and for how many seconds. */
  readonly cache: { readonly entries: number; readonly limit: number; readonly seconds: number };
}

export interface Services {
  stats(): Promise<BotStats>;
  readonly extensions: Extensions;
  readonly traces: Traces;
  /** Other services on the web. */
  readonly http: HttpPort;
  /** Brings the slash commands up to date. @param onWait told before a wait for Discord's limit, in milliseconds */
  sync(onWait: (ms: number) => void): Promise<CommandDifference>;
  /** Loads the bot's files again. */
  reload(): Promise<ReloadResult>;
  /** A backup of the database now. Resolves with its file name. */
  backUp(): Promise<string>;
  testFiles(): Promise<FileTestReport>;
  /** Ends the process in good order, soon after this returns. */
  shutDown(): void;
  exportPerson(userId: string): Promise<PersonExport | undefined>;
  /** Whether there was anything. */
  deletePerson(userId: string): Promise<boolean>;
}
