/** Threads are opened, closed and joined. */
import { INTENTS } from "../gateway/intents.ts";
import { sees } from "../messages/announce.ts";
import type { Parts } from "../parts.ts";
import { type Channel, type ThreadState, threadState } from "../world/channel.ts";
import { channelPayload } from "../world/channel_payload.ts";
import { refusal } from "../rest/errors.ts";
import type { Guild } from "../world/guild.ts";
import { changeChannel } from "./channels.ts";

export function changeThread(
  parts: Parts,
  guild: Guild,
  thread: Channel,
  changes: Partial<Omit<ThreadState, "changedAt" | "members">>,
  more: Partial<Pick<Channel, "name" | "slowmode">> = {},
): void {
  const state = threadState(thread);
  const archived = changes.archived ?? state.archived;
  const changedAt = archived === state.archived ? state.changedAt : parts.moment.iso;
  changeChannel(parts, guild, thread, { ...more, thread: { ...state, ...changes, changedAt } });
}

/** Bots hear of it that ask for members; one that is added to a private thread learns of the thread first. */
export function setInThread(
  parts: Parts,
  guild: Guild,
  thread: Channel,
  userId: string,
  inside: boolean,
): void {
  const state = threadState(thread);
  if (state.members.has(userId) === inside) return;
  const members = new Set(state.members);
  if (inside) members.add(userId);
  else members.delete(userId);
  Object.assign(thread, { thread: { ...state, members } });
  guild.setChannel(thread);
  if (inside && parts.world.applications.has(userId)) {
    parts.dispatcher.send(userId, "THREAD_CREATE", channelPayload(parts.world, thread), guild.id);
  }
  const joined = { id: thread.id, user_id: userId, join_timestamp: parts.moment.iso, flags: 0 };
  parts.dispatcher.broadcast({
    type: "THREAD_MEMBERS_UPDATE",
    data: {
      id: thread.id,
      guild_id: guild.id,
      member_count: 1 + members.size,
      ...(inside ? { added_members: [{ ...joined, member: guild.members.get(userId) }] } : {}),
      ...(inside ? {} : { removed_member_ids: [userId] }),
    },
    intent: INTENTS.members,
    guildId: guild.id,
    reaches: (session) => sees(parts, thread, session),
  });
}

/**
 * Whoever writes in a thread that was archived opens it; a locked one opens only for who manages threads.
 *
 * @throws RestError with code 160005 where it is locked
 */
export function openForMessage(parts: Parts, channel: Channel, manages: boolean): void {
  const guild = parts.world.guildOf(channel);
  if (!guild || !channel.thread) return;
  if (channel.thread.locked && !manages) throw refusal("lockedThread");
  if (channel.thread.archived) changeThread(parts, guild, channel, { archived: false });
}
