import { command, testProblems } from "../test_problems.ts";

const DONE = "description: Greet\nreply: Hi\n";
const NAMES =
  "names: { roles: { moderator: 823475887319941131 }, users: { bob: 823475887319941132 }, channels: { hall: 823475887319941133 } }\n";

const rules = (map: string) => NAMES + command(`${DONE}permissions: ${map}`);

testProblems("permissions", [
  [rules("{ user: [manage_messages, ban_members], bot: embed_links, roles: [moderator], users: bob }")],
  [rules("{ owner_only: true, channels: [hall, 823475887319941139], age_restricted: yes }")],
  [rules("{ guild_only: true }")],
  [rules("{ user: BAN_MEMBERS }")],
  [rules("{ user: »BanMembers }"), "unknown-permission → ban_members"],
  [rules('{ user: [»"Ban Members"] }'), "unknown-permission → ban_members"],
  [rules("{ user: »manage_server }"), "unknown-permission → manage_guild"],
  [rules("{ user: »ManageServer }"), "unknown-permission → manage_guild"],
  [rules("{ user: »timeout_members }"), "unknown-permission → moderate_members"],
  [rules("{ user: »read_messages }"), "unknown-permission → view_channel"],
  [rules("{ user: »manage_emojis }"), "unknown-permission → manage_guild_expressions"],
  [rules("{ user: »MANAGE_EMOJIS_AND_STICKERS }"), "unknown-permission → manage_guild_expressions"],
  [rules('{ bot: »"Send Text-to-Speech Messages" }'), "unknown-permission → send_tts_messages"],
  [rules("{ bot: »SendTTSMessages }"), "unknown-permission → send_tts_messages"],
  [rules("{ bot: »UseVAD }"), "unknown-permission → use_vad"],
  [rules("{ bot: »video }"), "unknown-permission → stream"],
  [rules("{ user: »ban_memebrs }"), "unknown-permission → ban_members"],
  [rules("{ user: »fly }"), "unknown-permission"],
  [rules("{ roles: [»moderater] }"), "unknown-role → moderator"],
  [rules('{ roles: »"<@&823475887319941131>" }'), 'unknown-role → "823475887319941131"'],
  [rules("{ users: [»bobb] }"), "unknown-person → bob"],
  [rules("{ channels: »lobby }"), "unknown-channel"],
  [rules("{ »role: moderator }"), "unknown-key → roles"],
  [rules("{ »nsfw: true }"), "unknown-key → age_restricted"],
  [rules("{ »guild: true }"), "unknown-key → server_only"],
  [rules("»[ban_members]"), "wrong-kind"],
  [rules("»ban_members"), "wrong-kind"],
]);

testProblems("permissions that contradict each other", [
  [rules("{ dm_only: true }")],
  [rules("{ dm_only: true, users: [bob] }")],
  [rules("{ »server_only: true, dm_only: true }"), "contradicting-permissions"],
  [rules("{ »guild_only: true, dm_only: true }"), "contradicting-permissions"],
  [rules("{ server_only: false, dm_only: true }")],
  [rules("{ dm_only: true, »user: [ban_members] }"), "contradicting-permissions"],
  [
    rules("{ dm_only: true, »roles: [moderator], »channels: [hall] }"),
    "contradicting-permissions",
    "contradicting-permissions",
  ],
  [rules("{ owner_only: true, »roles: [moderator] }"), "warning permission-without-effect"],
  [
    rules("{ owner_only: true, »user: [ban_members], »users: [bob] }"),
    "warning permission-without-effect",
    "warning permission-without-effect",
  ],
  [rules("{ owner_only: false, roles: [moderator] }")],
]);

const group = (own: string, inner: string) =>
  NAMES +
  command(
    `description: a\npermissions: ${own}\nsubcommands:\n  b: { description: b, reply: b, permissions: ${inner} }`,
  );

testProblems("permissions of a command and its subcommands", [
  [group("{ server_only: true }", "{ user: ban_members }")],
  [group("{ dm_only: true }", "{ »server_only: true }"), "contradicting-permissions"],
  [group("{ server_only: true }", "{ »dm_only: true }"), "contradicting-permissions"],
  [group("{ roles: moderator }", "{ »dm_only: true }"), "contradicting-permissions"],
  [group("{ dm_only: true }", "{ dm_only: true }")],
  [group("{ owner_only: true }", "{ »roles: moderator }"), "warning permission-without-effect"],
]);

testProblems("permissions that stand in the command itself", [
  ...[
    "owner_only: true",
    "nsfw: true",
    "guild_only: true",
    "dm_only: true",
    "required_permissions: [ban_members]",
    "user_permissions: [ban_members]",
    "bot_permissions: [ban_members]",
    "roles: [moderator]",
    "rate: 3",
  ].map((line) => [command(`${DONE}»${line}`), "unknown-key"] as const),
  [command(`${DONE}»perms: { user: ban_members }`), "unknown-key → permissions"],
  [command(`${DONE}hidden: true`)],
  [command(`${DONE}hidden: »maybe`), "not-a-boolean"],
]);
