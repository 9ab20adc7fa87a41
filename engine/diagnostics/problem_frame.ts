/** A problem and the lines around it, for whoever shows it with other means than a terminal. */
import type { Diagnostic } from "./diagnostic.ts";
import { maskSecrets } from "./mask_secrets.ts";
import { frameLine } from "./source_window.ts";

export interface ProblemLines {
  readonly lines: readonly { readonly number: number; readonly text: string }[];
  readonly mark?: { readonly blanks: number; readonly width: number };
}

/** Lines that are shown before and behind that of the problem. */
const AROUND = 2;
/** Columns of a line that are shown. */
const WIDTH = 120;

/** No lines where the problem stands in no file, or in one that could not be read. Secrets are masked. */
export function problemLines({ span }: Pick<Diagnostic, "span">): ProblemLines {
  if (!span || span.file.text === "") return { lines: [] };
  const { file, start, end } = span;
  const { line, column } = file.position(start);
  const to = file.position(Math.max(start, end));
  const own = maskSecrets(file.line(line));
  const last = to.line > line ? own.length : to.column - 1;
  const { shown, blanks, carets } = frameLine(own, column - 1, Math.max(column - 1, last), WIDTH);
  const count = file.position(file.text.length).line;
  const lines = [];
  for (let number = Math.max(1, line - AROUND); number <= Math.min(count, line + AROUND); number++) {
    const text = number === line ? shown : frameLine(maskSecrets(file.line(number)), 0, 0, WIDTH).shown;
    lines.push({ number, text });
  }
  return { lines, mark: { blanks, width: carets } };
}
