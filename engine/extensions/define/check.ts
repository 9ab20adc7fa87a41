import type { RunContext } from "../context/context.ts";

export interface CheckSpec {
  readonly description: string;
  readonly message?: string;
  run(context: RunContext): boolean | Promise<boolean>;
}

/** A condition for `checks: [NAME.CHECK]` of commands and events. */
export function defineCheck(check: {
  /** When somebody passes, for editors; up to 200 characters. */
  readonly description: string;
  /** What a person is told who does not pass. */
  readonly message?: string;
  /** Whether the person passes. */
  run(context: RunContext): boolean | Promise<boolean>;
}): CheckSpec {
  return check;
}
