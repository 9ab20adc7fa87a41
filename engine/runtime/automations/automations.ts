/** What happens → match → rate → mode → condition → checks → steps, and a report of every run. */
import type { GatewayMessageCreateDispatchData } from "discord-api-types/v10";
import type { RateScope } from "../../model/automation.ts";
import type { Happening } from "../../model/happening.ts";
import type { Automation } from "../../model/program.ts";
import type { Activity } from "../activity.ts";
import { openCall, type Outcome, reportOf } from "../call.ts";
import type { Deletions } from "../deletions.ts";
import { EngineBot } from "../engine_bot.ts";
import type { RunParts } from "../engine_run.ts";
import { explainFailure } from "../explain_failure.ts";
import { type Patience, RunTimeout } from "../patience.ts";
import { Replies } from "../replies.ts";
import type { RunContext } from "../run_context.ts";
import type { RuntimePorts } from "../runtime_ports.ts";
import { AutomationIndex } from "./automation_index.ts";
import { AutomationState } from "./automation_state.ts";
import { causesOf } from "./cause_keys.ts";
import { Causes, DEEPEST, REMEMBERED } from "./causes.ts";
import { type Complete, complete, isComplete } from "./complete.ts";
import { MOST_RUNS } from "./gate.ts";
import { messageHappening } from "./message_happening.ts";
import { notingPort } from "./noting_port.ts";
import { eventCaller, eventTarget, runAutomation } from "./run_automation.ts";
import { RunningRuns } from "./running.ts";

/** What all runs of a runtime share. */
export interface SharedParts {
  readonly activity: Activity;
  readonly patience: Patience;
  readonly deletions: Deletions;
}

/** A run that may begin. */
interface Start {
  readonly automation: Automation;
  readonly happening: Happening;
  /** How many runs have led to it. */
  readonly depth: number;
  readonly state: AutomationState;
  readonly context: RunContext;
}

const NOTHING = Promise.resolve();

export class Automations {
  readonly #states = new Map<string, AutomationState>();
  readonly #causes: Causes;
  readonly #running: RunningRuns;
  /** Of the present program: what runs get, by how many runs have led to them. */
  #parts: RunParts[] = [];
  #index: AutomationIndex;

  constructor(
    private context: RunContext,
    private readonly ports: RuntimePorts,
    private readonly shared: SharedParts,
  ) {
    this.#causes = ports.causes ?? new Causes(ports.clock);
    this.#running = new RunningRuns(ports.clock, REMEMBERED);
    this.#index = new AutomationIndex(context.program.automations);
  }

  /** Runs that are under way finish on the program they began with. */
  replaceProgram(context: RunContext): void {
    const { automations } = context.program;
    this.context = context;
    this.#parts = [];
    this.#index = new AutomationIndex(automations);
    const names = new Set(automations.map(({ name }) => name));
    for (const [name, { gate, breaker }] of this.#states) {
      if (names.has(name) || !gate.isIdle) continue;
      breaker.stop();
      this.#states.delete(name);
    }
  }

  stop(): void {
    for (const { breaker } of this.#states.values()) breaker.stop();
  }

  /** Resolves when all runs have ended that a message starts; `undefined` where it starts none. Never rejects. */
  message(message: GatewayMessageCreateDispatchData): Promise<void> | undefined {
    if (this.#index.of("message").length === 0) return undefined;
    const happening = messageHappening(message, this.ports.world.me.id);
    return happening && this.#begin(happening);
  }

  /** Resolves when all runs have ended that it starts. Never rejects. */
  happened(happening: Happening): Promise<void> {
    return this.#begin(happening) ?? NOTHING;
  }

  #begin(happening: Happening): Promise<void> | undefined {
    const { world } = this.ports;
    let meant: Automation[] | undefined;
    for (const automation of this.#index.of(happening.name)) {
      if (happening.automation !== undefined && happening.automation !== automation.name) continue;
      const { trigger } = automation;
      if (!trigger.matches || trigger.matches(happening, world)) (meant ??= []).push(automation);
    }
    if (!meant) return undefined;
    const depth = isEmitted(happening) ? this.#running.depth : this.#causes.depthOf(causesOf(happening));
    const starts = meant.map((automation) => this.#start(automation, happening, depth));
    return starts.length === 1 ? starts[0] : Promise.all(starts).then(() => {});
  }

  async #start(automation: Automation, happening: Happening, depth: number): Promise<void> {
    const { activity } = this.shared;
    const state = this.#stateOf(automation.name);
    const { context } = this;
    const start: Start = { automation, happening, depth, state, context };
    activity.begin();
    const end = context.tenure.begin();
    try {
      if (await this.#mayRun(start)) await this.#enter(start);
    } catch (error) {
      this.ports.logger.error(`The event ${automation.name} could not be dealt with`, { error });
    } finally {
      end();
      activity.end();
    }
  }

  async #mayRun({ automation, happening, depth, state }: Start): Promise<boolean> {
    const { name, rate } = automation;
    const { logger, cooldowns } = this.ports;
    if (depth > DEEPEST) {
      state.warn(
        "loop",
        `The event ${name} at ${automation.source} sets itself off, alone or with others; it is not run again for now.`,
      );
      return false;
    }
    if (state.breaker.isOff) {
      logger.debug(`The event ${name} is off, so it is passed over.`);
      return false;
    }
    if (!rate) return true;
    const [whose, userId] = rateKey(rate.scope, happening);
    const key = `event ${name} ${whose}`;
    const use = { key, rate: rate.rate, per: rate.per, ...(userId === undefined ? {} : { userId }) };
    const { allowed } = await cooldowns.take([use]);
    if (!allowed) logger.debug(`The event ${name} happens more often than its rate, so it is passed over.`);
    return allowed;
  }

  async #enter(start: Start): Promise<void> {
    const { automation: { name, mode }, state } = start;
    const entry = state.gate.enter(mode);
    if (entry === "runs") {
      return this.ports.logger.debug(`The event ${name} still runs, so it is passed over.`);
    }
    if (entry === "full") {
      const most = mode === "parallel"
        ? `${MOST_RUNS} runs at once`
        : `${MOST_RUNS} that wait for their turn`;
      return state.warn("full", `The event ${name} has ${most}; what happens meanwhile is passed over.`);
    }
    if (entry) await entry;
    try {
      await this.#run(start);
    } finally {
      state.gate.leave();
    }
  }

  async #run(start: Start): Promise<void> {
    const { automation, happening, depth, state, context } = start;
    const parts = this.partsAt(depth, context);
    const { clock, world } = this.ports;
    const replies = new Replies(
      eventTarget(happening, clock.now()),
      parts.bot.discord,
      this.shared.deletions,
    );
    const name = `event ${automation.name}`;
    let call = openCall({
      name,
      caller: eventCaller(happening, happening, world),
      replies,
      ephemeral: false,
      showsForm: false,
    }, clock);
    const work = async (): Promise<Outcome | undefined> => {
      let found: Complete | undefined = happening;
      if (!isComplete(happening, automation)) {
        found = await complete(happening, automation, parts.bot.discord);
        if (!found) return undefined;
        call = { ...call, caller: eventCaller(happening, found, world) };
      }
      const { values } = found;
      return await this.within(depth, () => runAutomation(automation, call, values, context, parts));
    };
    let outcome: Outcome | undefined;
    try {
      outcome = await this.shared.patience.limit(work(), automation.patience);
    } catch (error) {
      if (error instanceof RunTimeout) replies.seal();
      outcome = await explainFailure(error, call, context);
    }
    if (!outcome) return;
    if (outcome.outcome === "failed") state.breaker.failed();
    if (outcome.outcome === "refused") this.ports.logger.info(`${name} did not go on: ${outcome.reason}`);
    this.ports.observe(reportOf(call, outcome));
  }

  #stateOf(name: string): AutomationState {
    let state = this.#states.get(name);
    if (!state) {
      this.#states.set(name, state = new AutomationState(name, this.ports.clock, this.ports.logger));
    }
    return state;
  }

  /** Does a run to which so many have led: what extensions emit in it is known as its doing. */
  within<Value>(depth: number, run: () => Promise<Value>): Promise<Value> {
    return this.#running.within(depth, run);
  }

  /** What runs get to which so many runs have led: what the bot does in them is known as their doing. */
  partsAt(depth: number, context: RunContext): RunParts {
    const made = context === this.context ? this.#parts[depth] : undefined;
    if (made) return made;
    const discord = notingPort(this.ports.discord, (keys) => this.#causes.note(keys, depth));
    const parts = {
      ...context.parts,
      depth,
      bot: new EngineBot(context.program, { ...context.ports, discord }),
    };
    if (context === this.context) this.#parts[depth] = parts;
    return parts;
  }
}

/** Whether an extension tells of it, within the run that has called it. */
function isEmitted({ name }: Happening): boolean {
  return name.includes(".");
}

/** Whose runs are counted together, and the person where it is one. */
function rateKey(
  scope: RateScope,
  { user, userId = user?.id, channelId, guildId }: Happening,
): [key: string, userId?: string] {
  switch (scope) {
    case "user":
      return userId === undefined ? ["nobody"] : [`user ${userId}`, userId];
    case "channel":
      return [`channel ${channelId}`];
    case "server":
      return [`server ${guildId}`];
    case "global":
      return ["global"];
  }
}
