import type { ParsedText } from "../parsed_text.ts";

/** A text in quotes, in whichever reads better. */
export function quote(text: string): string {
  if (!text.includes('"') && !text.includes("\\")) return `"${text}"`;
  if (!text.includes("'")) return `'${text}'`;
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/** Where the value that begins at an offset ends on its line, as its author meant it. */
export function valueEnd(source: ParsedText, start: number): number {
  const { text } = source;
  const line = source.line(start);
  const flow = source.flow.contains(start);
  let end = line.end;
  let depth = 0;
  for (let at = start; at < line.end; at++) {
    const char = text[at]!;
    if (isComment(text, at, line.end) && at > start) {
      end = at;
      break;
    }
    if (!flow) continue;
    if (char === "[" || char === "{") depth++;
    else if (char === "]" || char === "}") {
      if (depth === 0) {
        end = at;
        break;
      }
      depth--;
    } else if (char === "," && depth === 0 && at > start) {
      end = at;
      break;
    }
  }
  while (end > start && (text[end - 1] === " " || text[end - 1] === "\t")) end--;
  return end;
}

/** The end of what stands on a line from an offset on, without a comment behind it. */
export function endWithoutComment(source: ParsedText, start: number): number {
  const { text } = source;
  const line = source.line(start);
  let end = start;
  while (end < line.end && !isComment(text, end, line.end)) end++;
  while (end > start && (text[end - 1] === " " || text[end - 1] === "\t")) end--;
  return end;
}

/** A `#` with a blank on both sides: people write comments so, and words such as `#rules` otherwise. */
function isComment(text: string, at: number, lineEnd: number): boolean {
  if (text[at] !== "#" || (text[at - 1] !== " " && text[at - 1] !== "\t")) return false;
  return at + 1 >= lineEnd || text[at + 1] === " " || text[at + 1] === "\t";
}

/** The whole line with the stretch `[start, end)` replaced. */
export function lineWith(source: ParsedText, start: number, end: number, replacement: string): string {
  const line = source.line(start);
  return source.text.slice(line.start, start) + replacement + source.text.slice(end, Math.max(end, line.end));
}

/** The line with the value from `start` in quotes, and where that value ends. */
export function quoteValue(source: ParsedText, start: number): { fix: string; end: number } {
  const end = valueEnd(source, start);
  return { fix: lineWith(source, start, end, quote(source.text.slice(start, end))), end };
}
