/** Where and why a text is not JSON. The platform's parser is quicker, but often gives no place. */

export interface JsonError {
  /** Never quotes more than one character of the text, which may hold secrets. */
  readonly message: string;
  /** In UTF-16 code units from the start. */
  readonly offset: number;
}

type Wanted = "value" | "item or ]" | "name or }" | "name" | "colon" | "comma or end" | "end";

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const HEX4 = /^[0-9a-fA-F]{4}$/;

/** The first place at which a text stops being JSON (RFC 8259); undefined for a text that is JSON. */
export function findJsonError(text: string): JsonError | undefined {
  /** The brackets that are open, outermost first. */
  const open: { readonly bracket: "{" | "["; readonly offset: number }[] = [];
  let wanted: Wanted = "value";
  let at = 0;
  const afterValue = (): Wanted => open.length === 0 ? "end" : "comma or end";

  for (;;) {
    at = matchEnd(SPACE, text, at) ?? at;
    const character = text[at];
    if (character === undefined) return wanted === "end" ? undefined : endsEarly(text, open.at(-1));
    const inner = open.at(-1)?.bracket;
    const closes = character === "}" && inner === "{" || character === "]" && inner === "[";
    if (closes && (wanted === "comma or end" || wanted === "item or ]" || wanted === "name or }")) {
      open.pop();
      wanted = afterValue();
      at++;
    } else if (wanted === "comma or end" && character === ",") {
      wanted = inner === "{" ? "name" : "value";
      at++;
    } else if (wanted === "colon" && character === ":") {
      wanted = "value";
      at++;
    } else if (character === '"' && wanted !== "colon" && wanted !== "comma or end" && wanted !== "end") {
      const string = stringEnd(text, at);
      if (typeof string !== "number") return string;
      wanted = wanted.startsWith("name") ? "colon" : afterValue();
      at = string;
    } else if (wanted !== "value" && wanted !== "item or ]") {
      return { message: unexpected(character, wanted), offset: at };
    } else if (character === "{" || character === "[") {
      open.push({ bracket: character, offset: at });
      wanted = character === "{" ? "name or }" : "item or ]";
      at++;
    } else {
      const end = matchEnd(NUMBER, text, at) ?? matchEnd(WORD, text, at);
      if (end === undefined) return { message: unexpected(character, wanted), offset: at };
      wanted = afterValue();
      at = end;
    }
  }
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** The offset after the string that starts at `start`, or what is wrong with it. */
function stringEnd(text: string, start: number): number | JsonError {
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at]!;
    if (character === '"') return at + 1;
    if (character === "\n" || character === "\r") {
      return {
        message: 'The line ends inside a text. Close it with ", or write \\n for a new line.',
        offset: at,
      };
    }
    if (character < " ") {
      return { message: "A text holds a control character. Write a tab as \\t.", offset: at };
    }
    if (character !== "\\") continue;
    const next = text[at + 1];
    if (next === undefined) break;
    if (next === "u" ? !HEX4.test(text.slice(at + 2, at + 6)) : !'"\\/bfnrt'.includes(next)) {
      return {
        message: "A backslash stands before an unknown letter. Write \\\\ for a backslash.",
        offset: at,
      };
    }
    at += next === "u" ? 5 : 1;
  }
  return { message: 'A text starts here and is never closed. Its " at the end is missing.', offset: start };
}

function endsEarly(text: string, last: { bracket: string; offset: number } | undefined): JsonError {
  if (text.trim() === "") return { message: "The file is empty. An empty JSON file holds {}.", offset: 0 };
  if (!last) return { message: "The file ends where a value is needed.", offset: text.length };
  const { line } = placeOf(text, last.offset);
  const closing = last.bracket === "{" ? "}" : "]";
  const message = `The file ends too early: the ${last.bracket} of line ${line} is not closed by ${closing}.`;
  return { message, offset: text.length };
}

function unexpected(character: string, wanted: Wanted): string {
  const shown = /[\p{L}\p{N}\p{P}\p{S}]/u.test(character)
    ? `"${character}"`
    : "a character that cannot stand here";
  if (character === "'") return `Texts stand in double quotes ("), not in single ones.`;
  if (character === "/" || character === "#") return "JSON has no comments. Remove it.";
  if (wanted === "end") return `The value is complete, but ${shown} follows. Remove what is too much.`;
  if (wanted === "colon") return `A colon is needed between name and value, but ${shown} stands here.`;
  if (wanted === "comma or end") {
    return `A comma or the closing bracket is needed, but ${shown} stands here.`;
  }
  if (wanted === "name" && character === "}") return "There is a comma too much before this }.";
  if (wanted === "value" && character === "]") {
    return "There is a comma too much, or a value is missing before this ].";
  }
  if (wanted.startsWith("name")) return `A name in double quotes is needed, but ${shown} stands here.`;
  return `A value is needed (a text in double quotes, a number, true, false, null, { or [), but ${shown} stands here.`;
}

/** Line and column of an offset, both from 1. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: offset - lineStart + 1 };
}
