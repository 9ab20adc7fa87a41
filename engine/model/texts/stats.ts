import { text } from "../text_table.ts";

export const STATS_TEXTS = {
  stats_title: text("📊 {bot}: statistics", { bot: "text" }),
  stats_uptime: text("Uptime"),
  stats_guilds: text("Guilds"),
  stats_users: text("Users"),
  stats_commands_processed: text("Commands Processed"),
  stats_messages_seen: text("Messages Seen"),
  stats_extensions: text("Extensions Loaded"),
  stats_latency: text("Latency"),
  stats_errors: text("Errors"),
  stats_slash: text("Slash Commands"),
  stats_ms: text("{ms} ms", { ms: "number" }),
  stats_unknown: text("not measured yet"),
  stats_number: text("{format(number)}", { number: "number" }),
  stats_top: text("Top commands"),
  stats_top_line: text('{place}. {command}: {format(count)} {plural(count, "time", "times")}', {
    place: "number",
    command: "text",
    count: "number",
  }),
  stats_top_none: text("none yet"),
  stats_refresh: text("🔄 Refresh"),
} as const;
