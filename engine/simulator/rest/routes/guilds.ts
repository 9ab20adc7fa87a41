import { channelPayload, rolesPayload } from "../../world/channel_payload.ts";
import { guildPayload } from "../../world/guild_payload.ts";
import { guildOf } from "../lookups.ts";
import { botRoute, ok, type Route } from "../route.ts";

export const GUILD_ROUTES: readonly Route[] = [
  botRoute("GET", "/guilds/{guild_id}", (parts, request) => {
    const guild = guildOf(parts, request);
    const size = guild.members.size;
    const counts = request.query.get("with_counts") === "true"
      ? { approximate_member_count: size, approximate_presence_count: size }
      : {};
    return ok({ ...guildPayload(guild), ...counts });
  }),
  botRoute("GET", "/guilds/{guild_id}/channels", (parts, request) => {
    const channels = [...guildOf(parts, request).channels.values()];
    return ok(channels.map((channel) => channelPayload(parts.world, channel)));
  }),
  botRoute("GET", "/guilds/{guild_id}/roles", (parts, request) => {
    return ok(rolesPayload(guildOf(parts, request).roles.values()));
  }),
];
