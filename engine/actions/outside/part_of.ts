import type { SourceText } from "../../diagnostics/span.ts";

/** A stretch of a text as a text of its own, whose places are those of the whole. */
export function partOf(source: SourceText, start: number, end: number): SourceText {
  return {
    text: source.text.slice(start, end),
    span: source.at(start, end),
    at: (from, to) => source.at(start + from, start + to),
  };
}
