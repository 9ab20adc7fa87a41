/** Which lines of a log are shown; the same on both sides of the page. */
import { LOG_LEVELS, type LogFilter, type LogLine } from "./log.ts";

export function passesFilter(line: LogLine, { level, search }: LogFilter): boolean {
  if (LOG_LEVELS.indexOf(line.level) < LOG_LEVELS.indexOf(level)) return false;
  const words = search.toLowerCase().split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return true;
  const values = line.values.map(({ name, text }) => `${name}=${text}`).join(" ");
  const text = `${line.logger} ${line.message} ${values} ${line.error ?? ""}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
