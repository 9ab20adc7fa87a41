/** Gateway intents that a bot needs. */
import type { Command } from "../model/program.ts";
import { usesOf, type WithSteps } from "./permissions.ts";
import { INTENT } from "../model/discord_numbers.ts";

/**
 * The intents as Discord's bit set. Prefix commands need the text of messages, a privileged intent.
 * @param automations what the events need
 */
export function neededIntents(
  commands: readonly Command[],
  definition: WithSteps,
  automations = 0,
): number {
  let intents: number = INTENT.GUILDS | automations;
  if (commands.some(usesPrefix)) {
    intents |= INTENT.GUILD_MESSAGES | INTENT.DIRECT_MESSAGES | INTENT.MESSAGE_CONTENT;
  }
  for (const use of usesOf(definition)) intents |= use.intents ?? 0;
  return intents;
}

function usesPrefix(command: Command): boolean {
  return command.surfaces.has("prefix") || [...command.subcommands.values()].some(usesPrefix);
}
