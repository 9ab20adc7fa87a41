import type { APIRole } from "discord-api-types/v10";
import type { Channel } from "./channel.ts";
import { NO_FLAGS } from "./users.ts";
import type { WorldState } from "./world_state.ts";

/** A channel in Discord's shape. Direct messages name the person, not the bot that asks. */
export function channelPayload(world: WorldState, channel: Channel): object {
  const common = { id: channel.id, type: channel.type, flags: NO_FLAGS };
  if (channel.direct) {
    const person = world.users.get(channel.direct.personId);
    return { ...common, last_message_id: channel.messages.lastId, recipients: person ? [person] : [] };
  }
  return {
    ...common,
    guild_id: channel.guildId,
    name: channel.name,
    topic: channel.topic,
    position: channel.position,
    parent_id: channel.parentId,
    permission_overwrites: channel.overwrites,
    nsfw: false,
    rate_limit_per_user: 0,
    last_message_id: channel.messages.lastId,
    last_pin_timestamp: null,
  };
}

/** Roles in the order in which Discord lists them. */
export function rolesPayload(roles: Iterable<APIRole>): APIRole[] {
  return [...roles].sort((a, b) => a.position - b.position);
}
