import type { SourceFile } from "../diagnostics/span.ts";
import { ParsedText } from "./parsed_text.ts";

/** A file's text with some lines replaced by corrected ones. Line numbers stay, so every place can be found again. */
export class RepairedText {
  readonly #original: readonly string[];
  readonly #current: string[];

  constructor(readonly file: SourceFile) {
    this.#original = file.text.split("\n");
    this.#current = [...this.#original];
  }

  /** @param number of the line, from 1 */
  line(number: number): string {
    return this.#current[number - 1] ?? "";
  }

  /** The offset in the current text at which a line begins. */
  startOf(number: number): number {
    return startsOf(this.#current)[number - 1] ?? 0;
  }

  get lineCount(): number {
    return this.#current.length;
  }

  /** Puts another line in place of one; a carriage return at its end stays. */
  replace(number: number, line: string): void {
    const before = this.#current[number - 1];
    if (before === undefined) return;
    this.#current[number - 1] = before.endsWith("\r") ? line + "\r" : line;
  }

  /** The text as it stands now, with the way back to the file. */
  parsed(): ParsedText {
    const starts = startsOf(this.#current);
    const fileStarts = startsOf(this.#original);
    const current = [...this.#current];
    const changes = new Map<number, Change>();
    const changeOf = (line: number): Change => {
      let change = changes.get(line);
      if (!change) changes.set(line, change = changeBetween(current[line]!, this.#original[line]!));
      return change;
    };
    return new ParsedText(this.file, current.join("\n"), (offset) => {
      const line = lineOf(starts, offset);
      const column = toOriginal(changeOf(line), offset - starts[line]!);
      return fileStarts[line]! + column;
    });
  }
}

/** What a line and its correction have in common; worked out once a line, which can be long. */
interface Change {
  /** Characters at the start that are the same. */
  readonly same: number;
  /** Characters at the end that are the same. */
  readonly tail: number;
  /** Length of the corrected line, and of the original one. */
  readonly current: number;
  readonly original: number;
}

function changeBetween(current: string, original: string): Change {
  const lengths = { current: current.length, original: original.length };
  if (current === original) return { same: current.length, tail: 0, ...lengths };
  const shorter = Math.min(current.length, original.length);
  let same = 0;
  while (same < shorter && current[same] === original[same]) same++;
  let tail = 0;
  while (tail < shorter - same && current.at(-1 - tail) === original.at(-1 - tail)) tail++;
  return { same, tail, ...lengths };
}

/** The place in the original line of a place in the corrected one. */
function toOriginal({ same, tail, current, original }: Change, column: number): number {
  if (column <= same) return column;
  if (column >= current - tail) return original - (current - column);
  // In between stands the text that was put in quotes, one place further right than before.
  return Math.max(same, Math.min(column - 1, original - tail));
}

function startsOf(lines: readonly string[]): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
