/**
 * Rewrites what people write into what the parser reads, at equal length, so that every place stays the same:
 * the words `and`, `or`, `not`, and names that the parser would not take for names. Their true spelling is read
 * back from the same place of the author's text.
 */
import { isQuote, skipString } from "./scan.ts";

const OPERATORS: ReadonlyMap<string, string> = new Map([["and", "&& "], ["or", "||"], ["not", "!  "]]);
/** Words that the parser keeps for itself, but that are fine as the name of an option. */
const KEYWORD = /^(?:in|true|false|null)$/;
const ASCII_WORD = /^[A-Za-z_]\w*$/;
const WORD = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
const NUMBER = /\d[\w]*(?:\.\d\w*)?(?:(?<=[eE])[-+]\d+)?/y;
const FIELD = /\s*[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*/uy;

/** Whether there may be anything to rewrite; most expressions are the same in both spellings. */
const FOREIGN = /\b(?:and|or|not)\b|[^\s!-~]|[^\d\s]\s*\.\s*(?:in\b|true\b|false\b|null\b|\d)/;

/** @param oddNames names of fields that are no plain words, such as `my-option`; the longest that fits is taken */
export function toCel(text: string, oddNames: readonly string[]): string {
  if (oddNames.length === 0 && !FOREIGN.test(text)) return text;
  let result = "";
  for (let at = 0; at < text.length;) {
    const behind = isQuote(text, at) ? skipString(text, at) || text.length : 0;
    const token = behind > 0
      ? text.slice(at, behind)
      : match(WORD, text, at) ?? match(NUMBER, text, at) ?? text[at]!;
    if (token === ".") {
      const field = oddNames.find((name) =>
        text.startsWith(name, at + 1) && endsWord(text, at + 1 + name.length)
      ) ??
        match(FIELD, text, at + 1) ?? "";
      result += "." + standIn(field);
      at += 1 + field.length;
      continue;
    }
    result += behind > 0 ? token : OPERATORS.get(token) ?? (KEYWORD.test(token) ? token : plain(token));
    at += token.length;
  }
  return result;
}

/** A word with letters that the parser does not know, as a plain word of the same length. */
function plain(token: string): string {
  return /^[\p{L}_]/u.test(token) && !ASCII_WORD.test(token) ? "x".repeat(token.length) : token;
}

function standIn(field: string): string {
  const blanks = field.length - field.trimStart().length;
  const name = field.slice(blanks);
  return field.slice(0, blanks) +
    (ASCII_WORD.test(name) && !KEYWORD.test(name) ? name : "x".repeat(name.length));
}

function endsWord(text: string, at: number): boolean {
  return !/[\p{L}\p{N}_]/u.test(text[at] ?? "");
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
