/** Why something is done, for the server's audit log. */
import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import { LIMITS } from "../../model/limits.ts";
import type { Scope } from "../../model/scope.ts";
import { hasPlaceholder } from "../../schema/kit/placeholder.ts";
import { text } from "../../schema/kit/text.ts";
import type { StepContext } from "../../schema/steps/kind.ts";
import { compileText } from "../../template/text.ts";

/** The key `reason`. */
export const REASON = text("a reason for the audit log")
  .describe("Why, for the server's audit log. One that gets too long when it is filled in is cut.")
  .optional();

/** Words that people write for it. */
export const REASON_HINTS = {
  why: { use: "reason" },
  because: { use: "reason" },
  audit_log: { use: "reason" },
};

/** Discord measures the URL encoding of a reason, in which letters beyond English ones count several times. */
export function checkReason(reason: SourceText | undefined, problems: Problems): void {
  if (!reason || hasPlaceholder(reason.text)) return;
  const length = encodeURIComponent(reason.text.trim().toWellFormed()).length;
  if (length <= LIMITS.moderation.reason) return;
  problems.add({
    code: "too-long",
    message: `The reason takes ${length} characters in the audit log; Discord takes at most ` +
      `${LIMITS.moderation.reason}. Blanks count as 3 there, letters with accents as 6 and emojis as 12.`,
    span: reason.span,
    expected: "a shorter reason",
  });
}

/** `undefined` where there is none. */
export function compileReason(
  reason: SourceText | undefined,
  { variables, problems }: Pick<StepContext, "variables" | "problems">,
): (scope: Scope) => string | undefined {
  const template = reason && compileText(reason, variables, problems);
  return (scope) => template?.render(scope).trim() || undefined;
}
