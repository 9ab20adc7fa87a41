import { nearest } from "../diagnostics/did_you_mean.ts";
import { Mistake, replaced } from "./mistake.ts";

export interface Token {
  /** In lower case. */
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** The words of a schedule, read from the left. Commas count as `and`. */
export class Tokens {
  readonly #list: readonly Token[];
  #next = 0;

  constructor(readonly text: string) {
    this.#list = [...text.matchAll(/,|[^\s,]+/g)].map(({ 0: found, index }) => ({
      word: found === "," ? "and" : found.toLowerCase(),
      from: index,
      to: index + found.length,
    }));
  }

  get ended(): boolean {
    return this.#next >= this.#list.length;
  }

  peek(ahead = 0): Token | undefined {
    return this.#list[this.#next + ahead];
  }

  /** The next word; what should stand there is told where the text has ended. */
  take(expected: string): Token {
    const token = this.peek();
    if (!token) throw this.fail(`After this comes ${expected}.`, this.#list.at(-1));
    this.#next++;
    return token;
  }

  /** Whether the next word is one of these; it is then taken. */
  skip(...words: readonly string[]): boolean {
    if (!words.includes(this.peek()?.word ?? "")) return false;
    this.#next++;
    return true;
  }

  /** Reads items with `and` or a comma between them. */
  list<T>(read: () => T): T[] {
    const items = [read()];
    while (this.skip("and")) {
      // `, and` is one separator.
      this.skip("and");
      items.push(read());
    }
    return items;
  }

  /** @param suggestion what should stand in the place of the token */
  fail(message: string, token: Token | undefined, suggestion?: string): Mistake {
    const { from, to } = token ?? { from: 0, to: this.text.length };
    return new Mistake(message, from, to, suggestion && replaced(this.text, from, to, suggestion));
  }

  /** @param whole what the whole text should be */
  failWhole(message: string, token: Token, whole: string | undefined): Mistake {
    return new Mistake(message, token.from, token.to, whole);
  }

  /** A word that is none of those that could stand there. */
  unknown(token: Token, expected: string, words: readonly string[]): Mistake {
    const quoted = this.text.slice(token.from, token.to);
    return this.fail(`"${quoted}" is not ${expected}.`, token, nearest(token.word, words));
  }
}
