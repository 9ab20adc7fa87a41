/** All that can be told of one command. */
import type { Command, Run } from "../../model/program.ts";
import type { OutgoingMessage } from "../../model/message.ts";
import type { TextKey, Texts } from "../../model/texts.ts";
import { code } from "../../words/code.ts";
import { cut } from "../../words/cut.ts";
import { callOf } from "../../words/usage_line.ts";
import { configuredFor } from "../kit/configured_for.ts";
import { callableCommands, childrenOf, pathOf } from "../kit/commands.ts";
import { button, row } from "../kit/controls.ts";
import { creditsButton } from "../kit/credits.ts";
import { botNeedsLine, callLine, cooldownLine, surfaceBadges, whereLine, whoLine } from "../kit/facts.ts";
import { listUpTo } from "../kit/list_up_to.ts";
import { requestedBy, shownPrefix } from "../kit/names.ts";
import { type Field, page } from "../kit/page.ts";
import { MAIN_CONTROL } from "./main_page.ts";
import { optionLine } from "./option_line.ts";

const FIELD = 1024;
const USAGE = 700;
const ALIASES = 300;
/** Options take up to so many fields, so that a message stays within Discord's limit for all of its texts. */
const OPTION_FIELDS = 2;

export async function commandPage(run: Run, command: Command): Promise<OutgoingMessage> {
  const { bot, caller } = run;
  const { texts } = bot.program;
  const guild = caller.guildId === undefined ? undefined : bot.world.guild(caller.guildId);
  const [prefix, configured] = await Promise.all([shownPrefix(run), configuredFor(bot, caller.guildId)]);
  const isGroup = command.subcommands.size > 0;
  const fact = (key: TextKeyOfFact, value: string, inline = false): Field[] =>
    value === "" ? [] : [{ name: texts.get(key), value: cut(value, FIELD), inline }];
  const fields = [
    ...isGroup
      ? fact("help_subcommands", await subcommandLines(run, command, prefix))
      : fact("help_usage", code(callLine(command, prefix, texts), USAGE)),
    ...optionFields(command, texts),
    ...fact("help_aliases", listUpTo(texts, command.aliases.map((alias) => code(alias)), ALIASES), true),
    ...fact("help_surfaces", surfaceBadges(command, texts).join("\n"), true),
    ...fact("help_cooldown", cooldownLine(command, texts), true),
    ...fact("help_who", whoLine(command, configured(command), guild, texts), true),
    ...fact("help_where", whereLine(command, guild, texts) || texts.get("help_everywhere"), true),
    ...fact("help_bot_needs", botNeedsLine(command, texts), true),
  ];
  return page(run, "category", {
    title: texts.get("help_command_title", { call: callOf(command, prefix) }),
    description: cut(command.description, 300),
    fields,
    footer: requestedBy(run),
  }, [
    row(
      button(run, { control: MAIN_CONTROL, state: "0", label: texts.get("help_back") }),
      creditsButton(run),
    ),
  ]);
}

type TextKeyOfFact = Extract<
  TextKey,
  | "help_subcommands"
  | "help_usage"
  | "help_aliases"
  | "help_surfaces"
  | "help_cooldown"
  | "help_who"
  | "help_where"
  | "help_bot_needs"
>;

/** Those that the asker can use here. */
async function subcommandLines(run: Run, group: Command, prefix: string): Promise<string> {
  const { bot, caller } = run;
  const { texts } = bot.program;
  const inside = await bot.usable(callableCommands(childrenOf(group)), caller);
  const lines = inside.map((command) =>
    `${code(callLine(command, prefix, texts), 150)} ${cut(command.description, 100)}`
  );
  return listUpTo(
    texts,
    lines.length > 0 ? lines : childrenOf(group).map((one) => code(pathOf(one))),
    FIELD,
    "\n",
  );
}

function optionFields({ options }: Command, texts: Texts): Field[] {
  const lines = options.map((option) => optionLine(option, texts));
  const fields: Field[] = [];
  for (let from = 0; from < lines.length && fields.length < OPTION_FIELDS;) {
    let to = from + 1;
    while (to < lines.length && lines.slice(from, to + 1).join("\n").length <= FIELD) to++;
    const isLast = fields.length === OPTION_FIELDS - 1;
    const value = isLast ? listUpTo(texts, lines.slice(from), FIELD, "\n") : lines.slice(from, to).join("\n");
    fields.push({ name: fields.length === 0 ? texts.get("help_options") : "", value });
    from = to;
  }
  return fields;
}
