import type { CommandDefinition } from "../keys/command.ts";
import { replySteps } from "../keys/reply.ts";
import type { StepDefinition } from "../steps/kind.ts";

/** Lists of steps of commands and subcommands: their own, and those of the buttons of their answers. */
export function* stepsOf(commands: readonly CommandDefinition[]): Generator<readonly StepDefinition[]> {
  for (const { reply, steps = [], subcommands } of commands) {
    yield steps;
    if (reply) yield* replySteps(reply);
    yield* stepsOf(subcommands);
  }
}
