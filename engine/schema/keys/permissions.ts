import type * as z from "zod";
import { PERMISSION_NAMES, type PermissionName, PERMISSIONS } from "../../model/permissions.ts";
import { boolean } from "../kit/boolean.ts";
import { byShape } from "../kit/by_shape.ts";
import { map } from "../kit/map.ts";
import { oneOrMany } from "../kit/one_or_many.ts";
import { text } from "../kit/text.ts";
import { type DeclaredKind, nameOf } from "../kit/written.ts";
import type { Hints } from "../kit/unknown_key.ts";
import { word } from "../kit/word.ts";

/** What Discord's settings call the permissions, in the spelling of their names: `manage_server`. */
const TITLES = Object.fromEntries(
  PERMISSION_NAMES.map((name) => [PERMISSIONS[name].title.toLowerCase().replaceAll(/[ -]/g, "_"), name]),
) as Readonly<Record<string, PermissionName>>;

const PERMISSION = word("a permission", PERMISSION_NAMES, {
  ...TITLES,
  admin: "administrator",
  owner: "administrator",
  ban: "ban_members",
  kick: "kick_members",
  mute: "moderate_members",
  timeout: "moderate_members",
  timeout_member: "moderate_members",
  manage_emojis: "manage_guild_expressions",
  manage_emojis_and_stickers: "manage_guild_expressions",
  manage_stickers: "manage_guild_expressions",
  manage_expressions: "manage_guild_expressions",
  create_emojis: "create_guild_expressions",
  use_emojis: "use_external_emojis",
  external_emojis: "use_external_emojis",
  view: "view_channel",
  see: "view_channel",
  read: "view_channel",
  write: "send_messages",
  send: "send_messages",
  read_messages: "view_channel",
  view_channels: "view_channel",
  read_history: "read_message_history",
  send_tts: "send_tts_messages",
  manage_threads_and_posts: "manage_threads",
  manage_permissions: "manage_roles",
  use_slash_commands: "use_application_commands",
  use_voice_activation: "use_vad",
  create_invites: "create_instant_invite",
  audit_log: "view_audit_log",
  video: "stream",
  screen_share: "stream",
}, {
  code: "unknown-permission",
  expected: "a name such as ban_members, manage_messages or embed_links",
});

export const PERMISSION_LIST = oneOrMany("a list of permissions such as [ban_members]", PERMISSION);

const people = (what: string, kind: string, declared: DeclaredKind) =>
  oneOrMany(`a list of ${what}`, text(`${kind}: its id, or its name under \`names\``, nameOf(declared)));

const HINTS: Hints = {
  guild: { use: "server_only" },
  server: { use: "server_only" },
  servers_only: { use: "server_only" },
  guilds_only: { use: "server_only" },
  no_dm: { use: "server_only" },
  dm: { use: "dm_only" },
  dms_only: { use: "dm_only" },
  direct_messages: { use: "dm_only" },
  owner: { use: "owner_only" },
  owners: { use: "owner_only" },
  owners_only: { use: "owner_only" },
  is_owner: { use: "owner_only" },
  nsfw: { use: "age_restricted" },
  nsfw_only: { use: "age_restricted" },
  age_restriction: { use: "age_restricted" },
  role: { use: "roles" },
  any_role: { use: "roles" },
  allowed_roles: { use: "roles" },
  people: { use: "users" },
  allowed_users: { use: "users" },
  channel: { use: "channels" },
  categories: { use: "channels", say: "The id of a category stands for all channels in it." },
  allowed_channels: { use: "channels" },
  member: { use: "user" },
  members: { use: "user" },
  permissions: { use: "user" },
  required: { use: "user" },
  has: { use: "user" },
  bots: { use: "bot" },
  me: { use: "bot" },
  self: { use: "bot" },
  bot_permissions: { use: "bot" },
  user_permissions: { use: "user" },
};

const NOT_A_MAP = "What a person needs stands under `user:`, and what the bot needs under `bot:`.";

/** Who may use a command and where. */
export const PERMISSION_RULES = byShape(
  "a map of permissions: `permissions: { user: [ban_members] }`",
  {
    map: map(
      "`permissions`",
      {
        user: PERMISSION_LIST
          .describe("Permissions that let a person use it: all of them, in the channel where it is called.")
          .optional(),
        roles: people("roles", "a role", "roles")
          .describe("Roles of which each lets a person use it: ids, or names under `names`.").optional(),
        users: people("people", "a person", "users")
          .describe("People who may use it: ids, or names under `names`.").optional(),
        owner_only: boolean().describe("Whether only the bot's owners may use it.").optional(),
        channels: people("channels", "a channel", "channels")
          .describe(
            "The only channels, or categories of channels, where it works: ids, or names under `names`.",
          )
          .optional(),
        server_only: boolean().describe("Whether it works only in servers.").optional(),
        guild_only: boolean().meta({ description: "The same as `server_only`.", doNotSuggest: true })
          .optional(),
        dm_only: boolean().describe("Whether it works only in direct messages with the bot.").optional(),
        age_restricted: boolean().describe("Whether it works only in channels with an age restriction.")
          .optional(),
        bot: PERMISSION_LIST.describe("Permissions that the bot itself needs where it is called.").optional(),
      },
      (keys, node) => ({
        /** The map it was read from: the places of its keys. */
        node,
        user: keys.user ?? [],
        roles: keys.roles ?? [],
        users: keys.users ?? [],
        ownerOnly: keys.owner_only,
        channels: keys.channels ?? [],
        serverOnly: (keys.server_only || keys.guild_only) ?? false,
        dmOnly: keys.dm_only ?? false,
        ageRestricted: keys.age_restricted ?? false,
        bot: keys.bot ?? [],
      }),
      HINTS,
    ),
  },
  { list: NOT_A_MAP, scalar: NOT_A_MAP },
).meta({ id: "permissions", description: "Who may use it and where, and what the bot needs for it." });

export type PermissionsDefinition = z.output<typeof PERMISSION_RULES>;
