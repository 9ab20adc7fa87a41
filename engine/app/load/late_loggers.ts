/** Loggers for what comes up before there is a log: its settings stand in the files that are only just being loaded. */
import type { Logger } from "../../model/logger.ts";

type LoggerOf = (name: string) => Logger;
type Level = keyof Logger;

export class LateLoggers {
  #loggerOf: LoggerOf | undefined;
  /** What was said meanwhile. */
  #waiting: (() => void)[] = [];

  of(name: string): Logger {
    const say = (level: Level) => (message: string, values?: Record<string, unknown>) => {
      const write = () => this.#loggerOf?.(name)[level](message, values);
      if (this.#loggerOf) write();
      else this.#waiting.push(write);
    };
    return { debug: say("debug"), info: say("info"), warning: say("warning"), error: say("error") };
  }

  /** The log is open. */
  open(loggerOf: LoggerOf): void {
    this.#loggerOf = loggerOf;
    for (const write of this.#waiting.splice(0)) write();
  }
}
