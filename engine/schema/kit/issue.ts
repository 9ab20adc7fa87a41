/**
 * How a problem travels through zod: as an issue that already is a problem of the load, with its exact place.
 * zod collects and passes on; nothing has to be found again from a path afterwards.
 */
import type * as z from "zod";
import { MOST_PROBLEMS, type NewDiagnostic, type Problems } from "../../diagnostics/diagnostic.ts";

export type Payload = z.core.ParsePayload;
export type RawIssue = z.core.$ZodRawIssue;

/** Adds a problem to what a schema found. The value that was read becomes "nothing usable". */
export function refuse(payload: Payload, problem: NewDiagnostic): Payload {
  report(payload, problem);
  payload.value = undefined;
  return payload;
}

/** Adds a problem and keeps the value. */
export function report(payload: Payload, problem: NewDiagnostic): void {
  payload.issues.push({ code: "custom", input: payload.value, params: { problem }, continue: true });
}

/** Counts errors, so that reading ends where the load takes no more of them. */
export class ErrorCount {
  #errors = 0;

  add({ severity }: NewDiagnostic): void {
    if (severity !== "warning") this.#errors++;
  }

  addIssue(issue: RawIssue): void {
    if (issue.code === "custom") this.add(issue.params?.problem);
  }

  /** Whether there are more than `Problems` takes of one bot. */
  get isFull(): boolean {
    return this.#errors > MOST_PROBLEMS;
  }
}

/** Hands the problems that a schema found to the problems of the load. */
export function passOn(issues: readonly RawIssue[], problems: Problems): void {
  for (const problem of problemsIn(issues)) problems.add(problem);
}

/** The problems that issues carry. */
export function problemsIn(issues: readonly RawIssue[]): NewDiagnostic[] {
  return issues.map((issue): NewDiagnostic => {
    if (issue.code !== "custom") throw new Error(`A schema let an issue through: ${issue.code}`);
    return issue.params?.problem;
  });
}
