/** Tells the brace of a placeholder from all other braces. */

/** A name; option names may hold letters of every script. */
const WORD = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
const NUMBER = /\d+(?:\.\d+)?/y;
const BLANKS = /\s*/y;
/** What may follow a value: an operator, or nothing more. */
const OPERATOR = /[-+*/%<>=!&|?.]|\b(?:in|and|or)\b/y;
const STRING = /"[^"\\{}]*"|'[^'\\{}]*'/y;
const NAME_AHEAD = /[^{}]*?\p{L}/uy;

/**
 * Whether a `{` opens a placeholder, judged by what follows it:
 *
 * - a name that is not followed by `:`, `,` or `;`, which belong to other languages (`{color: red}`, `{a,b}`);
 *   with a blank before it the name must be one that is known here (`{ user.name }`, but not `{ return 1; }`);
 * - a number or a quoted text that an operator follows (`{100 - data.coins}`, but not `{0}`, `{0-9}`, `{"json": 1}`);
 * - `(`, or `-` or `!` right before a name, a number or `(`.
 *
 * @param at the place behind the brace
 * @param known says whether a word is the name of a variable or function
 */
export function beginsPlaceholder(text: string, at: number, known: (word: string) => boolean): boolean {
  const start = skip(BLANKS, text, at);
  const word = match(WORD, text, start);
  if (word !== undefined) {
    if (start > at && !known(word)) return false;
    return !/[:,;]/.test(text[skip(BLANKS, text, start + word.length)] ?? "");
  }
  if (start > at) return false;
  const char = text[at];
  if (char === "(") return true;
  if (char === "-" || char === "!") return /[\p{L}\p{N}_(]/u.test(text[at + 1] ?? "");
  const value = match(NUMBER, text, at) ?? match(STRING, text, at);
  if (value === undefined) return false;
  const behind = at + value.length;
  return match(OPERATOR, text, skip(BLANKS, text, behind)) !== undefined &&
    match(NAME_AHEAD, text, behind) !== undefined;
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function skip(pattern: RegExp, text: string, at: number): number {
  return at + (match(pattern, text, at)?.length ?? 0);
}
