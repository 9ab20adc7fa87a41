/** What is said where roles are set for commands. */
import { text } from "../text_table.ts";

const COMMAND = { command: "text" } as const;
const ROLE_OF = { role: "text", command: "text" } as const;

export const CONFIG_TEXTS = {
  config_title: text("⚙️ Command permissions in {server}", { server: "text" }),
  config_usage: text(
    "{add} lets only that role use the command; again with another role adds it.\n" +
      "{lift} lifts the limit. {show} shows one command.",
    { add: "text", lift: "text", show: "text" },
  ),
  config_commands: text("Configurable commands ({page}/{pages})", { page: "number", pages: "number" }),
  config_owner_commands: text("Only for the bot's owner"),
  config_current: text("Current permissions"),
  config_current_line: text("{command}: {roles}", { command: "text", roles: "text" }),
  config_current_none: text("No command is limited to roles in this server."),
  config_you: text("You are"),
  config_you_bot_owner: text("the bot's owner"),
  config_you_server_owner: text("the server's owner"),
  config_you_both: text("the owner of the bot and of the server"),
  config_pick: text("Pick a command"),

  config_command_title: text("⚙️ {command}", COMMAND),
  config_roles: text(
    "Only members with {roles} can use {command}; administrators and the bot's owner always can.",
    {
      roles: "text",
      command: "text",
    },
  ),
  config_no_roles: text("No role is set for {command}: it can be used by {who}.", {
    command: "text",
    who: "text",
  }),
  config_from_file: text("This stands in the bot's file, and this server has not changed it."),
  config_integrations: text(
    "As a slash command, Discord shows it only to members with {permissions}, whatever is set here. Change that under " +
      "Server Settings → Integrations.",
    { permissions: "text" },
  ),
  config_deleted_role: text("a deleted role ({id})", { id: "text" }),
  config_pick_role: text("Pick a role to add or remove ({page}/{pages})", {
    page: "number",
    pages: "number",
  }),
  config_role_is_set: text("can use it; pick to remove"),
  config_lift_button: text("Lift"),
  config_back: text("🏠 All commands"),

  config_added: text("{role} can use {command} now.", ROLE_OF),
  config_removed: text("{role} no longer opens {command}.", ROLE_OF),
  config_there_already: text("{role} can use {command} already.", ROLE_OF),
  config_lifted: text("{command} is no longer limited to roles in this server.", COMMAND),
  config_not_limited: text("{command} is not limited to roles in this server.", COMMAND),

  config_not_you: text("Only the server's owner and the bot's owner can set who may use commands."),
  config_no_server: text("I do not know this server yet. Try again in a moment."),
  config_unknown_command: text("I have no command {command}.", COMMAND),
  config_unknown_command_near: text("I have no command {command}. Did you mean {near}?", {
    command: "text",
    near: "text",
  }),
  config_owner_only: text("{command} is for the bot's owner alone; no role can change that.", COMMAND),
  config_itself: text(
    "{command} stays with the owners of the server and of the bot; no role can change that.",
    COMMAND,
  ),
  config_unknown_role: text(
    "This server has no role {role}. Name it by mention, id or name, or say `none`.",
    {
      role: "text",
    },
  ),
  config_unknown_role_near: text("This server has no role {role}. Did you mean {near}?", {
    role: "text",
    near: "text",
  }),
  config_several_roles: text("Several roles are called {role}. Mention the one you mean.", { role: "text" }),
  config_everyone: text(
    "Everybody has the role @everyone, so it limits nothing. To lift the limit, say `none` instead.",
  ),
} as const;
