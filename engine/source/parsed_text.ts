import type { SourceFile, Span } from "../diagnostics/span.ts";
import { FlowRegions } from "./flow_regions.ts";

/**
 * A text that is parsed on behalf of a file: mostly the file's own text, else the same text with some lines corrected,
 * so that reading can go on behind a mistake. All places that leave it are places of the file.
 */
export class ParsedText {
  static readonly #known = new WeakMap<SourceFile, ParsedText>();
  readonly #toFile: ((offset: number) => number) | undefined;
  #flow: FlowRegions | undefined;
  #indentWidth: number | undefined;

  constructor(protected file: SourceFile, readonly text: string, toFile?: (offset: number) => number) {
    this.#toFile = toFile;
  }

  /** The text of a file itself; the same object for the same file, so that what it works out is worked out once. */
  static of(file: SourceFile): ParsedText {
    let source = ParsedText.#known.get(file);
    if (!source) ParsedText.#known.set(file, source = new ParsedText(file, file.text));
    return source;
  }

  span(start: number, end: number): Span {
    if (!this.#toFile) return { file: this.file, start, end };
    const from = this.#toFile(start);
    return { file: this.file, start: from, end: Math.max(from, this.#toFile(end)) };
  }

  /** Worked out only where something is wrong. */
  get flow(): FlowRegions {
    return this.#flow ??= new FlowRegions(this.text);
  }

  /** How many blanks the first indented line has; 2 where no line has any. */
  get indentWidth(): number {
    return this.#indentWidth ??= indentWidthOf(this.text);
  }

  /** Start and end of the line around an offset, without its line break, and the start of the next line. */
  line(offset: number): { start: number; end: number; next: number } {
    const start = offset === 0 ? 0 : this.text.lastIndexOf("\n", offset - 1) + 1;
    const feed = this.text.indexOf("\n", offset);
    const end = feed === -1 ? this.text.length : feed;
    const next = feed === -1 ? end : feed + 1;
    return { start, end: end > start && this.text[end - 1] === "\r" ? end - 1 : end, next };
  }
}

function indentWidthOf(text: string): number {
  for (let feed = text.indexOf("\n"); feed !== -1; feed = text.indexOf("\n", feed + 1)) {
    let at = feed + 1;
    while (text[at] === " ") at++;
    const width = at - feed - 1;
    if (width > 0 && at < text.length && !"\t\r\n#".includes(text[at]!)) return Math.min(width, 8);
  }
  return 2;
}
