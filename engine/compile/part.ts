import { type Diagnostic, MOST_PROBLEMS, Problems } from "../diagnostics/diagnostic.ts";
import type { BotContext } from "./context.ts";
import { ControlCollector } from "./controls.ts";

/** What was compiled by itself, with everything that this has found and made besides. */
export interface Part<Made> {
  readonly made: Made;
  readonly problems: readonly Diagnostic[];
  readonly controls: ControlCollector;
}

/** Takes what compiling a part brings besides the part itself. */
export type PartSinks = Pick<BotContext, "problems" | "controls">;

/**
 * Compiles a part. What its closures hold on to belongs to it alone, so that a part which is kept for later loads
 * keeps nothing of this load alive.
 */
export function compilePart<Made>(compile: (sinks: PartSinks) => Made): Part<Made> {
  const problems = new Problems(MOST_PROBLEMS);
  const controls = new ControlCollector();
  const made = compile({ problems, controls });
  return { made, problems: problems.list, controls };
}

/** Compiles a part with what every part of the bot is compiled with. */
export function compilePartOf<Made>(bot: BotContext, compile: (bot: BotContext) => Made): Part<Made> {
  return compilePart((sinks) => compile({ ...bot, ...sinks }));
}

/** Puts parts together to one bot. */
export class GatheredParts implements PartSinks {
  readonly controls = new ControlCollector();

  constructor(readonly problems: Problems) {}

  take<Made>({ made, problems, controls }: Part<Made>): Made {
    this.problems.addAll(problems);
    this.controls.addAll(controls);
    return made;
  }

  /** For what is no part, and is compiled in every load. */
  open(bot: BotContext): BotContext {
    const { controls, problems } = this;
    return { ...bot, controls, problems };
  }
}
