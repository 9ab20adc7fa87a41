import type { NewDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { ParsedText } from "../parsed_text.ts";

/** Thrown by the quick reader at whatever it leaves to the thorough one. */
export class Unusual extends Error {
  override readonly name = "Unusual";
}

/** Columns of the next content, where it is on no new line. */
export const SAME_LINE = -1;
export const END = -2;

/** Of one text that are told; more would tell nothing. */
const MOST_PROBLEMS = 1_000;
/** Characters of lines that are looked at to explain problems. */
const MOST_EXPLAINED = 1_000_000;

/** Levels of lists and maps that the quick reader follows. */
const DEEPEST = 90;

export const TAB = 9;
export const FEED = 10;
export const RETURN = 13;
export const BLANK = 32;
export const QUOTE = 34;
export const HASH = 35;
export const APOSTROPHE = 39;
export const COMMA = 44;
export const DASH = 45;
export const COLON = 58;
export const QUESTION = 63;
export const LIST_OPEN = 91;
export const BACKSLASH = 92;
export const LIST_CLOSE = 93;
export const MAP_OPEN = 123;
export const BAR = 124;
export const MAP_CLOSE = 125;
export const GREATER = 62;

/** A place in a text that is read from its beginning to its end. */
export class Cursor {
  readonly text: string;
  /** Found on the way; of no account if the reading ends in `Unusual`. */
  readonly problems: NewDiagnostic[] = [];
  at = 0;
  /** Of the next content, after `advance`: a column from 0, SAME_LINE or END. */
  column = 0;
  #depth = 0;
  #explained = 0;

  constructor(readonly source: ParsedText) {
    this.text = source.text;
  }

  /** UTF-16 code at a place relative to the cursor; NaN at the end. */
  code(ahead = 0): number {
    return this.text.charCodeAt(this.at + ahead);
  }

  /** Moves over blanks, comments and line breaks to the next content and notes its column. */
  advance(): number {
    const { text } = this;
    let at = this.at;
    let lineStart = at === 0 ? 0 : -1;
    while (true) {
      let code = text.charCodeAt(at);
      while (code === BLANK) code = text.charCodeAt(++at);
      if (code === HASH) {
        const before = at === 0 ? BLANK : text.charCodeAt(at - 1);
        if (before !== BLANK && before !== FEED) throw new Unusual();
        at = text.indexOf("\n", at);
        if (at === -1) at = text.length;
        code = text.charCodeAt(at);
      }
      if (code === FEED) lineStart = ++at;
      else if (code === RETURN && text.charCodeAt(at + 1) === FEED) lineStart = at += 2;
      else if (code === RETURN || code === TAB) throw new Unusual();
      else {
        this.at = at;
        return this.column = at >= text.length ? END : lineStart === -1 ? SAME_LINE : at - lineStart;
      }
    }
  }

  /** Explains a problem at a place, unless there are so many, or in such long lines, that it would take long. */
  tell(at: number, explain: () => NewDiagnostic): void {
    if (this.problems.length >= MOST_PROBLEMS || this.#explained > MOST_EXPLAINED) return;
    const { start, end } = this.source.line(at);
    this.#explained += end - start;
    this.problems.push(explain());
  }

  skipBlanks(): void {
    while (this.text.charCodeAt(this.at) === BLANK) this.at++;
  }

  deeper(): void {
    if (++this.#depth > DEEPEST) throw new Unusual();
  }

  higher(): void {
    this.#depth--;
  }
}

/** A blank, a tab, a line break or the end of the text. */
export function isGap(code: number): boolean {
  return code === BLANK || code === FEED || code === RETURN || code === TAB || code !== code;
}

/** `,` `[` `]` `{` `}`. */
export function isFlowSign(code: number): boolean {
  return code === COMMA || code === LIST_OPEN || code === LIST_CLOSE || code === MAP_OPEN ||
    code === MAP_CLOSE;
}
