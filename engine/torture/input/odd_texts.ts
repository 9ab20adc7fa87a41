/** Texts at which programs stumble. */
import type { Chance } from "./chance.ts";

/** Signs that mean something to YAML, to expressions, or to Discord. */
export const SIGNS: readonly string[] = [
  ..."\n\t\r :-#'\"[]{},|>&*!%@`\\?~<=+/.()$^;_é\0",
  ..."  |: |- |\r\n|\n---\n|...|: |\n|>-\n|null|<<|<<: *a|''|*a|&a |!t |!!str |!!binary |? |[a, b]|{c: d}|\\n|\\\n|{|}|{{|}}|&&|\\u0000|\\U0010FFFF|%YAML 1.1\n"
    .split("|"),
  ..."\u00a0 \u2028 \u2029 \u0085 \ufeff \u200b \u200d \u202e \u2066 \ud800 \udfff 😀 👨‍👩‍👧 ﷽ ſ İ ı ß Å ̀ “x” ‘x’ ："
    .split(" "),
];

/** Values of every kind, as they are written. */
export const VALUES: readonly string[] = [
  "",
  "~",
  "null",
  "true",
  "no",
  "off",
  "0",
  "-1",
  "1",
  "25",
  "26",
  "1.5",
  "1e999",
  "-0",
  "0x7fffffff",
  "9007199254740993",
  "18446744073709551616",
  "00",
  "+5",
  ".5",
  "5s",
  "1m",
  "365d",
  "99999999999999999999d",
  "-1s",
  "12:60",
  "2024-02-30",
  "823475887319941131",
  '"823475887319941131"',
  "[]",
  "{}",
  "[[]]",
  "[a]",
  "[1, 2, 3]",
  "{a: b}",
  "{a: {a: {a: a}}}",
  '""',
  '" "',
  "''",
  '"{user.name}"',
  "{user.name}",
  '"{"',
  '"}"',
  '"{{"',
  '"{1/0}"',
  "stop",
  "slash",
  "string",
  "integer",
  "__proto__",
  "constructor",
  "toString",
  "{__proto__: a}",
  "*a",
  "&a a",
  "!t a",
  "<<",
  "|",
  ">",
  "|+9",
  "> \n\n",
  "- a",
  "? a",
  '"\\u0000"',
  '"\\ud800"',
  '"\\x1b[31m"',
  "\u202eabc",
  "#123456",
  '"#12345g"',
  "@everyone",
  '"<@1>"',
  "https://a.example",
  "file:///etc/passwd",
];

const LENGTHS = [40, 101, 257, 1_025, 2_001, 4_097, 6_001];

/** A text of one of the lengths at which something ends: a name, a field, a message, an embed. */
export function longText(chance: Chance): string {
  return chance.pick(["a", "a ", "é", "😀", "{a}", "[", "{", "- ", '"', "(", "a: ", "!", "\\"]).repeat(
    chance.pick(LENGTHS),
  );
}

/** A sign or a few, a value, or a long text. */
export function oddText(chance: Chance): string {
  switch (chance.below(8)) {
    case 0:
      return chance.once(4) ? longText(chance) : String.fromCharCode(chance.below(0x10000));
    case 1:
    case 2:
      return chance.pick(VALUES);
    case 3:
      return chance.several(SIGNS, 4);
    default:
      return chance.pick(SIGNS);
  }
}
