/** Which token each bot logs in with, and whether it runs against the local Discord instead. */
import type { LoadedBot } from "./load_bots.ts";

export const DEFAULT_TOKEN_VARIABLE = "DISCORD_TOKEN";

/** The environment variable in which a bot's token stands. */
export function tokenVariable(bot: Pick<LoadedBot, "definition">): string {
  return bot.definition?.token?.variable ?? DEFAULT_TOKEN_VARIABLE;
}

/** Reads an environment variable; blank counts as absent. */
export type ReadVariable = (name: string) => string | undefined;

/**
 * A project runs in the local Discord when it is told to, or when no bot has a token: as soon as one has, this is the
 * real thing, and a bot without one is left out with a word about it.
 */
export function runsLocally(
  bots: readonly Pick<LoadedBot, "definition">[],
  read: ReadVariable,
  forced: boolean,
): boolean {
  return forced || bots.every((bot) => read(tokenVariable(bot)) === undefined);
}
