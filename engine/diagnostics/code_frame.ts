import type { Diagnostic } from "./diagnostic.ts";
import { maskSecrets } from "./mask_secrets.ts";
import { type Paint, paint } from "./paint.ts";
import { frameLine } from "./source_window.ts";
import { showPlace, type Span } from "./span.ts";
import { plainText } from "./terminal_text.ts";

export interface RenderOptions {
  /** Whether escape sequences for colours may be written. */
  readonly colour: boolean;
  /** Columns of source text that are shown; 100 when absent. Longer lines are shown around the caret. */
  readonly width?: number;
  /** Problems that are shown of a list; 100 when absent. The rest is counted. */
  readonly limit?: number;
}

/** One problem as several lines of text, without a line break at the end. Secrets are masked. */
export function renderProblem(problem: Diagnostic, options: RenderOptions): string {
  const p = paint(options.colour);
  const { span } = problem;
  const strong = problem.severity === "error" ? p.red : p.yellow;
  const place = span ? ` ${p.bold(plainText(showPlace(span)))}` : "";
  const head = [`${strong(`${problem.severity}[${problem.code}]`)}${place}`, indent(clean(problem.message))];
  return [...head, ...details(problem, options)].join("\n");
}

/** What `renderProblem` shows below the message: the frame, what was expected, and the fix; may be empty. */
export function renderDetails(problem: Diagnostic, options: RenderOptions): string {
  return details(problem, options).slice(1).join("\n");
}

function details(problem: Diagnostic, options: RenderOptions): string[] {
  const p = paint(options.colour);
  const width = options.width ?? 100;
  const { span, fix } = problem;
  const strong = problem.severity === "error" ? p.red : p.yellow;
  const lines: string[] = [];
  const gutter = gutterWidth(problem);
  const shown = span ? frame(span, gutter, width, p, strong) : [];
  if (shown.length > 0) lines.push("", ...shown);
  if (problem.expected) lines.push("", `  ${p.cyan("Expected:")} ${clean(problem.expected)}`);
  if (problem.suggestion) lines.push("", `  Did you mean ${p.green(`\`${clean(problem.suggestion)}\``)}?`);
  if (fix !== undefined) {
    const { line, column } = span ? span.file.position(span.start) : { line: "", column: 1 };
    lines.push("", `  ${p.cyan("Write:")}`);
    for (const text of fix.split("\n")) {
      const { shown } = frameLine(maskSecrets(text), column - 1, column - 1, width);
      lines.push(row(gutter, String(line), p.green(shown), p));
    }
  }
  for (const other of problem.related ?? []) {
    lines.push("", `  ${p.cyan("See")} ${plainText(showPlace(other.span))}: ${clean(other.message)}`);
    lines.push(...frame(other.span, gutter, width, p, p.cyan));
  }
  return lines;
}

/** All problems, one below the other, and how many there are; the empty text for none. */
export function renderProblems(problems: readonly Diagnostic[], options: RenderOptions): string {
  if (problems.length === 0) return "";
  const limit = options.limit ?? 100;
  const blocks = problems.slice(0, limit).map((problem) => renderProblem(problem, options));
  const rest = problems.length - blocks.length;
  if (rest > 0) blocks.push(`… and ${count(rest, "more problem")}`);
  return [...blocks, countProblems(problems)].join("\n\n");
}

/** `2 errors, 1 warning in 1 file`. */
export function countProblems(problems: readonly Diagnostic[]): string {
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const counts = [count(errors, "error"), count(problems.length - errors, "warning")].filter((part) => part);
  const files = new Set(problems.flatMap(({ span }) => span ? [span.file.path] : [])).size;
  return (counts.join(", ") || "No problems") + (files > 0 ? ` in ${count(files, "file")}` : "");
}

function count(number: number, noun: string): string {
  return number === 0 ? "" : `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function frame(
  span: Span,
  gutter: number,
  width: number,
  p: Paint,
  strong: (text: string) => string,
): string[] {
  const { file, start } = span;
  const { line, column } = file.position(start);
  const text = maskSecrets(file.line(line));
  if (text === "" && file.text === "") return [];
  const end = file.position(span.end);
  const last = end.line > line ? text.length : end.column - 1;
  const { shown, blanks, carets } = frameLine(text, column - 1, Math.max(column - 1, last), width);
  return [
    row(gutter, String(line), shown, p),
    row(gutter, "", " ".repeat(blanks) + strong("^".repeat(carets)), p),
  ];
}

function row(gutter: number, number: string, text: string, p: Paint): string {
  return `  ${p.dim(`${number.padStart(gutter)} |`)} ${text}`.trimEnd();
}

function gutterWidth({ span, related }: Diagnostic): number {
  const spans = [span, ...(related ?? []).map((other) => other.span)].filter((one) => one !== undefined);
  return Math.max(0, ...spans.map((one) => String(one.file.position(one.start).line).length));
}

function clean(text: string): string {
  return plainText(maskSecrets(text));
}

function indent(text: string): string {
  return text.split("\n").map((line) => `  ${line}`).join("\n");
}
