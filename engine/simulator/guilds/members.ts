/** Members come, change and go; each function tells those bots that hear of it. */
import type { APIGuildMember } from "discord-api-types/v10";
import { INTENTS } from "../gateway/intents.ts";
import type { Parts } from "../parts.ts";
import type { Guild } from "../world/guild.ts";
import { removeBot } from "./bots.ts";
import { showGuild } from "./show_guild.ts";
import { setVoice, voiceOf } from "./voice.ts";

/** Lets a person in. */
export function addMember(parts: Parts, guild: Guild, member: APIGuildMember): void {
  guild.setMember(member);
  parts.dispatcher.broadcast({
    type: "GUILD_MEMBER_ADD",
    data: { guild_id: guild.id, ...member },
    intent: INTENTS.members,
    guildId: guild.id,
  });
  showGuild(parts, guild);
}

/** A bot hears of changes of itself whatever its intents are (source: Discord docs, events/gateway, list of intents). */
export function updateMember(parts: Parts, guild: Guild, member: APIGuildMember): void {
  guild.setMember(member);
  parts.dispatcher.broadcast({
    type: "GUILD_MEMBER_UPDATE",
    data: { guild_id: guild.id, ...member },
    intent: INTENTS.members,
    guildId: guild.id,
    always: member.user.id,
  });
  showGuild(parts, guild);
}

/** A person or a bot leaves, or is made to. */
export function removeMember(parts: Parts, guild: Guild, member: APIGuildMember): void {
  const { user } = member;
  if (voiceOf(guild, user.id)) setVoice(parts, guild, user.id, { channelId: null });
  const application = parts.world.applications.get(user.id);
  if (application) return removeBot(parts, guild, application);
  guild.removeMember(user.id);
  parts.dispatcher.broadcast({
    type: "GUILD_MEMBER_REMOVE",
    data: { guild_id: guild.id, user },
    intent: INTENTS.members,
    guildId: guild.id,
  });
  showGuild(parts, guild);
}

export function setHeld(
  parts: Parts,
  guild: Guild,
  member: APIGuildMember,
  roleId: string,
  held: boolean,
): void {
  if (member.roles.includes(roleId) === held) return;
  const roles = held ? [...member.roles, roleId] : member.roles.filter((id) => id !== roleId);
  updateMember(parts, guild, { ...member, roles });
}
