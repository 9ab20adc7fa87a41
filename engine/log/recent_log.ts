/** The newest entries of the log in memory, for whoever looks at them while the process runs. */
import type { LogLine } from "../model/panels/log.ts";
import { cutText } from "./clean_text.ts";
import type { Entry } from "./entry.ts";
import { reaches } from "./level.ts";
import { PlainError } from "./plain.ts";
import { showError, showValue } from "./show.ts";

/** Lines of each kind that are kept, and characters of them. */
const LIMITS = { lines: { count: 2_000, size: 2_000_000 }, errors: { count: 200, size: 1_000_000 } };
const VALUE_LENGTH = 1_000;
const ERROR_LENGTH = 20_000;

/** Hears every entry that is written anywhere, after secrets were taken out of it. */
export class RecentLog {
  readonly #lines = new Newest(LIMITS.lines);
  /** Kept apart, so that busy hours do not push them out. */
  readonly #errors = new Newest(LIMITS.errors);
  readonly #listeners = new Set<(line: LogLine) => void>();
  #count = 0;
  #stopped = false;

  add(entry: Entry): void {
    if (this.#stopped) return;
    const line = toLine(++this.#count, entry);
    this.#lines.add(line);
    if (reaches(line.level, "ERROR")) this.#errors.add(line);
    for (const listener of this.#listeners) listener(line);
  }

  /** Keeps nothing any more, where nobody is there to look. */
  stop(): void {
    this.#stopped = true;
  }

  /** Oldest first. */
  get lines(): readonly LogLine[] {
    return this.#lines.list;
  }

  /** Those of level ERROR and above, oldest first. */
  get errors(): readonly LogLine[] {
    return this.#errors.list;
  }

  /** Tells each new line until the returned function is called. The listener must not log. */
  watch(listener: (line: LogLine) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}

class Newest {
  #list: LogLine[] = [];
  #size = 0;

  constructor(private readonly limit: { readonly count: number; readonly size: number }) {}

  get list(): readonly LogLine[] {
    return this.#list;
  }

  add(line: LogLine): void {
    this.#list.push(line);
    this.#size += sizeOf(line);
    let over = 0;
    for (; this.#list.length - over > 1; over++) {
      if (this.#list.length - over <= this.limit.count && this.#size <= this.limit.size) break;
      this.#size -= sizeOf(this.#list[over]!);
    }
    if (over > 0) this.#list = this.#list.slice(over);
  }
}

function sizeOf({ message, values, error = "" }: LogLine): number {
  return message.length + error.length +
    values.reduce((sum, { name, text }) => sum + name.length + text.length, 0);
}

function toLine(id: number, { time, level, name, message, values }: Entry): LogLine {
  const errors = values.flatMap(([key, value]) => {
    if (!(value instanceof PlainError)) return [];
    const shown = showError(value, { stack: true });
    return [key === "error" ? shown : `${key}: ${shown}`];
  });
  const facts = values.filter(([, value]) => !(value instanceof PlainError));
  return {
    id,
    at: time,
    level,
    logger: name,
    message,
    values: facts.map(([name, value]) => ({ name, text: cutText(showValue(value), VALUE_LENGTH) })),
    ...(errors.length === 0 ? {} : { error: cutText(errors.join("\n"), ERROR_LENGTH) }),
  };
}
