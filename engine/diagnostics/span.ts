/** Places in source files: what every problem points at. */

/** A text that was loaded, with its line index. Offsets are UTF-16 code units, lines and columns start at 1. */
export class SourceFile {
  #lineStarts: number[] | undefined;

  /**
   * @param path as shown to people, relative to the project folder (`bots/starter.yaml`)
   * @param text the whole content, without a byte order mark
   */
  constructor(readonly path: string, readonly text: string) {}

  /** Line and column of an offset. Offsets past the end are taken as the end. */
  position(offset: number): { line: number; column: number } {
    const starts = this.#index();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: Math.min(offset, this.text.length) - starts[low]! + 1 };
  }

  /** The text of a line (1-based) without its line break; empty past the end. */
  line(line: number): string {
    const starts = this.#index();
    const start = starts[line - 1];
    if (start === undefined) return "";
    const end = starts[line] ?? this.text.length + 1;
    return this.text.slice(start, end - 1).replace(/\r$/, "");
  }

  #index(): number[] {
    if (this.#lineStarts) return this.#lineStarts;
    const starts = [0];
    for (let at = this.text.indexOf("\n"); at !== -1; at = this.text.indexOf("\n", at + 1)) {
      starts.push(at + 1);
    }
    return this.#lineStarts = starts;
  }
}

/** A stretch of a source file: `start` inclusive, `end` exclusive. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** A text that somebody wrote in a file, and where each part of it stands there. */
export interface SourceText {
  /** The text as YAML means it: unquoted, unescaped, unfolded. */
  readonly text: string;
  readonly span: Span;
  /** The place in the file of `text.slice(start, end)`. */
  at(start: number, end: number): Span;
  /** The language that it is in, as one of Discord's codes or its first part; absent for the bot's own. */
  readonly language?: string;
  /** The same text in other languages, by their codes. */
  readonly translations?: ReadonlyMap<string, SourceText>;
}

/** `file:line:column`, the form that terminals and editors turn into a link. */
export function showPlace(span: Span): string {
  const { line, column } = span.file.position(span.start);
  return `${span.file.path}:${line}:${column}`;
}
