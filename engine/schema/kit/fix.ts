import type { Span } from "../../diagnostics/span.ts";

/** The line of `span` with what stands there replaced; nothing where it reaches over more than one line. */
export function withReplaced(span: Span, replacement: string): string | undefined {
  const from = span.file.position(span.start);
  const to = span.file.position(span.end);
  if (from.line !== to.line) return undefined;
  const line = span.file.line(from.line);
  return line.slice(0, from.column - 1) + replacement + line.slice(to.column - 1);
}
