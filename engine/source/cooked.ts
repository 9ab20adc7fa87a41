/** A text as YAML means it, and for each of its UTF-16 code units the stretch of the source it was made from. */
export class Cooked {
  #text = "";
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(readonly source: string) {}

  get text(): string {
    return this.#text;
  }

  /** Takes over a stretch of the source as it is. */
  copy(start: number, end: number): void {
    this.#text += this.source.slice(start, end);
    for (let at = start; at < end; at++) {
      this.#starts.push(at);
      this.#ends.push(at + 1);
    }
  }

  /** Adds a text that stands for the stretch `[start, end)`, such as an escape or a folded line break. */
  put(text: string, start: number, end: number): void {
    this.#text += text;
    for (let count = 0; count < text.length; count++) {
      this.#starts.push(start);
      this.#ends.push(end);
    }
  }

  /** Where `text.slice(start, end)` stands in the source. `close` is the place after the last character. */
  place(start: number, end: number, close: number): { start: number; end: number } {
    const from = this.#starts[start] ?? close;
    return { start: from, end: end > start ? this.#ends[end - 1] ?? close : from };
  }
}

/** The lines of a stretch: where each begins, where its text ends, and where the next one begins. */
export function* linesOf(source: string, start: number, end: number): Generator<[number, number, number]> {
  let from = start;
  while (true) {
    const feed = source.indexOf("\n", from);
    if (feed === -1 || feed >= end) return yield [from, end, end];
    const crlf = feed > from && source.charCodeAt(feed - 1) === 13;
    yield [from, crlf ? feed - 1 : feed, feed + 1];
    from = feed + 1;
  }
}
