/** What stands before a command, made ready to be looked for in every message. */
export class Prefix {
  readonly #folded: string;
  /** The code unit that it begins with, in both cases; -1 where there is no prefix. */
  readonly #lower: number;
  readonly #upper: number;

  constructor(readonly text: string) {
    const folded = text.toLowerCase();
    // The few letters that change their length with their case are compared as they stand.
    this.#folded = folded.length === text.length ? folded : text;
    this.#lower = this.#folded.length > 0 ? this.#folded.charCodeAt(0) : -1;
    const upper = this.#folded.charAt(0).toUpperCase();
    this.#upper = upper.length === 1 ? upper.charCodeAt(0) : this.#lower;
  }

  /** The offset behind it in a text that begins with it, without regard to case; else -1. */
  endIn(content: string): number {
    const first = content.charCodeAt(0);
    if (first !== this.#lower && first !== this.#upper) return -1;
    const { length } = this.#folded;
    return length > 1 && content.slice(0, length).toLowerCase() !== this.#folded ? -1 : length;
  }
}
