/** The text of a regular expression → its tree. What cannot be matched in linear time is refused. */
import type { PatternNode, SignSet } from "./pattern_node.ts";
import {
  atEnd,
  atStart,
  atWordEdge,
  inWord,
  isDigit,
  isInLine,
  isSpace,
  isWord,
  not,
  property,
} from "./signs.ts";

/** What is wrong with a pattern, in words for its author. */
export class PatternMistake extends Error {
  override readonly name = "PatternMistake";
  /** @param at offset in the pattern, in UTF-16 code units */
  constructor(message: string, readonly at: number) {
    super(message);
  }
}

const MOST_REPEATS = 1000;
/** Groups in groups. */
const DEEPEST = 50;
const CONTROLS: Readonly<Record<string, number>> = { n: 0x0a, r: 0x0d, t: 0x09, f: 0x0c, v: 0x0b, 0: 0 };
const SETS: Readonly<Record<string, SignSet>> = {
  d: isDigit,
  D: not(isDigit),
  w: isWord,
  W: not(isWord),
  s: isSpace,
  S: not(isSpace),
};

/** @throws {PatternMistake} */
export function parsePattern(source: string): PatternNode {
  return new Parser(source).whole();
}

class Parser {
  #at = 0;
  #depth = 0;

  constructor(private readonly source: string) {}

  whole(): PatternNode {
    const node = this.#choice();
    if (this.#at < this.source.length) throw new PatternMistake("This `)` closes nothing.", this.#at);
    return node;
  }

  #choice(): PatternNode {
    const parts = [this.#row()];
    while (this.#take("|")) parts.push(this.#row());
    return parts.length === 1 ? parts[0]! : { kind: "choice", parts };
  }

  #row(): PatternNode {
    const parts: PatternNode[] = [];
    while (this.#at < this.source.length && !"|)".includes(this.#next)) parts.push(this.#repeated());
    return parts.length === 1 ? parts[0]! : { kind: "row", parts };
  }

  #repeated(): PatternNode {
    const part = this.#part();
    const start = this.#at;
    const bounds = this.#bounds();
    if (!bounds) return part;
    // Whether the shortest or the longest is taken makes no difference to whether there is one.
    this.#take("?");
    const again = this.#at;
    if (this.#bounds()) throw new PatternMistake("There is nothing that this could repeat.", again);
    const [min, max] = bounds;
    if (min > max || Math.max(min, max === Infinity ? 0 : max) > MOST_REPEATS) {
      throw new PatternMistake(`At most ${MOST_REPEATS} repeats, the smaller number first.`, start);
    }
    return { kind: "repeat", part, min, max };
  }

  /** `*`, `+`, `?`, `{2}`, `{2,}`, `{2,5}`; other braces stand for themselves. */
  #bounds(): [number, number] | undefined {
    if (this.#take("*")) return [0, Infinity];
    if (this.#take("+")) return [1, Infinity];
    if (this.#take("?")) return [0, 1];
    const braces = /^\{(\d{1,9})(?:(,)(\d{1,9})?)?\}/.exec(this.source.slice(this.#at, this.#at + 25));
    if (!braces) return undefined;
    this.#at += braces[0].length;
    const min = Number(braces[1]);
    return [min, braces[2] === undefined ? min : braces[3] === undefined ? Infinity : Number(braces[3])];
  }

  #part(): PatternNode {
    const start = this.#at;
    const sign = this.#sign();
    switch (sign) {
      case "(":
        return this.#group(start);
      case "[":
        return { kind: "sign", others: this.#take("^"), set: this.#class(start) };
      case ".":
        return { kind: "sign", set: isInLine };
      case "^":
        return { kind: "place", holds: atStart };
      case "$":
        return { kind: "place", holds: atEnd };
      case "\\":
        return this.#escape(start);
      case "*":
      case "+":
      case "?":
        throw new PatternMistake("There is nothing that this could repeat.", start);
      default:
        return { kind: "sign", set: only(sign) };
    }
  }

  #group(start: number): PatternNode {
    if (this.#take("?") && !this.#take(":") && !this.#name()) {
      throw new PatternMistake("Looking ahead or back is not offered, as that can take very long.", start);
    }
    if (++this.#depth > DEEPEST) {
      throw new PatternMistake("These groups stand too deep in each other.", start);
    }
    const inner = this.#choice();
    this.#depth--;
    if (!this.#take(")")) throw new PatternMistake("This `(` is not closed.", start);
    return inner;
  }

  /** `<name>` of a group, which makes no difference here. */
  #name(): boolean {
    const name = /^<[a-z_]\w*>/i.exec(this.source.slice(this.#at, this.#at + 50));
    if (name) this.#at += name[0].length;
    return name !== null;
  }

  #escape(start: number): PatternNode {
    if (this.#at >= this.source.length) {
      throw new PatternMistake("Something is missing behind this `\\`.", start);
    }
    if (this.#take("b")) return { kind: "place", holds: atWordEdge };
    if (this.#take("B")) return { kind: "place", holds: inWord };
    if (/[1-9k]/.test(this.#next)) {
      throw new PatternMistake(
        "Going back to what a group found is not offered, as that can take very long.",
        start,
      );
    }
    const set = this.#escapedSet(start);
    return { kind: "sign", set: typeof set === "number" ? is(set) : set };
  }

  /** Behind a backslash: a set, or the code point of a single sign. */
  #escapedSet(start: number): SignSet | number {
    const sign = this.#sign();
    if (Object.hasOwn(SETS, sign)) return SETS[sign]!;
    if (Object.hasOwn(CONTROLS, sign)) return CONTROLS[sign]!;
    if (sign === "p" || sign === "P") {
      const name = /^\{([^}]*)\}/.exec(this.source.slice(this.#at, this.#at + 50));
      const set = name && property(name[1]!, sign === "P");
      if (!set) {
        throw new PatternMistake("There is no such kind of signs; `\\p{L}` means all letters.", start);
      }
      this.#at += name[0].length;
      return set;
    }
    const number = sign === "u" || sign === "x" ? this.#number(sign) : undefined;
    if (number !== undefined) return number;
    if (/[a-z0-9]/i.test(sign)) throw new PatternMistake(`\`\\${sign}\` has no meaning.`, start);
    return sign.codePointAt(0)!;
  }

  /** `\x41`, `\u0041` and `\u{1F600}` */
  #number(sign: string): number | undefined {
    const form = sign === "x" ? /^([\da-f]{2})/i : /^(?:([\da-f]{4})|\{([\da-f]{1,6})\})/i;
    const found = form.exec(this.source.slice(this.#at, this.#at + 8));
    const number = found ? parseInt(found[1] ?? found[2]!, 16) : NaN;
    if (!(number <= 0x10ffff)) return undefined;
    this.#at += found![0].length;
    return number;
  }

  #class(start: number): SignSet {
    const sets: SignSet[] = [];
    while (!this.#take("]")) {
      if (this.#at >= this.source.length) throw new PatternMistake("This `[` is not closed.", start);
      const from = this.#classSign();
      const dash = this.#at;
      const isRange = this.#next === "-" && this.source[this.#at + 1] !== "]" &&
        this.#at + 1 < this.source.length;
      if (!isRange) {
        sets.push(typeof from === "number" ? is(from) : from);
        continue;
      }
      this.#at++;
      const to = this.#classSign();
      if (typeof from !== "number" || typeof to !== "number" || from > to) {
        throw new PatternMistake(
          "This `-` stands between two signs of which the first is no lower one.",
          dash,
        );
      }
      sets.push((sign) => sign >= from && sign <= to);
    }
    return (sign) => sets.some((set) => set(sign));
  }

  #classSign(): SignSet | number {
    const start = this.#at;
    const sign = this.#sign();
    if (sign !== "\\") return sign.codePointAt(0)!;
    if (this.#at >= this.source.length) {
      throw new PatternMistake("Something is missing behind this `\\`.", start);
    }
    return this.#take("b") ? 0x08 : this.#escapedSet(start);
  }

  get #next(): string {
    return this.source[this.#at] ?? "";
  }

  #sign(): string {
    const sign = String.fromCodePoint(this.source.codePointAt(this.#at)!);
    this.#at += sign.length;
    return sign;
  }

  #take(sign: string): boolean {
    if (this.#next !== sign) return false;
    this.#at++;
    return true;
  }
}

const is = (wanted: number): SignSet => (sign) => sign === wanted;
const only = (sign: string): SignSet => is(sign.codePointAt(0)!);
