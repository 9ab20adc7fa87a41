/** One run of an automation, from its condition to its last step. */
import type { Caller } from "../../model/caller.ts";
import type { Happening } from "../../model/happening.ts";
import type { ReplyTarget } from "../../model/invocation.ts";
import type { World } from "../../model/views.ts";
import type { Automation } from "../../model/program.ts";
import { StopRun } from "../../model/stop_run.ts";
import { idAt } from "../../words/snowflake.ts";
import { ANSWERED, type Call, type Outcome } from "../call.ts";
import { EngineRun, type RunParts } from "../engine_run.ts";
import type { RunContext } from "../run_context.ts";
import { untilStopped } from "../until_stopped.ts";
import type { Complete } from "./complete.ts";
import { eventScope } from "./event_scope.ts";

/** Of an automation that is about nobody, the bot itself. */
export function eventCaller(
  { guildId, channelId = "" }: Happening,
  { user, member }: Pick<Complete, "user" | "member">,
  { me }: World,
): Caller {
  return { surface: "event", user: user ?? me, member, guildId, channelId };
}

/** What `reply` answers. @param now milliseconds since 1970 */
export function eventTarget({ name, channelId, messageId }: Happening, now: number): ReplyTarget {
  // There is nothing any more that could be answered.
  if (channelId === undefined || messageId === undefined || name === "message_delete") {
    return { kind: "nowhere", id: idAt(now) };
  }
  return { kind: "message", channelId, messageId };
}

/**
 * @returns nothing where the condition does not hold
 * @throws what a step throws; the call then names the step
 */
export async function runAutomation(
  automation: Automation,
  call: Call,
  values: Happening["values"],
  { program, ports }: RunContext,
  parts: RunParts,
): Promise<Outcome | undefined> {
  const facts = { program, world: ports.world, caller: call.caller, now: call.started, random: ports.random };
  const run = new EngineRun(call, eventScope(facts, values), {}, parts);
  const { condition, steps, source, trigger } = automation;
  call.trace.match(trigger.schedule?.text ?? trigger.happening, source);
  call.trace.enter("conditions");
  try {
    if (condition) await run.perform([condition]);
  } catch (error) {
    if (error instanceof StopRun) return undefined;
    throw error;
  }
  run.begin({ kind: "automation", name: automation.name });
  await untilStopped(() => run.perform(steps));
  call.step = undefined;
  return ANSWERED;
}
