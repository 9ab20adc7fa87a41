import { rolesPayload } from "./channel_payload.ts";
import type { Channel } from "./channel.ts";
import type { Guild } from "./guild.ts";

/** Boosts from which on a server has a level (source: Discord docs, resources/guild, premium tier; the numbers are its help's). */
const TIERS = [2, 7, 14];

function boostsOf({ members }: Guild): number {
  return [...members.values()].filter(({ premium_since: since }) => since).length;
}

/** 0 to 3. */
export function boostTier(guild: Guild): number {
  const boosts = boostsOf(guild);
  return TIERS.filter((needed) => boosts >= needed).length;
}

/** Where Discord itself writes: the first text channel. */
export function systemChannelOf(guild: Guild): Channel | undefined {
  return guild.channels.values().find((channel) => channel.type === 0);
}

/** A server in the shape that `GET /guilds/{id}` and GUILD_CREATE share. */
export function guildPayload(guild: Guild): object {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    icon_hash: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    owner_id: guild.ownerId,
    region: "deprecated",
    afk_channel_id: null,
    afk_timeout: 300,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: rolesPayload(guild.roles.values()),
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: systemChannelOf(guild)?.id ?? null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    max_presences: null,
    max_members: 500000,
    max_video_channel_users: 25,
    max_stage_video_channel_users: 50,
    vanity_url_code: null,
    premium_tier: boostTier(guild),
    premium_subscription_count: boostsOf(guild),
    premium_progress_bar_enabled: false,
    preferred_locale: guild.locale,
    nsfw_level: 0,
    nsfw: false,
    hub_type: null,
    incidents_data: null,
  };
}
