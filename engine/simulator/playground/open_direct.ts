import { PlaygroundRefusal } from "../../model/playground.ts";
import { directChannel, shareServer } from "../direct_channel.ts";
import type { Parts } from "../parts.ts";

/**
 * Opens the direct messages of a person and a bot, or finds them.
 *
 * @returns the channel's id
 * @throws PlaygroundRefusal when there is no such person or bot, or they have no server in common
 */
export function openDirect(parts: Parts, personId: string, botId: string): string {
  const { users, directChannels } = parts.world;
  const person = users.get(personId);
  if (!person || person.bot) throw new PlaygroundRefusal(`Nobody here has the id ${personId}.`);
  const bot = users.get(botId);
  if (!bot?.bot) throw new PlaygroundRefusal(`No bot here has the id ${botId}.`);
  const open = directChannels.get(`${botId}:${personId}`);
  if (!open && !shareServer(parts, { personId, botId })) {
    throw new PlaygroundRefusal(`You have no server in common with ${bot.username}.`);
  }
  return (open ?? directChannel(parts, botId, personId)).id;
}
