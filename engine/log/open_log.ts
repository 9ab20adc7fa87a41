/** The log of a process: files that are complete, a console that is short. */
import { configureSync, getConfig, type LogRecord, resetSync } from "@logtape/logtape";
import { join } from "node:path";
import { toFileError } from "../files/file_error.ts";
import type { Clock } from "../model/clock.ts";
import { consoleEntry } from "./console.ts";
import { type Entry, toEntry } from "./entry.ts";
import { FileSink } from "./file_sink.ts";
import { fromLogTape, type Level, lowerLevel, reaches, toLogTape } from "./level.ts";
import { type Format, jsonLine, textLines } from "./line.ts";
import { type NamedLogger, namedLogger } from "./named_logger.ts";
import { Redactor } from "./redactor.ts";

export interface LogSettings {
  /** The least important messages that are written to the files. */
  readonly level: Level;
  /** Bytes at which a new file is begun. */
  readonly maxBytes: number;
  /** How many older files are kept; 0 for none. */
  readonly backupCount: number;
  /** Days after which an older file is removed. Default: 30. */
  readonly retentionDays?: number;
  /** `lines` for people, `json` for tools: one object a line. Default: `lines`. */
  readonly format?: "lines" | "json";
}

export interface LogConsole {
  /** Takes an entry without its last line break. */
  readonly write: (text: string) => void;
  readonly colour: boolean;
  /** The least important messages that are shown. Default: that of the files. */
  readonly level?: Level;
}

export interface LogOptions {
  /** Where the files stand, such as `botlogs`. Only one process may write there. */
  readonly folder: string;
  readonly settings: LogSettings;
  readonly clock: Clock;
  readonly console?: LogConsole;
  /** Hears every entry that goes anywhere, without secrets. Must not throw, and must not log. */
  readonly onEntry?: (entry: Entry) => void;
}

export interface Log {
  logger(name: string): NamedLogger;
  /** New settings, honoured from this moment on. */
  configure(settings: LogSettings): void;
  /** Hides a text wherever it would be written, files and console alike; under 6 characters it is not hidden. */
  addSecret(text: string): void;
  /** A text as it may be shown to others: without secrets, at most `length` characters of it, 8,000 where nothing is said. */
  redact(text: string, length?: number): string;
  /** The text without the secrets that were added. */
  withoutSecrets(text: string): string;
  /** Writes what waits. Synchronous, so that it works when the process is about to die. */
  flush(): void;
  /** Writes what waits and ends the log; what is logged afterwards is lost. */
  close(): void;
}

/**
 * Opens the log of this process. Files that cannot be written do not stop it: the console tells once, and messages
 * wait in memory, up to a million characters, until they can be written.
 * @throws Error when a log is open in this process already, as LogTape has one configuration a process
 */
export function openLog(options: LogOptions): Promise<Log> {
  return Promise.resolve().then(() => new ProcessLog(options));
}

/** Characters of a text without secrets that somebody asks for. */
const LONGEST_TEXT = 8_000;

/** The moments at which the process may end without a word: `Deno.exit`, and errors that nobody has caught. */
const LAST_MOMENTS = ["unload", "error", "unhandledrejection"] as const;

class ProcessLog implements Log {
  readonly #redactor = new Redactor();
  readonly #files: FileSink;
  readonly #flush = () => this.#files.flush();
  #settings: LogSettings;
  #format: Format;
  #troubled = false;

  constructor(private readonly options: LogOptions) {
    if (getConfig() !== null) throw new Error("The log of this process is open already. Close it first.");
    const { folder, settings, clock } = options;
    this.#settings = settings;
    this.#format = formatOf(settings);
    this.#files = new FileSink({
      clock,
      permanent: [join(folder, "permanent.log")],
      fresh: [join(folder, "current_run.log")],
      rotation: settings,
      retentionDays: settings.retentionDays ?? 30,
      failed: (path, error) => this.#tellFailed(path, error),
      recovered: (_, dropped) => this.#tellRecovered(dropped),
      untidy: (path, error) => {
        const { reason } = toFileError(error, path, "write");
        this.#tell(
          "WARNING",
          `Files beside "${path}" could not be moved aside or removed: ${reason} The log goes on.`,
        );
      },
      note: (dropped) => this.#format(this.#own("WARNING", missing(dropped))),
    });
    for (const moment of LAST_MOMENTS) globalThis.addEventListener(moment, this.#flush);
    this.#route();
  }

  logger(name: string): NamedLogger {
    return namedLogger(name);
  }

  configure(settings: LogSettings): void {
    this.#settings = settings;
    this.#format = formatOf(settings);
    this.#files.configure(settings, settings.retentionDays ?? 30);
    this.#route();
  }

  addSecret(text: string): void {
    this.#redactor.addSecret(text);
  }

  redact(text: string, length = LONGEST_TEXT): string {
    return this.#redactor.text(text, length);
  }

  withoutSecrets(text: string): string {
    return this.#redactor.withoutSecrets(text);
  }

  flush(): void {
    this.#files.flush();
  }

  close(): void {
    resetSync();
    for (const moment of LAST_MOMENTS) globalThis.removeEventListener(moment, this.#flush);
    const lost = this.#files.close();
    if (lost > 0) this.#tell("WARNING", `The log files could not be written: ${messages(lost)} lost.`);
  }

  #route(): void {
    const { level } = this.#settings;
    const shown = this.options.console?.level ?? level;
    const lowest = this.options.console ? lowerLevel(level, shown) : level;
    const sink = (record: LogRecord) => this.#take(record, level, shown);
    configureSync({
      reset: true,
      sinks: { sink },
      loggers: [
        { category: [], sinks: ["sink"], lowestLevel: toLogTape(lowest) },
        // At INFO it tells each time that it has been configured.
        { category: ["logtape", "meta"], lowestLevel: "warning" },
      ],
    });
  }

  #take(record: LogRecord, least: Level, shown: Level): void {
    const level = fromLogTape(record.level);
    const entry = toEntry(record, this.options.clock.now(), this.#redactor);
    if (reaches(level, least)) this.#files.write(this.#format(entry), reaches(level, "ERROR"));
    this.options.onEntry?.(entry);
    const { console } = this.options;
    if (!console || !reaches(level, shown)) return;
    // Where the files do not get the stack, it is shown here.
    console.write(consoleEntry(entry, { colour: console.colour, stack: !this.#files.healthy }));
  }

  #tellFailed(path: string, error: unknown): void {
    if (this.#troubled) return;
    this.#troubled = true;
    this.#tell(
      "WARNING",
      `${toFileError(error, path, "write").message} The bot goes on; its messages wait in memory.`,
    );
  }

  #tellRecovered(dropped: number): void {
    if (!this.#files.healthy) return;
    this.#troubled = false;
    this.#tell(
      "INFO",
      dropped === 0 ? "The log files are written again; nothing is missing." : missing(dropped),
    );
  }

  /** On the console only: about the files themselves. */
  #tell(level: Level, message: string): void {
    const { console } = this.options;
    console?.write(consoleEntry(this.#own(level, message), { colour: console.colour, stack: false }));
  }

  #own(level: Level, message: string) {
    return { time: this.options.clock.now(), level, name: "log", message, values: [] };
  }
}

function formatOf({ format }: LogSettings): Format {
  return format === "json" ? jsonLine : textLines();
}

function missing(dropped: number): string {
  return `The log files could not be written for a while: ${messages(dropped)} missing here.`;
}

function messages(count: number): string {
  return count === 1 ? "1 message is" : `${count} messages are`;
}
