/** Events of a definition → automations that run. */
import { showPlace } from "../diagnostics/span.ts";
import { INTENT } from "../model/discord_numbers.ts";
import type { HappeningName } from "../model/happening.ts";
import type { Automation, Step } from "../model/program.ts";
import { ANSWER_VARIABLES } from "../model/scope.ts";
import type { Shape, Shapes, Variables } from "../model/shape.ts";
import { StopRun } from "../model/stop_run.ts";
import type { EventDefinition } from "../schema/keys/events.ts";
import type { StepPlace } from "../schema/steps/kind.ts";
import type { TriggerUse, TriggerWord } from "../schema/triggers/kind.ts";
import { compileCondition } from "../template/condition.ts";
import { checkSteps } from "./check_steps.ts";
import { USUAL_PATIENCE } from "./command.ts";
import type { BotContext } from "./context.ts";
import { notingReads } from "./data.ts";
import { compileSteps } from "./steps.ts";

export interface CompiledEvents {
  readonly automations: readonly Automation[];
  /** Gateway intents that they need, as Discord's bit set. */
  readonly intents: number;
}

/** What several events come to. */
export function allEvents(events: readonly CompiledEvents[]): CompiledEvents {
  return {
    automations: events.flatMap(({ automations }) => automations),
    intents: events.reduce((all, { intents }) => all | intents, 0),
  };
}

/**
 * An event with several triggers becomes one automation for each of them, all with the same steps.
 * @param zone the bot's time zone
 */
export function compileEvent(
  definition: EventDefinition,
  bot: BotContext,
  zone: string | undefined,
): CompiledEvents {
  const uses = definition.triggers.flatMap((trigger) => trigger.uses);
  // Its texts know what only the absent extension could tell of.
  if (uses.length === 0 && definition.triggers.some(({ absent }) => absent)) {
    return { automations: [], intents: 0 };
  }
  const reads = new MessageReads();
  const place: StepPlace = {
    answers: uses.every(({ word }) => word.answers),
    person: uses.every(({ word }) => word.person),
    forms: false,
    pressed: false,
  };
  const brought = knownToAll(uses.map(({ word }) => word.values));
  const variables: Variables = {
    ...answerVariables({
      person: place.person,
      channel: uses.every(({ word }) => word.channel),
      server: !uses.some(({ use }) => use.nowhere),
    }),
    ...bot.variables,
    ...reads.noting(brought),
  };
  const condition = compileIf(definition, variables, bot);
  const controls = bot.controls.of(`event ${definition.name.text}`);
  const brings = Object.keys(brought);
  const steps = [
    ...checkSteps(definition.checks, bot, brings),
    ...compileSteps(definition.steps, { ...bot, variables, controls, place, brings }),
  ];
  const triggers = uses.map(({ word, use }) => ({ word, trigger: use.compile(bot.names, zone) }));
  const automations = triggers.map(({ word, trigger }): Automation => ({
    name: definition.name.text,
    trigger: { happening: word.name, ...trigger },
    mode: definition.mode ?? (trigger.schedule && !trigger.schedule.eachServer ? "single" : "parallel"),
    patience: definition.timeout ?? USUAL_PATIENCE,
    ...(definition.rate ? { rate: definition.rate } : {}),
    readsMessage: reads.any && TOLD_IN_PART.has(word.name),
    get source() {
      return showPlace(definition.name.span);
    },
    ...(condition ? { condition } : {}),
    steps,
  }));
  return { automations, intents: uses.reduce((all, use) => all | intentsOf(use, reads), 0) };
}

/** Happenings of which Discord names the message and says no more. */
const TOLD_IN_PART: ReadonlySet<HappeningName> = new Set([
  "reaction_add",
  "reaction_remove",
  "poll_vote",
  "poll_end",
]);

function intentsOf(
  { word, use }: { readonly word: TriggerWord; readonly use: TriggerUse },
  reads: MessageReads,
): number {
  const own = word.intents | (use.intents ?? 0);
  // What a direct message says is told without the privileged intent (source: Discord docs, events/gateway).
  const direct = (own & INTENT.DIRECT_MESSAGES) !== 0;
  return reads.text && !direct ? own | INTENT.MESSAGE_CONTENT : own;
}

/** Notes what texts read of the message, so that nothing is asked for that nobody needs. */
class MessageReads {
  text = false;
  any = false;

  noting(variables: Shapes): Shapes {
    const noted: Record<string, Shape> = { ...variables };
    for (const name of ["message", "reaction", "poll"]) {
      const shape = noted[name];
      if (typeof shape !== "object" || !("fields" in shape)) continue;
      noted[name] = { ...shape, onRead: (field) => this.#note(field) };
    }
    return noted;
  }

  #note(field: string): void {
    if (field === "id" || field === "link") return;
    this.any = true;
    if (field === "text") this.text = true;
  }
}

/** What every answer knows, without what is not known here: nobody is meant by a role that is made, and no channel. */
function answerVariables(known: { person: boolean; channel: boolean; server: boolean }): Variables {
  const { user, member, channel, server, guild, ...others } = ANSWER_VARIABLES;
  return {
    ...others,
    ...(known.person ? { user, member } : {}),
    ...(known.channel ? { channel } : {}),
    ...(known.server ? { server, guild } : {}),
  };
}

/** What texts may read whichever trigger started the event. */
function knownToAll([first = {}, ...others]: readonly Shapes[]): Shapes {
  return Object.fromEntries(
    Object.entries(first).filter(([name, shape]) => others.every((other) => other[name] === shape)),
  );
}

/** Ends the run where the condition of the event does not hold. */
function compileIf(
  { condition }: EventDefinition,
  variables: Variables,
  bot: BotContext,
): Step | undefined {
  if (!condition) return undefined;
  const { data, problems, checks } = bot;
  const { holds, reads } = notingReads(
    { data, checks, problems, variables },
    condition.span,
    (known) => ({ holds: compileCondition(condition, known, problems) }),
  );
  return {
    action: "if",
    get source() {
      return showPlace(condition.span);
    },
    ...(reads ? { reads } : {}),
    run: ({ scope }) => holds(scope) ? Promise.resolve() : Promise.reject(new StopRun()),
  };
}
