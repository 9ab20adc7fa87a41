import type { PlaygroundGuild } from "../../model/playground.ts";
import { rolesPayload } from "./channel_payload.ts";
import type { Guild } from "./guild.ts";

/** A server as the page shows it. */
export function guildSummary(guild: Guild): PlaygroundGuild {
  return {
    id: guild.id,
    name: guild.name,
    channels: [...guild.channels.values()].map(({ id, name, type, topic }) => ({ id, name, type, topic })),
    roles: rolesPayload(guild.roles.values()),
    members: [...guild.members.values()],
    bans: [...guild.bans],
  };
}
