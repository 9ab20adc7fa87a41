/**
 * Discord's permissions (source: Discord docs, topics/permissions, bitwise permission flags; read in August 2026). Bits
 * above 2^31 exist, so they are BigInt everywhere.
 */
import type { PermissionFlagsBits } from "discord-api-types/v10";

interface Permission {
  readonly bit: bigint;
  /** As Discord's own settings call it. */
  readonly title: string;
}

type ApiName = keyof typeof PermissionFlagsBits;

const permission = (bit: bigint, title: string, _api: ApiName): Permission => ({ bit: 1n << bit, title });

/** By Discord's name in snake case, in the order of the bits. */
export const PERMISSIONS = {
  create_instant_invite: permission(0n, "Create Invite", "CreateInstantInvite"),
  kick_members: permission(1n, "Kick Members", "KickMembers"),
  ban_members: permission(2n, "Ban Members", "BanMembers"),
  administrator: permission(3n, "Administrator", "Administrator"),
  manage_channels: permission(4n, "Manage Channels", "ManageChannels"),
  manage_guild: permission(5n, "Manage Server", "ManageGuild"),
  add_reactions: permission(6n, "Add Reactions", "AddReactions"),
  view_audit_log: permission(7n, "View Audit Log", "ViewAuditLog"),
  priority_speaker: permission(8n, "Priority Speaker", "PrioritySpeaker"),
  stream: permission(9n, "Video", "Stream"),
  view_channel: permission(10n, "View Channel", "ViewChannel"),
  send_messages: permission(11n, "Send Messages", "SendMessages"),
  send_tts_messages: permission(12n, "Send Text-to-Speech Messages", "SendTTSMessages"),
  manage_messages: permission(13n, "Manage Messages", "ManageMessages"),
  embed_links: permission(14n, "Embed Links", "EmbedLinks"),
  attach_files: permission(15n, "Attach Files", "AttachFiles"),
  read_message_history: permission(16n, "Read Message History", "ReadMessageHistory"),
  mention_everyone: permission(17n, "Mention Everyone", "MentionEveryone"),
  use_external_emojis: permission(18n, "Use External Emoji", "UseExternalEmojis"),
  view_guild_insights: permission(19n, "View Server Insights", "ViewGuildInsights"),
  connect: permission(20n, "Connect", "Connect"),
  speak: permission(21n, "Speak", "Speak"),
  mute_members: permission(22n, "Mute Members", "MuteMembers"),
  deafen_members: permission(23n, "Deafen Members", "DeafenMembers"),
  move_members: permission(24n, "Move Members", "MoveMembers"),
  use_vad: permission(25n, "Use Voice Activity", "UseVAD"),
  change_nickname: permission(26n, "Change Nickname", "ChangeNickname"),
  manage_nicknames: permission(27n, "Manage Nicknames", "ManageNicknames"),
  manage_roles: permission(28n, "Manage Roles", "ManageRoles"),
  manage_webhooks: permission(29n, "Manage Webhooks", "ManageWebhooks"),
  manage_guild_expressions: permission(30n, "Manage Expressions", "ManageGuildExpressions"),
  use_application_commands: permission(31n, "Use Application Commands", "UseApplicationCommands"),
  request_to_speak: permission(32n, "Request to Speak", "RequestToSpeak"),
  manage_events: permission(33n, "Manage Events", "ManageEvents"),
  manage_threads: permission(34n, "Manage Threads", "ManageThreads"),
  create_public_threads: permission(35n, "Create Public Threads", "CreatePublicThreads"),
  create_private_threads: permission(36n, "Create Private Threads", "CreatePrivateThreads"),
  use_external_stickers: permission(37n, "Use External Stickers", "UseExternalStickers"),
  send_messages_in_threads: permission(38n, "Send Messages in Threads", "SendMessagesInThreads"),
  use_embedded_activities: permission(39n, "Use Activities", "UseEmbeddedActivities"),
  moderate_members: permission(40n, "Timeout Members", "ModerateMembers"),
  view_creator_monetization_analytics: permission(
    41n,
    "View Monetization Analytics",
    "ViewCreatorMonetizationAnalytics",
  ),
  use_soundboard: permission(42n, "Use Soundboard", "UseSoundboard"),
  create_guild_expressions: permission(43n, "Create Expressions", "CreateGuildExpressions"),
  create_events: permission(44n, "Create Events", "CreateEvents"),
  use_external_sounds: permission(45n, "Use External Sounds", "UseExternalSounds"),
  send_voice_messages: permission(46n, "Send Voice Messages", "SendVoiceMessages"),
  set_voice_channel_status: permission(48n, "Set Voice Channel Status", "SetVoiceChannelStatus"),
  send_polls: permission(49n, "Create Polls", "SendPolls"),
  use_external_apps: permission(50n, "Use External Apps", "UseExternalApps"),
  pin_messages: permission(51n, "Pin Messages", "PinMessages"),
  bypass_slowmode: permission(52n, "Bypass Slowmode", "BypassSlowmode"),
} as const;

export type PermissionName = keyof typeof PERMISSIONS;

export const PERMISSION_NAMES = Object.keys(PERMISSIONS) as PermissionName[];

export const NO_PERMISSIONS = 0n;
export const ALL_PERMISSIONS: bigint = Object.values(PERMISSIONS).reduce((all, { bit }) => all | bit, 0n);

/** The bit set of several permissions. */
export function permissionBits(names: readonly PermissionName[]): bigint {
  return names.reduce((bits, name) => bits | PERMISSIONS[name].bit, NO_PERMISSIONS);
}

/** What the permissions of a bit set are called in Discord, in the order of their bits. */
export function permissionTitles(bits: bigint): string[] {
  return Object.values(PERMISSIONS).filter(({ bit }) => (bits & bit) !== 0n).map(({ title }) => title);
}
