/** Texts of unknown origin, made harmless for a log file and a terminal. */
import { plainText } from "../diagnostics/terminal_text.ts";

/** Control and format characters, and Unicode's own line breaks; most texts have none. */
const SPECIAL = /[\p{Cc}\p{Cf}\u2028\u2029]/u;
const LINE_BREAK = /\r\n?|\u2028|\u2029/g;

/** Without anything that a terminal obeys. Every kind of line break becomes `\n`. */
export function cleanText(text: string): string {
  return SPECIAL.test(text) ? plainText(text.replace(LINE_BREAK, "\n")) : text;
}

/** As `cleanText`, on one line: line breaks are written as `\n`. */
export function cleanLine(text: string): string {
  return SPECIAL.test(text) ? cleanText(text).replaceAll("\n", "\\n") : text;
}

/** The lines of a text set in, so that none of them can pass for the start of a log line. */
export function indent(text: string, blanks: number): string {
  const margin = " ".repeat(blanks);
  return margin + text.replaceAll("\n", `\n${margin}`);
}

/** The text up to `length` characters, with a note of what was left out. Never cuts a character in two. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const code = text.charCodeAt(length - 1);
  const end = code >= 0xd800 && code <= 0xdbff ? length - 1 : length;
  return `${text.slice(0, end)}… (${text.length - end} more characters)`;
}
