/** Sets of code points, as `\d` and `[a-z]` mean them (source: ECMA-262, regular expressions with the flag `u`). */
import type { PlaceTest, SignSet } from "./pattern_node.ts";

const LINE_ENDS: ReadonlySet<number> = new Set([0x0a, 0x0d, 0x2028, 0x2029]);

export const isDigit: SignSet = (sign) => sign >= 0x30 && sign <= 0x39;

export const isWord: SignSet = (sign) =>
  isDigit(sign) || sign >= 0x41 && sign <= 0x5a || sign >= 0x61 && sign <= 0x7a || sign === 0x5f;

export const isSpace: SignSet = (sign) =>
  sign === 0x20 || sign >= 0x09 && sign <= 0x0d || sign > 0x7f && /\s/u.test(String.fromCodePoint(sign));

/** Any sign but the end of a line. */
export const isInLine: SignSet = (sign) => !LINE_ENDS.has(sign);

export const not = (set: SignSet): SignSet => (sign) => !set(sign);

export const atStart: PlaceTest = (before) => before === -1;
export const atEnd: PlaceTest = (_, after) => after === -1;
export const atWordEdge: PlaceTest = (before, after) => isWord(before) !== isWord(after);
export const inWord: PlaceTest = (before, after) => !atWordEdge(before, after);

/** `\p{L}`. @returns `undefined` where there is no such property */
export function property(name: string, negated: boolean): SignSet | undefined {
  if (!/^[\w=]{1,40}$/.test(name)) return undefined;
  try {
    const one = new RegExp(`^\\${negated ? "P" : "p"}{${name}}$`, "u");
    return (sign) => one.test(String.fromCodePoint(sign));
  } catch {
    return undefined;
  }
}

/** The set without regard to capitals. */
export function withoutCase(set: SignSet): SignSet {
  return (sign) => set(sign) || set(otherCase(sign, "toLowerCase")) || set(otherCase(sign, "toUpperCase"));
}

/** A sign that becomes several, as ß does, stays as it is. */
function otherCase(sign: number, change: "toLowerCase" | "toUpperCase"): number {
  if (sign < 0x80) {
    if (change === "toLowerCase") return sign >= 0x41 && sign <= 0x5a ? sign + 32 : sign;
    return sign >= 0x61 && sign <= 0x7a ? sign - 32 : sign;
  }
  const text = String.fromCodePoint(sign)[change]();
  const other = text.codePointAt(0)!;
  return text.length === (other > 0xffff ? 2 : 1) ? other : sign;
}
