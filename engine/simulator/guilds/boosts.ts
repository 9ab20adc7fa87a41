/** People begin to boost a server and stop. */
import type { APIGuildMember } from "discord-api-types/v10";
import { INTENTS } from "../gateway/intents.ts";
import { postMessage } from "../messages/post_message.ts";
import type { Parts } from "../parts.ts";
import type { Guild } from "../world/guild.ts";
import { boostTier, guildPayload, systemChannelOf } from "../world/guild_payload.ts";
import { updateMember } from "./members.ts";

/** Of the message that tells of a boost; the next three tell which level it led to (source: Discord docs, resources/message). */
const BOOSTED = 8;

/** The boosts of a server count towards its level, and the first channel tells of a new one. */
export function setBoosting(parts: Parts, guild: Guild, member: APIGuildMember, boosts: boolean): void {
  const before = boostTier(guild);
  updateMember(parts, guild, { ...member, premium_since: boosts ? parts.moment.iso : null });
  parts.dispatcher.broadcast({
    type: "GUILD_UPDATE",
    data: guildPayload(guild),
    intent: INTENTS.guilds,
    guildId: guild.id,
  });
  const channel = systemChannelOf(guild);
  if (!boosts || !channel) return;
  const tier = boostTier(guild);
  const type = tier > before ? BOOSTED + tier : BOOSTED;
  postMessage(parts, { channel, author: member.user, content: "", type });
}
