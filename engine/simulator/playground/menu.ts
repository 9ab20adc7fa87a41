import { type PlaygroundPlace, PlaygroundRefusal } from "../../model/playground.ts";
import { createInteraction } from "../interactions/create_interaction.ts";
import type { Parts } from "../parts.ts";
import { checkMayUse } from "./may_use.ts";
import { Resolved } from "./resolved.ts";
import { standingOf } from "./standing.ts";

const USER_MENU = 2;
const MESSAGE_MENU = 3;

/** @throws PlaygroundRefusal when Discord's client would not offer the command there */
export function callMenu(parts: Parts, place: PlaygroundPlace, commandId: string, targetId: string): void {
  const standing = standingOf(parts, place);
  const command = parts.commands.find(commandId);
  if (!command || (command.type !== USER_MENU && command.type !== MESSAGE_MENU)) {
    throw new PlaygroundRefusal("This menu command does not exist any more.");
  }
  checkMayUse(command, standing);
  const resolved = new Resolved(parts, standing, command.application_id);
  if (command.type === USER_MENU) {
    if (!resolved.user(targetId)) throw new PlaygroundRefusal(`Nobody has the id ${targetId}.`);
  } else {
    const stored = standing.channel.messages.get(targetId);
    if (!stored || (stored.onlyFor !== undefined && stored.onlyFor !== standing.user.id)) {
      throw new PlaygroundRefusal("This message is not there any more.");
    }
    resolved.message(stored);
  }
  createInteraction(parts, {
    applicationId: command.application_id,
    type: 2,
    user: standing.user,
    channel: standing.channel,
    commandName: command.name,
    commandType: command.type,
    targetId,
    data: {
      id: command.id,
      name: command.name,
      type: command.type,
      ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
      target_id: targetId,
      resolved: resolved.payload,
    },
  });
}
