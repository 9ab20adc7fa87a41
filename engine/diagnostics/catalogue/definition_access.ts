import { entries } from "./entry.ts";

/** Who may do what, and the built-in commands. */
export const ACCESS_CODES = entries({
  "unknown-permission": {
    title: "Not one of Discord's permissions",
    explanation:
      "Permissions have Discord's own names, in small letters and with underscores: administrator, manage_guild, " +
      "manage_roles, manage_channels, manage_messages, manage_nicknames, manage_webhooks, manage_threads, " +
      "manage_events, kick_members, ban_members, moderate_members (timeouts), move_members, mute_members, " +
      "view_channel, view_audit_log, send_messages, embed_links, attach_files, add_reactions, " +
      "read_message_history, mention_everyone, connect, speak and so on. The server itself is called guild in them.",
    example: {
      wrong: "permissions: { user: [timeout_members] }",
      right: "permissions: { user: [moderate_members] }",
    },
  },
  "contradicting-permissions": {
    title: "Permissions that nobody could fulfil",
    explanation:
      "Roles, permissions and channels exist in servers only, so a command that works only in direct messages can " +
      "ask for none of them, and no command is for servers only and for direct messages only. What stands at a " +
      "command holds for its subcommands, too. Take out the one that you do not mean.",
    example: {
      wrong: "permissions: { dm_only: true, roles: [moderator] }",
      right: "permissions: { roles: [moderator] }",
    },
  },
  "permission-without-effect": {
    title: "A way in that nobody can take",
    explanation:
      "With `owner_only` a command is for the owners of the bot and nobody else, whatever roles or permissions " +
      "they have. To let others in as well, take `owner_only` out: owners may use every command anyway.",
    example: {
      wrong: "permissions: { owner_only: true, roles: [moderator] }",
      right: "permissions: { roles: [moderator] }",
    },
  },
  "unknown-person": {
    title: "A person who is not known",
    explanation:
      "A person is written as an id, or as one of the names that you gave under `names: { users: … }`. The name that " +
      "Discord shows is not enough, because people change it. Name the person's id once under `names`, then use " +
      "that name everywhere.",
    example: {
      wrong: "permissions: { users: [bob] }",
      right: 'names: { users: { bob: "823475887319941131" } }\n…\npermissions: { users: [bob] }',
    },
  },
  "unknown-channel": {
    title: "A channel that is not known",
    explanation:
      "A channel, or a category of channels, is written as its id, or as one of the names that you gave under " +
      "`names: { channels: … }`. The name that Discord shows is not enough, because it can be changed there and two " +
      "channels can share it. Name the channel's id once under `names`, then use that name everywhere.",
    example: {
      wrong: "permissions: { channels: [feedback] }",
      right:
        'names: { channels: { feedback: "823475887319941131" } }\n…\npermissions: { channels: [feedback] }',
    },
  },
  "unknown-command": {
    title: "Roles for a command that does not exist",
    explanation:
      "`command_permissions` names commands of this bot: those under `commands:` and the built-in ones. A subcommand " +
      "is written with all names that lead to it, such as `config roles`. Where no such command exists, nobody is kept " +
      "from anything: correct the name, or take the line out.",
    example: {
      wrong: "command_permissions: { bann: [moderator] }",
      right: "command_permissions: { ban: [moderator] }",
    },
  },
  "unknown-builtin": {
    title: "Not one of the built-in commands",
    explanation:
      "`builtins` changes the commands that every bot has, by the names that the engine gives them. A command of your " +
      "own stands under `commands:` and has its settings there.",
    example: { wrong: "builtins: { halp: { name: hilfe } }", right: "builtins: { help: { name: hilfe } }" },
  },
  "builtin-replaced": {
    title: "Settings of a built-in command that is replaced",
    explanation:
      "A command of your own takes the place of the built-in one whose name it has, be it as its name or as an alias. " +
      "What `builtins` says of the built-in one then has no effect. To have both, give the built-in one another " +
      "name with `name`.",
    example: { wrong: "builtins: { help: { hidden: true } }", right: "builtins: { help: { name: hilfe } }" },
  },
  "builtin-without-slash": {
    title: "No room for a built-in slash command",
    explanation:
      "Discord takes 100 slash commands of a bot, and your own come first. The built-in commands that find no room " +
      "among them can be called by the prefix only. Switch off those that you do not need, or put some of your own " +
      "commands together as subcommands of one.",
    example: { wrong: "builtins: { stats: on }", right: "builtins: { stats: off }" },
  },
});
