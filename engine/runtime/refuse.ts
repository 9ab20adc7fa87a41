/** Tells a person why their command does not run. */
import type { Call, Outcome } from "./call.ts";
import { errorNotice } from "./notices.ts";
import type { Problem } from "./problem.ts";
import { isInteraction } from "./reply_targets.ts";
import type { RefusedCall } from "./admission.ts";
import type { RunContext } from "./run_context.ts";
import type { OutgoingMessage, ReplyOptions } from "../model/message.ts";

/** A refusal in the program's words. */
export function refusedFor(problem: Problem, { program }: RunContext): RefusedCall {
  return { by: problem.key, message: problem.tell(program.texts) };
}

export async function refuse(
  call: Call,
  { by, message }: RefusedCall,
  context: RunContext,
): Promise<Outcome> {
  await sayError(call, errorNotice(message, context.program.theme), context);
  return { outcome: "refused", refusedBy: by, reason: message };
}

/** Seen by the asker alone where Discord can do that, else deleted again after a while. */
export async function sayError(call: Call, notice: OutgoingMessage, context: RunContext): Promise<void> {
  const { replies, caller } = call;
  if (replies.target.kind === "nowhere") return;
  // Nobody has asked an automation; only where it has spoken already somebody waits for the rest.
  if (caller.surface === "event" && !replies.answered) return;
  await replies.explain(notice, errorOptions(call, context));
}

function errorOptions({ replies }: Call, { program }: RunContext): ReplyOptions {
  if (isInteraction(replies.target)) return { ephemeral: true };
  return { deleteAfter: program.answers.deleteErrorsAfter };
}
