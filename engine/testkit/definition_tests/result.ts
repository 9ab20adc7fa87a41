/** How a test of a definition ended. */
import type { Span } from "../../diagnostics/span.ts";
import type { Block } from "./row.ts";

export interface TestFailure {
  /** Of the step, or of what was expected. */
  readonly span: Span;
  /** What was done, or why it could not be: `after /hello as bob`. */
  readonly what: string;
  /** All that was expected beside all that there is. */
  readonly blocks: readonly Block[];
  /** Errors of the bot itself, on the way there. */
  readonly errors: readonly string[];
}

export interface TestResult {
  /** Of the bot. */
  readonly bot: string;
  readonly name: string;
  readonly span: Span;
  /** Absent where all was as expected. A test ends with its first failure. */
  readonly failure?: TestFailure;
}
