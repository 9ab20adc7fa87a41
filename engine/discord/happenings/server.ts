/** Channels, threads and roles of a server, and the bot's leaving it. */
import type { HappeningValues } from "../../model/happening_values.ts";
import { isDeepStrictEqual } from "node:util";
import { channelView, roleView } from "../world_views.ts";
import { channelValue, roleValue } from "../../words/values.ts";
import type { Translations } from "./kind.ts";

export const SERVER: Translations = {
  CHANNEL_CREATE: ({ guild_id: guildId, id: channelId, ...channel }, { wants }) =>
    wants("channel_create")
      ? { name: "channel_create", guildId, channelId, ...parentOf(channel), values: {} }
      : undefined,

  CHANNEL_UPDATE({ guild_id: guildId, id: channelId, ...channel }, { world, wants }) {
    const known = wants("channel_update") ? world.channel(channelId) : undefined;
    // Discord also tells of each channel that moves up or down because another one does.
    if (!known || isDeepStrictEqual(known, channelView({ id: channelId, ...channel }, guildId))) return;
    const values: HappeningValues<"channel_update"> = { before: { name: known.name, topic: known.topic } };
    return { name: "channel_update", guildId, channelId, ...parentOf(channel), values };
  },

  CHANNEL_DELETE({ guild_id: guildId, id: channelId, ...channel }, { world, wants }) {
    if (!wants("channel_delete")) return;
    const known = world.channel(channelId) ?? { id: channelId, name: channel.name ?? "" };
    const values: HappeningValues<"channel_delete"> = { channel: channelValue(known) };
    return { name: "channel_delete", guildId, channelId, ...parentOf(channel), values };
  },

  THREAD_CREATE({ guild_id: guildId, id: channelId, newly_created: isNew, ...thread }, { world, wants }) {
    // Discord also tells so when the bot is added to an old thread.
    if (!isNew || !wants("thread_create")) return;
    const values: HappeningValues<"thread_create"> = { parent: place(thread.parent_id, world) };
    return { name: "thread_create", guildId, channelId, ...parentOf(thread), values };
  },

  THREAD_DELETE({ guild_id: guildId, id: channelId, ...thread }, { world, wants }) {
    if (!wants("thread_delete")) return;
    const values: HappeningValues<"thread_delete"> = {
      channel: place(channelId, world),
      parent: place(thread.parent_id, world),
    };
    return { name: "thread_delete", guildId, channelId, ...parentOf(thread), values };
  },

  GUILD_ROLE_CREATE({ guild_id: guildId, role }, { wants }) {
    if (!wants("role_create")) return;
    const values: HappeningValues<"role_create"> = { role: roleValue(role) };
    return { name: "role_create", guildId, values };
  },

  GUILD_ROLE_UPDATE({ guild_id: guildId, role }, { world, wants }) {
    const known = wants("role_update") ? world.guild(guildId)?.roles.get(role.id) : undefined;
    if (!known) return;
    const now = roleView(role);
    const same = isDeepStrictEqual({ ...known, position: 0 }, { ...now, position: 0 });
    // It only moved up or down, as all do above a new one.
    if (same && known.position !== now.position) return;
    const { name, color } = roleValue(known);
    const values: HappeningValues<"role_update"> = { role: roleValue(role), before: { name, color } };
    return { name: "role_update", guildId, values };
  },

  GUILD_ROLE_DELETE({ guild_id: guildId, role_id: id }, { world, wants }) {
    if (!wants("role_delete")) return;
    const known = world.guild(guildId)?.roles.get(id) ?? { id, name: "", color: 0 };
    const values: HappeningValues<"role_delete"> = { role: roleValue(known) };
    return { name: "role_delete", guildId, values };
  },

  GUILD_DELETE({ id: guildId, unavailable }, { world, wants, voices }) {
    voices.forget(guildId);
    const guild = world.guild(guildId);
    // An outage is no farewell.
    if (unavailable || !guild || !wants("server_leave")) return;
    const server = { name: guild.name, id: guild.id, members: guild.memberCount };
    const values: HappeningValues<"server_leave"> = { server, guild: server };
    return { name: "server_leave", guildId, values };
  },
};

function parentOf(
  { parent_id: parentId }: { readonly parent_id?: string | null },
): { readonly parentId?: string } {
  return parentId ? { parentId } : {};
}

function place(id: string | null | undefined, world: { channel(id: string): { id: string } | undefined }) {
  return channelValue(id ? world.channel(id) ?? { id } : { id: "" });
}
