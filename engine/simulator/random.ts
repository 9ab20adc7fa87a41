const WORDS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** A small seeded generator (mulberry32): the same seed gives the same session ids and tokens. Not for secrets. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to but not including 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** `length` characters out of the first `alphabet` of 0-9, a-z, A-Z; 16 gives hexadecimal digits. */
  text(length: number, alphabet: number = WORDS.length): string {
    let text = "";
    for (let i = 0; i < length; i++) text += WORDS[Math.floor(this.next() * alphabet)]!;
    return text;
  }
}
