import { type Diagnostic, Problems } from "../diagnostics/diagnostic.ts";
import type { HandlerReference } from "../model/extensions.ts";
import type { BotContext } from "./context.ts";
import { ControlCollector } from "./controls.ts";

/** What was compiled by itself, with everything that this has found and made besides. */
export interface Part<Made> {
  readonly made: Made;
  readonly problems: readonly Diagnostic[];
  /** Those that its steps call. */
  readonly handlers: readonly HandlerReference[];
  readonly controls: ControlCollector;
}

/** Takes what compiling a part brings besides the part itself. */
export interface PartSinks extends Pick<BotContext, "problems" | "controls"> {
  note(handler: HandlerReference): void;
}

/**
 * Compiles a part. What its closures hold on to belongs to it alone, so that a part which is kept for later loads
 * keeps nothing of this load alive.
 */
export function compilePart<Made>(compile: (sinks: PartSinks) => Made): Part<Made> {
  const problems = new Problems();
  const controls = new ControlCollector();
  const handlers: HandlerReference[] = [];
  const made = compile({ problems, controls, note: (handler) => void handlers.push(handler) });
  return { made, problems: problems.list, handlers, controls };
}

/** Compiles a part with what every part of the bot is compiled with. */
export function compilePartOf<Made>(bot: BotContext, compile: (bot: BotContext) => Made): Part<Made> {
  return compilePart(({ problems, controls, note }) =>
    compile({ ...bot, problems, controls, outside: { ...bot.outside, note } })
  );
}

/** Puts parts together to one bot. */
export class GatheredParts implements PartSinks {
  readonly controls = new ControlCollector();
  readonly handlers: HandlerReference[] = [];

  constructor(readonly problems: Problems) {}

  note(handler: HandlerReference): void {
    this.handlers.push(handler);
  }

  take<Made>({ made, problems, handlers, controls }: Part<Made>): Made {
    this.problems.addAll(problems);
    this.handlers.push(...handlers);
    this.controls.addAll(controls);
    return made;
  }

  /** For what is no part, and is compiled in every load. */
  open(bot: BotContext): BotContext {
    const { controls, problems } = this;
    return { ...bot, controls, problems, outside: { ...bot.outside, note: (handler) => this.note(handler) } };
  }
}
