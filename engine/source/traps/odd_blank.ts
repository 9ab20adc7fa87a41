import type { NewDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { ParsedText } from "../parsed_text.ts";

/** Blanks that look like the ordinary one, but are letters to YAML (source: Unicode, general category Zs, and U+FEFF). */
export function isOddBlank(code: number): boolean {
  return code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f ||
    code === 0x205f || code === 0x3000 || code === 0xfeff;
}

/** Whether a text on a line of its own begins as an indented line, an item or a key would, but for a special blank. */
export function hidesStructure(text: string): boolean {
  return isOddBlank(text.charCodeAt(0)) || (text[0] === "-" && isOddBlank(text.charCodeAt(1))) ||
    isOddBlank(text.charCodeAt(/^[a-z][a-z0-9_]{0,40}:/.exec(text)?.[0].length ?? 0));
}

/** Whether a key begins or ends with a special blank. */
export function isBesideOddBlank(key: string): boolean {
  return isOddBlank(key.charCodeAt(0)) || isOddBlank(key.charCodeAt(key.length - 1));
}

/** A special blank where the structure of a line depends on it: before its text, or beside a colon or a dash. */
export function explainOddBlank(source: ParsedText, offset: number): NewDiagnostic | undefined {
  const { text } = source;
  const line = source.line(offset);
  const places = structuralBlanks(text.slice(line.start, line.end));
  const first = places[0];
  if (first === undefined) return undefined;
  let fix = "";
  let from = line.start;
  for (const place of places) {
    fix += text.slice(from, line.start + place) + " ";
    from = line.start + place + 1;
  }
  const at = line.start + first;
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0");
  return {
    code: "yaml-odd-blank",
    message:
      `A special blank (U+${code}) stands here, which looks like an ordinary one but is a letter to YAML.`,
    span: source.span(at, at + 1),
    expected: "an ordinary blank",
    fix: fix + text.slice(from, line.end),
  };
}

/** Columns of the special blanks in the indentation, behind the dashes of items, and around the first colon. */
function structuralBlanks(line: string): number[] {
  const found: number[] = [];
  let at = 0;
  const blanks = () => {
    for (; at < line.length && (line[at] === " " || isOddBlank(line.charCodeAt(at))); at++) {
      if (line[at] !== " ") found.push(at);
    }
  };
  blanks();
  while (line[at] === "-" && (line[at + 1] === " " || isOddBlank(line.charCodeAt(at + 1)))) {
    at++;
    blanks();
  }
  if (line[at] === '"' || line[at] === "'") {
    const close = line.indexOf(line[at]!, at + 1);
    if (close === -1) return found;
    at = close + 1;
  }
  const colon = line.indexOf(":", at);
  if (colon === -1) return found;
  const key = line.slice(at, colon);
  at += key.trimEnd().length;
  if (at < colon && /^[\p{L}\p{N}_"'. -]*$/u.test(key.trimEnd())) blanks();
  at = colon + 1;
  if (isOddBlank(line.charCodeAt(at)) || line[at] === " ") blanks();
  return found;
}
