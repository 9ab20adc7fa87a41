/** What is said of the engine itself. The original design's name, author, address and licence are no texts. */
import { text } from "../text_table.ts";

export const FRAMEWORK_TEXTS = {
  credits_button: text("ℹ️ Credits"),
  credits_title: text("ℹ️ Credits"),
  credits_intro: text(
    "{bot} runs on Cordial, an engine of its own. What it offers follows an original design that others can use too:",
    { bot: "text" },
  ),
  credits_design: text("Original design"),
  credits_repository: text("Repository"),
  credits_licence: text("Licence of the original"),
  credits_features: text("What came from it"),
  credits_feature_list: text(
    "The help menu with categories and pages, statistics, extensions that are loaded while the bot runs, a prefix for " +
      "each server, commands that answer to prefix and slash, roles for commands, cooldowns, and safe files.",
  ),

  framework_title: text("🤖 {bot}: Discord Bot Framework", { bot: "text" }),
  framework_intro: text("This bot is a file that Cordial runs."),
  framework_features: text("Features"),
  framework_feature_list: text(
    "• One definition for slash, prefix and mention\n" +
      "• Every problem of a file found before it runs\n" +
      "• Changes taken over while the bot runs\n" +
      "• Roles and a prefix for each server\n" +
      "• Cooldowns that outlive a restart\n" +
      "• Data that survives a crash, with backups that are checked",
  ),
  framework_user_commands: text("Commands for everybody"),
  framework_owner_commands: text("Commands for the owner"),
  framework_stats: text("At the moment"),
  framework_stats_list: text(
    '{format(guilds)} {plural(guilds, "server", "servers")}, {format(users)} {plural(users, "person", "people")}, ' +
      '{commands} {plural(commands, "command", "commands")}, running for {uptime}',
    { guilds: "number", users: "number", commands: "number", uptime: "text" },
  ),
  framework_repository: text("Repository of the original design"),
} as const;
