import type { Diagnostic } from "./diagnostic.ts";
import { maskSecrets } from "./mask_secrets.ts";
import type { Span } from "./span.ts";

/** A stretch of a file for editors. Lines and columns start at 1, columns count UTF-16 code units, the end is exclusive. */
export interface JsonPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One problem as an editor or another program reads it. The place is absent for problems of no file. */
export interface JsonProblem extends Partial<JsonPlace> {
  readonly severity: Diagnostic["severity"];
  readonly code: string;
  readonly message: string;
  readonly expected?: string;
  readonly suggestion?: string;
  /** The source line as it should read. */
  readonly fix?: string;
  readonly related?: readonly (JsonPlace & { readonly message: string })[];
}

/** Problems as plain data, ready for `JSON.stringify`. */
export function problemsToJson(problems: readonly Diagnostic[]): JsonProblem[] {
  return problems.map(({ span, severity, code, message, expected, suggestion, fix, related }) => ({
    ...(span && place(span)),
    severity,
    code,
    message: maskSecrets(message),
    ...(expected !== undefined && { expected }),
    ...(suggestion !== undefined && { suggestion }),
    ...(fix !== undefined && { fix: maskSecrets(fix) }),
    ...(related && related.length > 0 && {
      related: related.map((other) => ({ ...place(other.span), message: maskSecrets(other.message) })),
    }),
  }));
}

function place({ file, start, end }: Span): JsonPlace {
  const from = file.position(start);
  const to = file.position(Math.max(start, end));
  return { file: file.path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
