/** Where an expression stands, and how its problems are told. */
import { nearest } from "../diagnostics/did_you_mean.ts";
import type { NewDiagnostic, Problems } from "../diagnostics/diagnostic.ts";
import type { SourceText, Span } from "../diagnostics/span.ts";
import type { Variables } from "../model/shape.ts";

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A problem of a part of an expression. `replace` should stand in its place, or in that of a smaller part. */
export type ExpressionProblem = Omit<NewDiagnostic, "span" | "fix"> & {
  readonly replace?: string;
  readonly replaceAt?: Range;
};

/** An expression within a text of a definition. */
export class Place {
  /** What the expression says. */
  readonly text: string;

  /** @param start the expression's first character in `source.text`; `end` is the place behind its last */
  constructor(
    readonly source: SourceText,
    readonly start: number,
    readonly end: number,
    readonly variables: Variables,
    readonly problems: Problems,
  ) {
    this.text = source.text.slice(start, end);
  }

  /** Tells a problem of `text.slice(start, end)`. */
  report(start: number, end: number, { replace, replaceAt, ...problem }: ExpressionProblem): void {
    const span = this.#span({ start, end });
    const fix = replace === undefined
      ? undefined
      : fixedLine(replaceAt ? this.#span(replaceAt) : span, replace);
    this.problems.add({ ...problem, span, ...(fix === undefined ? {} : { fix }) });
  }

  /** A text in the quotes that can stand here without ending the YAML text around the expression. */
  inQuotes(text: string): string {
    const { file, start } = this.source.span;
    const quote = file.text.slice(Math.max(0, start - 1), start + 1).includes('"') ? "'" : '"';
    return quote + text + quote;
  }

  #span({ start, end }: Range): Span {
    return this.source.at(this.start + start, this.start + end);
  }
}

/** The source line with the span replaced; nothing where the span reaches over several lines. */
export function fixedLine(span: Span, replacement: string): string | undefined {
  const start = span.file.position(span.start);
  const end = span.file.position(span.end);
  if (start.line !== end.line) return undefined;
  const line = span.file.line(start.line);
  return line.slice(0, start.column - 1) + replacement + line.slice(end.column - 1);
}

/** `one of a, b, c`, cut after twelve names. */
export function oneOf(names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  if (names.length === 1) return names[0];
  return `one of ${names.slice(0, 12).join(", ")}${names.length > 12 ? ", …" : ""}`;
}

/** Fields for a problem about a misspelt name: the nearest one, the line mended with it, and all that there are. */
export function nearestName(
  word: string,
  names: readonly string[],
  synonyms?: ReadonlyMap<string, string>,
): Pick<ExpressionProblem, "suggestion" | "replace" | "expected"> {
  const suggestion = nearest(word, names, synonyms);
  const expected = oneOf(names);
  return {
    ...(suggestion === undefined ? {} : { suggestion, replace: suggestion }),
    ...(expected === undefined ? {} : { expected }),
  };
}
