/** Gateway intents that a bot needs. */
import type { Command } from "../model/program.ts";
import { INTENT } from "../model/discord_numbers.ts";

/** The intents as Discord's bit set. Prefix commands need the text of messages, a privileged intent. */
export function neededIntents(commands: readonly Command[]): number {
  let intents: number = INTENT.GUILDS;
  if (commands.some(usesPrefix)) {
    intents |= INTENT.GUILD_MESSAGES | INTENT.DIRECT_MESSAGES | INTENT.MESSAGE_CONTENT;
  }
  return intents;
}

function usesPrefix(command: Command): boolean {
  return command.surfaces.has("prefix") || [...command.subcommands.values()].some(usesPrefix);
}
