import type { APIRole } from "discord-api-types/v10";
import { type Channel, isThread, PRIVATE_THREAD, threadState } from "./channel.ts";
import { NO_FLAGS } from "./users.ts";
import type { WorldState } from "./world_state.ts";

/** A channel in Discord's shape. Direct messages name the person, not the bot that asks. */
export function channelPayload(world: WorldState, channel: Channel): object {
  const common = { id: channel.id, type: channel.type, flags: NO_FLAGS };
  if (channel.direct) {
    const person = world.users.get(channel.direct.personId);
    return { ...common, last_message_id: channel.messages.lastId, recipients: person ? [person] : [] };
  }
  if (isThread(channel)) return { ...common, ...threadFields(channel) };
  return {
    ...common,
    guild_id: channel.guildId,
    name: channel.name,
    topic: channel.topic,
    position: channel.position,
    parent_id: channel.parentId,
    permission_overwrites: channel.overwrites,
    nsfw: channel.ageRestricted ?? false,
    rate_limit_per_user: channel.slowmode ?? 0,
    ...(channel.type === 2 || channel.type === 13
      ? { user_limit: channel.userLimit ?? 0, bitrate: 64_000, rtc_region: null }
      : {}),
    last_message_id: channel.messages.lastId,
    last_pin_timestamp: null,
  };
}

function threadFields(channel: Channel): object {
  const state = threadState(channel);
  return {
    guild_id: channel.guildId,
    name: channel.name,
    parent_id: channel.parentId,
    owner_id: channel.ownerId,
    last_message_id: channel.messages.lastId,
    rate_limit_per_user: channel.slowmode ?? 0,
    message_count: channel.messages.size,
    total_message_sent: channel.messages.size,
    member_count: 1 + state.members.size,
    thread_metadata: {
      archived: state.archived,
      auto_archive_duration: state.autoArchive,
      archive_timestamp: state.changedAt,
      locked: state.locked,
      ...(channel.type === PRIVATE_THREAD ? { invitable: state.invitable } : {}),
    },
  };
}

/** Roles in the order in which Discord lists them. */
export function rolesPayload(roles: Iterable<APIRole>): APIRole[] {
  return [...roles].sort((a, b) => a.position - b.position);
}
