/** What happens when a run fails: the person gets an id, the log gets everything under the same id. */
import { DiscordError } from "../model/ports.ts";
import { CANNOT_KEEP, StorageError } from "../model/storage.ts";
import { StepRefused } from "../model/step_refused.ts";
import type { TextKey } from "../model/texts.ts";
import type { Call, Outcome } from "./call.ts";
import { newErrorId } from "./error_id.ts";
import { errorNotice } from "./notices.ts";
import { RunTimeout } from "./patience.ts";
import { Problem } from "./problem.ts";
import type { RefusedCall } from "./admission.ts";
import { refuse, sayError } from "./refuse.ts";
import { isInteraction } from "./reply_targets.ts";
import type { RunContext } from "./run_context.ts";

// Discord's JSON error codes (source: Discord docs, topics/opcodes-and-status-codes).
const FORBIDDEN: ReadonlyMap<number, string> = new Map([
  [50001, "The bot cannot see this place. Give its role the permission View Channel there."],
  [50007, "The person does not take direct messages from this bot."],
  [50013, "The bot lacks a permission here. Give its role Send Messages and Embed Links in this channel."],
]);
const TOO_LATE: ReadonlyMap<number, string> = new Map([
  [10062, "Discord waits 3 seconds for an answer; this one came later, or another process answered."],
  [40060, "Another process has answered already. Run the bot only once for each token."],
  [10015, "An interaction can be answered for 15 minutes; this answer came later."],
  [50027, "An interaction can be answered for 15 minutes; this answer came later."],
]);

/** Never rejects. */
export async function explainFailure(error: unknown, call: Call, context: RunContext): Promise<Outcome> {
  if (error instanceof StepRefused) return await refuse(call, refusalOf(error, context), context);
  if (error instanceof StorageError && CANNOT_KEEP.has(error.code)) {
    // The owner is told of it once, by whoever looks after the database: there may be a thousand such runs.
    context.ports.logger.debug(`${call.name} could not save anything`, { ...factsOf(call), error });
    await tell(new Problem("not_saved"), call, context);
    return { outcome: "failed", reason: error.message, error };
  }
  const code = error instanceof DiscordError ? error.code : 0;
  const known = FORBIDDEN.get(code) ?? TOO_LATE.get(code);
  if (known === undefined) return await explainUnknown(error, call, context);
  const facts = { ...factsOf(call), discord: error instanceof Error ? error.message : undefined };
  context.ports.logger.warning(`${call.name}: ${known}`, facts);
  // Where the bot may not write, another message would only fail again; an interaction always can be answered.
  const canAnswer = isInteraction(call.replies.target) && FORBIDDEN.has(code);
  if (canAnswer && !call.replies.answered) await tell(new Problem("forbidden"), call, context);
  return { outcome: "failed", reason: known, error };
}

function refusalOf({ key, values }: StepRefused, { program }: RunContext): RefusedCall {
  // Whoever threw it gave the values of the key.
  const texts: { get(key: TextKey, values: object): string } = program.texts;
  return { by: key, message: texts.get(key, values) };
}

async function explainUnknown(error: unknown, call: Call, context: RunContext): Promise<Outcome> {
  const { ports } = context;
  const errorId = ports.newErrorId?.() ?? newErrorId(ports.random);
  ports.logger.error(`${call.name} failed with error id ${errorId}`, { errorId, ...factsOf(call), error });
  const key = error instanceof RunTimeout ? "timeout" : "failed";
  await tell(new Problem(key, { error_id: errorId }), call, context);
  return {
    outcome: "failed",
    reason: error instanceof Error ? error.message : String(error),
    errorId,
    error,
  };
}

async function tell(problem: Problem, call: Call, context: RunContext): Promise<void> {
  const { ports, program } = context;
  try {
    await sayError(call, errorNotice(problem.tell(program.texts), program.theme), context);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    ports.logger.warning(`${call.name}: the person could not be told of the failure: ${why}`);
  }
}

function factsOf({ caller, step }: Call): Record<string, unknown> {
  return {
    step: step && `${step.action} at ${step.source}`,
    surface: caller.surface,
    user: caller.user.id,
    server: caller.guildId,
    channel: caller.channelId,
  };
}
