import type { DiagnosticCode } from "./catalogue/mod.ts";
import type { Span } from "./span.ts";

/** One problem of a load. Errors keep the definition from being used, warnings do not. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: "error" | "warning";
  /** One sentence: what was done, what is there, quoting the author's own text. */
  readonly message: string;
  /** Absent only for problems of a whole folder or of the environment. */
  readonly span?: Span;
  /** What would have been right here, as words: `a duration such as 30s or 5m`. */
  readonly expected?: string;
  /** The nearest valid name. */
  readonly suggestion?: string;
  /** The source line as it should read. */
  readonly fix?: string;
  /** What mends the problem where nobody has to decide anything: what `upgrade` does. */
  readonly rewrite?: readonly TextEdit[];
  /** Everything that has a name at this place of an expression: what editors offer there. */
  readonly names?: readonly KnownName[];
  /** Other places that belong to the problem, such as the first of two equal names. */
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
}

/** A stretch of the file that the problem is in, by its offsets there, and what is to stand there instead. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface KnownName {
  readonly name: string;
  /** What it is, as words: `a person`, `a number`. */
  readonly what: string;
  /** Of a function: a call of it. */
  readonly example?: string;
}

/** What a reporter of problems says; severity is `error` where nothing is said. */
export type NewDiagnostic = Omit<Diagnostic, "severity"> & { severity?: Diagnostic["severity"] };

/** Of one bot that are looked for: more would tell nothing, and could take for ever to find. */
export const MOST_PROBLEMS = 500;

/** Collects the problems of one load, so that all are shown together. */
export class Problems {
  readonly #list: Diagnostic[] = [];
  #errors = 0;

  /** @param most errors that it takes, with one more it throws `TooManyProblems`; and as many warnings, more are left out */
  constructor(private readonly most = Infinity) {}

  add(problem: NewDiagnostic): void {
    this.#push({ severity: "error", ...problem });
  }

  /** Tells problems again that were found before. */
  addAll(problems: readonly Diagnostic[]): void {
    for (const problem of problems) this.#push(problem);
  }

  #push(problem: Diagnostic): void {
    if (problem.severity === "error" && this.#errors >= this.most) throw new TooManyProblems(this.list);
    if (problem.severity === "warning" && this.#list.length - this.#errors >= this.most) return;
    this.#list.push(problem);
    if (problem.severity === "error") this.#errors++;
  }

  /** How many of them keep the definition from being used. */
  get errors(): number {
    return this.#errors;
  }

  /** All problems, in the order of files and of places in them. */
  get list(): readonly Diagnostic[] {
    return [...this.#list].sort((a, b) =>
      (a.span?.file.path ?? "").localeCompare(b.span?.file.path ?? "") ||
      (a.span?.start ?? 0) - (b.span?.start ?? 0)
    );
  }

  get hasErrors(): boolean {
    return this.#errors > 0;
  }
}

/** Thrown where so much is wrong that nothing more is looked at. */
export class TooManyProblems extends Error {
  override readonly name = "TooManyProblems";

  /** @param problems that were found up to here, in the part that was being looked at */
  constructor(readonly problems: readonly Diagnostic[]) {
    super(`There are more than ${problems.length} problems.`);
  }
}

/** Thrown where a caller wanted a program and the definition has errors. */
export class DefinitionError extends Error {
  override readonly name = "DefinitionError";
  constructor(readonly problems: readonly Diagnostic[]) {
    super(problems.map((problem) => problem.message).join("\n"));
  }
}
