/** Which token each bot logs in with, and whether it runs against the local Discord instead. */
import type { BotDefinition } from "../../schema/read_definition.ts";

export const DEFAULT_TOKEN_VARIABLE = "DISCORD_TOKEN";

interface WithToken {
  readonly definition?: Pick<BotDefinition, "token">;
}

/** The environment variable in which a bot's token stands. */
export function tokenVariable(bot: WithToken): string {
  return bot.definition?.token?.variable ?? DEFAULT_TOKEN_VARIABLE;
}

/** Reads an environment variable; blank counts as absent. */
export type ReadVariable = (name: string) => string | undefined;

/**
 * A project runs in the local Discord when it is told to, or when no bot has a token: as soon as one has, this is the
 * real thing, and a bot without one is left out with a word about it.
 */
export function runsLocally(
  bots: readonly WithToken[],
  read: ReadVariable,
  forced: boolean,
): boolean {
  return forced || bots.every((bot) => readToken(bot, read) === undefined);
}

/**
 * A bot's token as it was meant: without what comes along where it is copied together with its surroundings, as the word
 * `Bot` before it, curly quotes around it, or the name of its variable. Blank counts as absent.
 */
export function readToken(bot: WithToken, read: ReadVariable): string | undefined {
  const variable = tokenVariable(bot);
  let text = read(variable) ?? "";
  for (let before = ""; before !== text;) {
    before = text;
    if (text.startsWith(`${variable}=`)) text = text.slice(variable.length + 1);
    text = text.replace(/^["'`“”„‘’«»<]+|["'`“”„‘’«»>]+$/g, "").replace(/^Bot\s+/i, "").trim();
  }
  return text === "" ? undefined : text;
}
