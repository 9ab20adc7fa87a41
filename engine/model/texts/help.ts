/** What the help says, and how it tells of commands. */
import { text } from "../text_table.ts";

const NAME = { name: "text" } as const;

export const HELP_TEXTS = {
  help_title: text("📚 {bot}: help", { bot: "text" }),
  /** `example`: the call that shows one command. */
  help_intro: text("Pick a category below, or ask for one command: {example}", { example: "text" }),
  help_nothing: text("There is no command that you can use here."),
  help_categories: text("Categories"),
  help_commands: text("Commands"),
  help_prefix: text("Prefix"),
  help_pick: text("Pick a category"),
  help_category_size: text('{count} {plural(count, "command", "commands")}', { count: "number" }),
  help_category_title: text("📂 {name} ({page}/{pages})", { name: "text", page: "number", pages: "number" }),
  help_back: text("🏠 Back to Main"),
  help_command_title: text("📖 {call}", { call: "text" }),

  help_usage: text("Usage"),
  help_options: text("Options"),
  help_subcommands: text("Subcommands"),
  help_aliases: text("Other names"),
  help_cooldown: text("Cooldown"),
  help_who: text("Who"),
  help_where: text("Where"),
  help_bot_needs: text("I need"),
  help_surfaces: text("Called by"),
  /** A fact in one line. */
  help_fact: text("**{label}:** {value}", { label: "text", value: "text" }),

  help_hybrid: text("🔀 hybrid"),
  help_prefix_only: text("💬 prefix"),
  help_slash_only: text("⚡ slash"),
  help_user_menu: text("👤 user menu"),
  help_message_menu: text("📝 message menu"),
  help_menu_call: text("Apps → {name}", NAME),

  help_rate: text('{rate} {plural(rate, "use", "uses")} per {per} {scope}', {
    rate: "number",
    per: "text",
    scope: "text",
  }),
  help_scope_user: text("for each person"),
  help_scope_member: text("for each person in each server"),
  help_scope_server: text("for the whole server"),
  help_scope_channel: text("for the whole channel"),
  help_scope_category: text("for the whole category of channels"),
  help_scope_global: text("for everybody together"),

  help_everybody: text("everybody"),
  help_bot_owner: text("the bot's owner"),
  help_server_owner: text("the server's owner"),
  help_configured: text("{roles} (set for this server)", { roles: "text" }),
  help_everywhere: text("everywhere"),
  help_in_servers: text("in servers"),
  help_in_direct_messages: text("in direct messages with me"),
  help_in_channels: text("in {channels}", { channels: "text" }),
  help_age_restricted: text("in channels with an age restriction"),

  help_option: text("{name} {facts}: {description}", { name: "text", facts: "text", description: "text" }),
  help_required: text("required"),
  help_choices: text("one of {choices}", { choices: "text" }),
  help_at_least: text("{least} or more", { least: "number" }),
  help_at_most: text("{most} or less", { most: "number" }),
  help_between: text("{least} to {most}", { least: "number", most: "number" }),
  help_at_least_long: text("{least} or more characters", { least: "number" }),
  help_at_most_long: text("{most} characters or fewer", { most: "number" }),
  help_between_long: text("{least} to {most} characters", { least: "number", most: "number" }),
  help_default: text("{value} if left out", { value: "text" }),
  help_string: text("text"),
  help_integer: text("whole number"),
  help_number: text("number"),
  help_boolean: text("yes or no"),
  help_user: text("person"),
  help_channel: text("channel"),
  help_role: text("role"),
  help_mentionable: text("person or role"),
  help_attachment: text("file"),

  help_unknown: text("I have no command {name} that you can use.", NAME),
  help_unknown_near: text("I have no command {name} that you can use. Did you mean {near}?", {
    name: "text",
    near: "text",
  }),
} as const;
