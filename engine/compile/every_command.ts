import type { Command } from "../model/program.ts";

/** Commands with all below them, each once: a subcommand is found by its other names as well. */
export function* everyCommand(commands: Iterable<Command>): Generator<Command> {
  for (const command of commands) {
    yield command;
    if (command.subcommands.size > 0) yield* everyCommand(new Set(command.subcommands.values()));
  }
}
