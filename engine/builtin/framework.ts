/** `discordbotframework`: what runs this bot, and whose design it follows. */
import type { Builtin } from "../model/builtin.ts";
import type { Command, Run } from "../model/program.ts";
import { NO_RULES } from "../model/rules.ts";
import { code } from "../words/code.ts";
import { showDuration } from "../words/show_duration.ts";
import { show } from "./kit/answer.ts";
import { OWNER_COMMANDS, USER_COMMANDS } from "./kit/builtin_names.ts";
import { builtinCommand } from "./kit/commands.ts";
import { row } from "./kit/controls.ts";
import { AUTHOR, creditsButton, DESIGN, REPOSITORY } from "./kit/credits.ts";
import { callLine } from "./kit/facts.ts";
import { listUpTo } from "./kit/list_words.ts";
import { botAvatar, botName, shownPrefix } from "./kit/names.ts";
import { page } from "./kit/page.ts";

const FIELD = 1024;

export const FRAMEWORK: Builtin = {
  name: "discordbotframework",
  aliases: ["framework", "botinfo"],
  description: "Tells what runs this bot",
  category: "General",
  options: [],
  rules: NO_RULES,
  cooldown: { rate: 1, per: 10_000, scope: "user" },
  async run(run) {
    const { program, world, services } = run.bot;
    const { texts } = program;
    const [stats, prefix] = await Promise.all([services.stats(), shownPrefix(run)]);
    const calls = present(run, USER_COMMANDS).map((command) => code(callLine(command, prefix, texts)));
    const owners = present(run, OWNER_COMMANDS).map(({ name }) => code(name));
    const now = texts.get("framework_stats_list", {
      guilds: world.counts.guilds,
      users: world.counts.users,
      commands: program.counts.commands,
      uptime: showDuration(stats.uptime),
    });
    const lists = [
      ["framework_user_commands", listUpTo(texts, calls, FIELD, "\n")],
      ["framework_owner_commands", listUpTo(texts, owners, FIELD)],
    ] as const;
    await show(
      run,
      page(run, "category", {
        title: texts.get("framework_title", { bot: botName(run) }),
        description: texts.get("framework_intro"),
        fields: [
          { name: texts.get("framework_features"), value: texts.get("framework_feature_list") },
          ...lists.filter(([, list]) => list !== "").map(([key, value]) => ({ name: texts.get(key), value })),
          { name: texts.get("framework_stats"), value: now },
          { name: texts.get("framework_repository"), value: REPOSITORY },
        ],
        thumbnail: botAvatar(run),
        footer: `${DESIGN} by ${AUTHOR}`,
      }, [row(creditsButton(run))]),
    );
  },
};

/** Those of the names that the bot has: its author may have left some out. */
function present(run: Run, names: readonly string[]): Command[] {
  return names.map((name) => builtinCommand(run.bot.program, name)).filter((command) => command !== undefined)
    .flatMap((command) =>
      command.subcommands.size > 0 ? [...new Set(command.subcommands.values())] : [command]
    );
}
