/** Who is kept out of a server. */
import type { APIUser } from "discord-api-types/v10";
import { INTENTS } from "../gateway/intents.ts";
import { deleteMessages } from "../messages/delete_messages.ts";
import type { Parts } from "../parts.ts";
import { snowflakeTime } from "../snowflake.ts";
import type { Guild } from "../world/guild.ts";
import { removeMember } from "./members.ts";

/** @param deleteSeconds how far back the person's messages are deleted */
export function addBan(parts: Parts, guild: Guild, user: APIUser, deleteSeconds: number): void {
  guild.bans.add(user.id);
  tell(parts, guild, "GUILD_BAN_ADD", user);
  const member = guild.members.get(user.id);
  if (member) removeMember(parts, guild, member);
  if (deleteSeconds === 0) return;
  const since = parts.moment.now - deleteSeconds * 1000;
  for (const channel of guild.channels.values()) {
    const ids = [...channel.messages.all()].filter(({ message: { author, id } }) =>
      author.id === user.id && snowflakeTime(id) >= since
    ).map(({ message }) => message.id);
    deleteMessages(parts, channel, ids);
  }
}

export function removeBan(parts: Parts, guild: Guild, user: APIUser): void {
  guild.bans.delete(user.id);
  tell(parts, guild, "GUILD_BAN_REMOVE", user);
}

function tell(parts: Parts, guild: Guild, type: string, user: APIUser): void {
  parts.dispatcher.broadcast({
    type,
    data: { guild_id: guild.id, user },
    intent: INTENTS.moderation,
    guildId: guild.id,
  });
}
