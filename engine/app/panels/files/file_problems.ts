import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { maskSecrets } from "../../../diagnostics/mask_secrets.ts";
import type { FileProblem, TextChange } from "../../../model/panels/files.ts";

/** Nobody mends more in one go. */
const MOST = 200;

/** The problems of one file as the page shows them, errors first where there are too many. */
export function fileProblems(problems: readonly Diagnostic[], path: string): FileProblem[] {
  const own = problems.filter(({ span }) => span?.file.path === path);
  const errors = own.filter(({ severity }) => severity === "error");
  const kept = own.length <= MOST
    ? own
    : [...errors, ...own.filter((one) => !errors.includes(one))].slice(0, MOST);
  return kept.map((problem) => {
    const { severity, code, message, expected, suggestion, span } = problem;
    const fix = fixOf(problem);
    return {
      severity,
      code,
      message: maskSecrets(message),
      from: span!.start,
      to: Math.max(span!.start, span!.end),
      ...(expected === undefined ? {} : { expected }),
      ...(suggestion === undefined ? {} : { suggestion }),
      ...(fix === undefined ? {} : { fix }),
    };
  });
}

/** The line as it should read, as a change of the smallest part of it. */
function fixOf({ fix, span }: Diagnostic): TextChange | undefined {
  if (fix === undefined || !span) return undefined;
  const { line, column } = span.file.position(span.start);
  const before = span.file.line(line);
  const start = span.start - column + 1;
  let head = 0;
  while (head < before.length && before[head] === fix[head]) head++;
  let tail = 0;
  while (tail < Math.min(before.length, fix.length) - head && before.at(-1 - tail) === fix.at(-1 - tail)) {
    tail++;
  }
  return { from: start + head, to: start + before.length - tail, insert: fix.slice(head, fix.length - tail) };
}
