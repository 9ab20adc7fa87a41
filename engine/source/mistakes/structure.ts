import type { NewDiagnostic } from "../../diagnostics/diagnostic.ts";
import { shorten } from "../key_set.ts";
import type { ParsedText } from "../parsed_text.ts";
import { explainColonBlank, explainDashBlank } from "../traps/missing_blank.ts";
import { explainValueStart } from "../traps/value_start.ts";
import { lineWith, quoteValue } from "../traps/value_fix.ts";
import { isSiblingBelow, type Line, lineFrom, misplacedBefore } from "./misplaced_line.ts";

/** Lines above that are looked at for the columns in which a line could begin. */
const LINES_ABOVE = 200;

/** Where the first thing on a line stands that is no blank. */
export function contentStart(source: ParsedText, offset: number): number {
  const line = source.line(offset);
  let at = line.start;
  while (at < line.end && (source.text[at] === " " || source.text[at] === "\t")) at++;
  return at;
}

/** A line that stands in a column where nothing else of its level does. */
export function explainIndentation(source: ParsedText, offset: number): NewDiagnostic {
  const { text } = source;
  const wrong = lineFrom(source, offset);
  const misplaced = wrong && misplacedBefore(source, wrong);
  if (misplaced) return explainMisplaced(source, misplaced.line, misplaced.indent);
  const start = wrong?.content ?? contentStart(source, offset);
  const line = source.line(start);
  const indent = start - line.start;
  if (isDash(source, start) !== isDash(source, lineAbove(source, line.start, indent) ?? start)) {
    return explainMixture(source, start);
  }
  const columns = columnsAbove(source, line.start);
  const below = lineFrom(source, line.next);
  // What has lines of its own below it stands further left than they do.
  const limit = below && below.indent > indent ? below.indent : Infinity;
  const near =
    columns.filter((column) => column < limit).sort((a, b) => Math.abs(a - indent) - Math.abs(b - indent))[0];
  const names = columns.filter((column) => column !== indent).sort((a, b) => a - b).map((column) =>
    column + 1
  );
  const fix = near === undefined || near === indent
    ? undefined
    : " ".repeat(near) + text.slice(start, line.end);
  return {
    code: "yaml-indentation",
    message: `"${shorten(text.slice(start, line.end))}" begins in column ${
      indent + 1
    }, where no line above begins.`,
    span: source.span(start, Math.max(line.end, start)),
    ...(names.length > 0 && { expected: `the line to begin in column ${names.slice(-4).join(" or ")}` }),
    ...(fix !== undefined && { fix }),
  };
}

/** A line that moved, where YAML complains only of a later one. */
function explainMisplaced(source: ParsedText, line: Line, indent: number): NewDiagnostic {
  const content = source.text.slice(line.content, line.end);
  return {
    code: "yaml-indentation",
    message: `"${shorten(content)}" begins in column ${line.indent + 1}, and its neighbours in column ${
      indent + 1
    }.`,
    span: source.span(line.content, line.end),
    expected: `the line to begin in column ${indent + 1}`,
    fix: " ".repeat(indent) + content,
  };
}

/** The content of the nearest line above that begins in the same column, with none further left between. */
function lineAbove(source: ParsedText, lineStart: number, indent: number): number | undefined {
  let at = lineStart - 1;
  for (let count = 0; at >= 0 && count < LINES_ABOVE; count++) {
    const line = source.line(at);
    const start = contentStart(source, at);
    const blank = start >= line.end || source.text[start] === "#";
    if (!blank && start - line.start <= indent) return start - line.start === indent ? start : undefined;
    at = line.start - 1;
  }
  return undefined;
}

function isDash({ text }: ParsedText, at: number): boolean {
  return text[at] === "-" && " \t\r\n".includes(text[at + 1] ?? "\n");
}

/** The columns (from 0) of the levels that are open above a line. */
function columnsAbove(source: ParsedText, lineStart: number): number[] {
  const columns: number[] = [];
  let least = Infinity;
  let at = lineStart - 1;
  for (let count = 0; at >= 0 && count < LINES_ABOVE && least > 0; count++) {
    const line = source.line(at);
    const start = contentStart(source, at);
    const indent = start - line.start;
    if (start < line.end && source.text[start] !== "#" && indent < least) columns.push(least = indent);
    at = line.start - 1;
  }
  return columns;
}

/** A line between keys that is no key: a colon is missing, or the blank after it, or it is an item of a list. */
export function explainNoKey(source: ParsedText, offset: number): NewDiagnostic {
  const { text } = source;
  const start = contentStart(source, offset);
  const trap = explainColonBlank(source, start) ?? explainDashBlank(source, start);
  if (trap) return trap;
  const line = source.line(start);
  if (isDash(source, start)) return explainMixture(source, start);
  const afterDash = text.slice(start, line.end);
  return {
    code: "yaml-colon-missing",
    message: `"${shorten(afterDash)}" stands between keys, but has no colon.`,
    span: source.span(start, line.end),
    expected: "a key, a colon, a blank and a value",
  };
}

/** A list item among keys, or a key among list items. */
export function explainMixture(source: ParsedText, offset: number): NewDiagnostic {
  const start = contentStart(source, offset);
  const line = source.line(start);
  const item = source.text[start] === "-";
  return {
    code: "yaml-list-and-keys",
    message: item
      ? `The list item "${shorten(source.text.slice(start, line.end))}" stands in one column with keys.`
      : `"${
        shorten(source.text.slice(start, line.end))
      }" stands in one column with the items of a list, but has no dash.`,
    span: source.span(start, line.end),
    expected: "all lines of one level to be list items, or all to be keys",
  };
}

/** `key: - item`. */
export function explainListInLine(source: ParsedText, dash: number): NewDiagnostic {
  const { text } = source;
  const line = source.line(dash);
  let start = dash + 1;
  while (start < line.end && text[start] === " ") start++;
  const item = text.slice(start, line.end).trimEnd();
  if (item === "") return explainValueStart(source, dash);
  const simple = /^[\p{L}\p{N}_][\p{L}\p{N}_ -]*$/u.test(item);
  return {
    code: "yaml-list-in-line",
    message: `The list item "${shorten(item)}" begins on the line of its key.`,
    span: source.span(dash, line.end),
    expected: "the item on the next line, indented",
    ...(simple && { fix: lineWith(source, dash, line.end, `[${item}]`) }),
  };
}

/** A value with a further `: ` in it, or one that has keys below it besides. */
export function explainNestedMap(source: ParsedText, start: number): NewDiagnostic {
  const { text } = source;
  const line = source.line(start);
  const rest = text.slice(start, line.end);
  const colon = rest.search(/:(?=[ \t]|$)/);
  if (colon !== -1) {
    const { fix, end } = quoteValue(source, start);
    return {
      code: "yaml-second-colon",
      message: `The value ${
        shorten(text.slice(start, end))
      } has a colon with a blank after it, as only a key has.`,
      span: source.span(start + colon, start + colon + 1),
      expected: "a text with a colon in quotes, or the second key on a line of its own",
      fix,
    };
  }
  const below = lineFrom(source, line.next);
  const own = lineFrom(source, start)!;
  // With others in its column, the line below is right, and this one is not.
  if (below && text[own.content] !== "-" && isSiblingBelow(source, below)) {
    return explainMisplaced(source, own, below.indent);
  }
  const at = below?.content ?? contentStart(source, line.next);
  const end = source.line(at).end;
  return {
    code: "yaml-indentation",
    message: `"${
      shorten(text.slice(at, end))
    }" is indented as a part of the line above, which has the value ${shorten(rest.trimEnd())} already.`,
    span: source.span(at, end),
    expected: "the line to begin below the key above, or that key to have no value of its own",
    related: [{ span: source.span(start, start + rest.trimEnd().length), message: "the value stands here" }],
  };
}
