/** Runs calls to their ends: Discord is told in time of answers that take long, what fails is explained, each is reported. */
import type { Caller } from "../model/caller.ts";
import type { ReplyTarget } from "../model/invocation.ts";
import type { Activity } from "./activity.ts";
import { type Call, openCall, type Outcome, reportOf } from "./call.ts";
import type { Deletions } from "./deletions.ts";
import { explainFailure } from "./explain_failure.ts";
import { type Patience, RunTimeout } from "./patience.ts";
import { Replies } from "./replies.ts";
import { isInteraction } from "./reply_targets.ts";
import type { RunContext } from "./run_context.ts";
import type { RuntimePorts } from "./runtime_ports.ts";
import { Timeouts } from "./timeouts.ts";

/** Milliseconds after which Discord is told that the answer takes longer; it waits for 3 seconds. */
const DEFER_AFTER = 2000;
/**
 * Milliseconds where a form may be shown, which has to be the first answer. Whoever has shown none by then would not get
 * through to Discord in time.
 */
const DEFER_FORM_AFTER = 2600;
/** Where answers themselves take long, Discord is told sooner, by these steps: the longest that leaves time enough. */
const DEFERRALS = [DEFER_FORM_AFTER, DEFER_AFTER, 1200, 400];
/** Milliseconds that have passed by when an answer has arrived that takes as long as the slowest ones do. */
const ARRIVED = 2500;
const FORM_ARRIVED = 2800;
/** Milliseconds for what belongs to no command. */
const USUAL_PATIENCE = 60_000;

/** What is known of what was called. */
export type CallKind = Partial<Pick<Call, "ephemeral" | "showsForm" | "builtin">>;

export interface CallsShared {
  readonly activity: Activity;
  readonly patience: Patience;
  readonly deletions: Deletions;
}

export class Calls {
  readonly #slow: ReadonlyMap<number, Timeouts<Call>>;

  constructor(
    private readonly ports: Pick<RuntimePorts, "clock" | "discord" | "logger" | "observe">,
    private readonly shared: CallsShared,
  ) {
    const defer = (call: Call) => void call.replies.defer(call.ephemeral);
    this.#slow = new Map(DEFERRALS.map((after) => [after, new Timeouts(ports.clock, after, defer)]));
  }

  /** A call that begins now. */
  open(
    name: string,
    caller: Caller,
    replyTo: ReplyTarget,
    { ephemeral = false, showsForm = false, builtin }: CallKind = {},
  ): Call {
    const { discord, clock } = this.ports;
    const replies = new Replies(replyTo, discord, this.shared.deletions);
    return openCall({ name, caller, replies, ephemeral, showsForm, builtin }, clock);
  }

  /** Never rejects. @param patience milliseconds that it may take */
  async finish(
    call: Call,
    context: RunContext,
    answering: Promise<Outcome>,
    patience = USUAL_PATIENCE,
  ): Promise<void> {
    const { activity } = this.shared;
    activity.begin();
    // Those that load and unload extensions wait for the end of runs that may call them, so they are none of these.
    const end = call.builtin === undefined ? context.tenure.begin() : () => {};
    const slow = isInteraction(call.replies.target) ? this.#deferral(call.showsForm) : undefined;
    const waiting = slow?.add(call);
    try {
      let outcome: Outcome;
      try {
        outcome = endOf(call, await this.shared.patience.limit(answering, patience));
      } catch (error) {
        if (error instanceof RunTimeout) call.replies.seal();
        outcome = await explainFailure(error, call, context);
      }
      this.ports.observe(reportOf(call, outcome));
    } catch (error) {
      this.ports.logger.error(`The run of ${call.name} could not be reported`, { error });
    } finally {
      if (waiting) slow?.delete(waiting);
      end();
      activity.end();
    }
  }

  stop(): void {
    for (const slow of this.#slow.values()) slow.stop();
  }

  #deferral(showsForm: boolean): Timeouts<Call> {
    const time = this.ports.discord.answerTime?.() ?? 0;
    const most = showsForm
      ? Math.min(DEFER_FORM_AFTER, FORM_ARRIVED - time)
      : Math.min(DEFER_AFTER, ARRIVED - time);
    return this.#slow.get(DEFERRALS.find((after) => after <= most) ?? DEFERRALS.at(-1)!)!;
  }
}

function endOf({ waitsUntil }: Call, outcome: Outcome): Outcome {
  if (waitsUntil === undefined) return outcome;
  return { ...outcome, reason: `waits until ${new Date(waitsUntil).toISOString()}` };
}
