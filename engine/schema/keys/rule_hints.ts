/** Words for who may do what that people write into a command itself, and where they belong. */
import type { Hint, Hints } from "../kit/unknown_key.ts";

const SWITCHES = {
  owner_only: ["owner_only", "owners_only", "is_owner"],
  server_only: ["server_only", "guild_only", "guilds_only", "servers_only", "no_dm"],
  dm_only: ["dm_only", "dms_only"],
  age_restricted: ["age_restricted", "nsfw", "nsfw_only", "adult"],
} as const;

const LISTS = {
  "user: [ban_members]": [
    "user_permissions",
    "required_permissions",
    "member_permissions",
    "default_member_permissions",
    "has_permissions",
    "requires",
    "require",
  ],
  "bot: [embed_links]": ["bot_permissions", "bot_has_permissions", "client_permissions", "my_permissions"],
  "roles: [moderator]": ["roles", "role", "required_roles", "required_role", "allowed_roles", "has_role"],
  "users: [bob]": ["users", "allowed_users"],
  "channels: [feedback]": ["channels", "channel", "allowed_channels"],
} as const;

function standsUnder(example: string): Hint {
  return { say: `It stands under \`permissions:\`, as in \`permissions: { ${example} }\`.` };
}

export const PERMISSION_HINTS: Hints = Object.fromEntries([
  ...Object.entries(SWITCHES).flatMap(([key, words]) =>
    words.map((word) => [word, standsUnder(`${key}: true`)] as const)
  ),
  ...Object.entries(LISTS).flatMap(([example, words]) =>
    words.map((word) => [word, standsUnder(example)] as const)
  ),
]);

const IN_COOLDOWN: Hint = { say: "It stands under `cooldown:`, as in `cooldown: { rate: 2, per: 30s }`." };

export const COOLDOWN_HINTS: Hints = {
  cooldowns: {
    use: "cooldown",
    say: "The defaults for all commands stand under `cooldowns:` at the top of the file.",
  },
  rate_limit: { use: "cooldown" },
  ratelimit: { use: "cooldown" },
  throttle: { use: "cooldown" },
  slowmode: { use: "cooldown" },
  rate: IN_COOLDOWN,
  per: IN_COOLDOWN,
  scope: IN_COOLDOWN,
};
