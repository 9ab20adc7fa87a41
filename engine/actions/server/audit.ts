/** Why a server is changed, for its audit log: what the author says, else who asked for it. */
import type { SourceText } from "../../diagnostics/span.ts";
import type { Run } from "../../model/program.ts";
import type { StepContext } from "../../schema/steps/kind.ts";
import { requestedBy } from "../messages/requested_by.ts";
import { compileReason } from "../moderation/reason.ts";

export function compileAudit(
  reason: SourceText | undefined,
  context: Pick<StepContext, "variables" | "problems">,
): (run: Run) => string {
  const why = compileReason(reason, context);
  return (run) => why(run.scope) ?? requestedBy(run);
}
