/** The text behind a prefix command's name → its words, quotes and `name:value` understood. */
import { isBlank, skipBlanks, wordEnd } from "./blank.ts";

export interface Word {
  /** What is meant: without the name and without the quotes. */
  readonly text: string;
  readonly quoted: boolean;
  /** The option that `name:` in front of it names, lower case. */
  readonly name?: string;
  /** Offsets of the whole word, name and quotes included; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Offset of the value, quotes included. */
  readonly valueStart: number;
}

/** Opening quote → the quotes that close it. */
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ["“", "”“"],
  ["„", "“”"],
  ["«", "»"],
  ["‘", "’"],
  ["‚", "‘’"],
]);
const BACKSLASH = 92;

/**
 * - A quote opens only at the beginning of a word or value, and closes only where a blank or the end follows:
 *   `it's` and `5"` are plain words. A quote that never closes is a plain character.
 * - Inside quotes `\"` is the quote itself and `\\` is `\`; before anything else a backslash stands for itself.
 * - `name:value` counts only for the given names, once each, and not before `//`: `12:30` and `https://…` are
 *   plain words. A second `name:value` of the same name is a plain word too. `name: value` counts only where
 *   `spaced` says so, because free text may well hold such a word.
 *
 * Takes time linear in the length of the text.
 * @param at where the words begin
 * @param names of options, lower case
 */
export function splitWords(text: string, at: number, names: ReadonlySet<string>, spaced = false): Word[] {
  const words: Word[] = [];
  const named: string[] = [];
  // A quote that did not close once cannot close further on either.
  const unclosed: string[] = [];
  for (let start = skipBlanks(text, at); start < text.length; start = skipBlanks(text, words.at(-1)!.end)) {
    const name = nameAt(text, start, names, named, spaced);
    const valueStart = name === undefined ? start : skipBlanks(text, start + name.length + 1);
    if (name !== undefined) named.push(name);
    const quoted = readQuoted(text, valueStart, unclosed);
    const end = quoted?.end ?? wordEnd(text, valueStart);
    const value = quoted?.text ?? text.slice(valueStart, end);
    words.push({ text: value, quoted: quoted !== undefined, name, start, end, valueStart });
  }
  return words;
}

function nameAt(
  text: string,
  start: number,
  names: ReadonlySet<string>,
  taken: readonly string[],
  spaced: boolean,
): string | undefined {
  if (names.size === 0) return undefined;
  const end = wordEnd(text, start);
  const colon = text.slice(start, end).indexOf(":");
  if (colon < 1) return undefined;
  if (start + colon + 1 === end && !(spaced && skipBlanks(text, end) < text.length)) return undefined;
  const name = text.slice(start, start + colon).toLowerCase();
  if (name.length !== colon || !names.has(name) || taken.includes(name)) return undefined;
  return text.startsWith("//", start + colon + 1) ? undefined : name;
}

function readQuoted(
  text: string,
  start: number,
  unclosed: string[],
): { text: string; end: number } | undefined {
  const open = text.charAt(start);
  const closing = QUOTES.get(open);
  if (closing === undefined || unclosed.includes(open)) return undefined;
  let value = "";
  let from = start + 1;
  for (let at = from; at < text.length; at++) {
    if (text.charCodeAt(at) === BACKSLASH) {
      const next = text.charAt(at + 1);
      if (next !== "\\" && (next === "" || !closing.includes(next))) continue;
      value += text.slice(from, at);
      from = ++at;
    } else if (closing.includes(text[at]!) && (at + 1 === text.length || isBlank(text.charCodeAt(at + 1)))) {
      return { text: value + text.slice(from, at), end: at + 1 };
    }
  }
  unclosed.push(open);
  return undefined;
}

/** Writes a text so that `splitWords` reads it back as one word. */
export function quoteWord(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
