/** Gateway intents that a bot needs (source: Discord docs, events/gateway, list of intents). */
import { GatewayIntentBits } from "discord-api-types/v10";
import type { Command } from "../model/command.ts";

/** The intents as Discord's bit set. Prefix commands need the text of messages, a privileged intent. */
export function neededIntents(commands: readonly Command[]): number {
  let intents = GatewayIntentBits.Guilds;
  if (commands.some(usesPrefix)) {
    intents |= GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages |
      GatewayIntentBits.MessageContent;
  }
  return intents;
}

function usesPrefix(command: Command): boolean {
  return command.surfaces.has("prefix") || [...command.subcommands.values()].some(usesPrefix);
}
