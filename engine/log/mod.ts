/**
 * The log.
 *
 * `openLog({ folder: "botlogs", settings, clock, console })` once a process; `log.logger("discord")` for each part that
 * speaks. `permanent.log` lives on and is followed by `permanent.log.1` and so on; `current_run.log` holds this run only.
 * Everything is written without secrets (by look, by the name of the field, and those given to `addSecret`), each error
 * with its stack and its causes. What waits to be written is written after 50 ms, at once on an error, and at the end of
 * the process; a process that is killed loses the last 50 ms.
 */
export { consoleLogger, type ConsoleOptions } from "./console.ts";
export { type Level, LEVELS } from "./level.ts";
export type { NamedLogger } from "./named_logger.ts";
export { type Log, type LogConsole, type LogOptions, type LogSettings, openLog } from "./open_log.ts";
