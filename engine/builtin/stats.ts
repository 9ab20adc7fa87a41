/** `stats`: what the bot has done so far, and how it is. */
import type { Builtin } from "../model/builtin.ts";
import type { OutgoingMessage } from "../model/message.ts";
import type { Run } from "../model/program.ts";
import { NO_RULES } from "../model/rules.ts";
import type { BotStats } from "../model/services.ts";
import type { TextKey } from "../model/texts.ts";
import { code } from "../words/code.ts";
import { inWords } from "../words/time_in_words.ts";
import { show } from "./kit/answer.ts";
import { pathOf, usableCommands } from "./kit/commands.ts";
import { button, row } from "./kit/controls.ts";
import { botAvatar, botName, requestedBy } from "./kit/names.ts";
import { page } from "./kit/page.ts";

const REFRESH = "stats_refresh";
const TOP_COMMANDS = 5;

export const STATS: Builtin = {
  name: "stats",
  aliases: [],
  description: "Shows my statistics",
  category: "General",
  options: [],
  rules: NO_RULES,
  cooldown: { rate: 1, per: 10_000, scope: "user" },
  controls: [{ name: REFRESH, run: async (run) => run.update(await statsPage(run)) }],
  run: async (run) => show(run, await statsPage(run)),
};

async function statsPage(run: Run): Promise<OutgoingMessage> {
  const { program: { texts, counts }, world, services } = run.bot;
  const stats = await services.stats();
  const number = (value: number) => texts.get("stats_number", { number: value });
  const loaded = services.extensions.list().filter(({ state }) => state === "loaded").length;
  const latency = stats.latency === undefined
    ? texts.get("stats_unknown")
    : texts.get("stats_ms", { ms: Math.round(stats.latency) });
  const facts: readonly (readonly [TextKey & `stats_${Fact}`, string])[] = [
    ["stats_uptime", inWords(stats.uptime)],
    ["stats_guilds", number(world.counts.guilds)],
    ["stats_users", number(world.counts.users)],
    ["stats_commands_processed", number(stats.commandsProcessed)],
    ["stats_messages_seen", number(stats.messagesSeen)],
    ["stats_extensions", number(loaded)],
    ["stats_latency", latency],
    ["stats_errors", number(stats.errors)],
    ["stats_slash", number(counts.slash)],
  ];
  return page(run, "menu", {
    title: texts.get("stats_title", { bot: botName(run) }),
    fields: [
      ...facts.map(([key, value]) => ({ name: texts.get(key), value, inline: true })),
      { name: texts.get("stats_top"), value: await topCommands(run, stats) || texts.get("stats_top_none") },
    ],
    thumbnail: botAvatar(run),
    footer: requestedBy(run),
  }, [row(button(run, { control: REFRESH, label: texts.get("stats_refresh"), style: "main" }))]);
}

type Fact =
  | "uptime"
  | "guilds"
  | "users"
  | "commands_processed"
  | "messages_seen"
  | "extensions"
  | "latency"
  | "errors"
  | "slash";

/** Only of commands that the asker can use: the use of others is not for them to see. */
async function topCommands(run: Run, { topCommands: all }: BotStats): Promise<string> {
  const usable = new Set((await usableCommands(run.bot, run.caller)).map(pathOf));
  return all.filter(([name]) => usable.has(name)).slice(0, TOP_COMMANDS)
    .map(([name, count], index) =>
      run.bot.program.texts.get("stats_top_line", { place: index + 1, command: code(name), count })
    ).join("\n");
}
