/**
 * How a problem travels through zod: as an issue that already is a problem of the load, with its exact place.
 * zod collects and passes on; nothing has to be found again from a path afterwards.
 */
import type { z } from "zod";
import type { NewDiagnostic, Problems } from "../../diagnostics/diagnostic.ts";

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
