/** The first page of the help. */
import type { OutgoingMessage } from "../../model/message.ts";
import type { Run } from "../../model/program.ts";
import { code } from "../../words/code.ts";
import { row } from "../kit/controls.ts";
import { callOf } from "../../words/usage_line.ts";
import { builtinCommand, pathOf, prefixOf, usableCommands } from "../kit/commands.ts";
import { creditsButton } from "../kit/credits.ts";
import { botAvatar, botName, requestedBy, shownPrefix } from "../kit/names.ts";
import { page } from "../kit/page.ts";
import { pagingButtons } from "../kit/paging.ts";
import { categoriesOf } from "./categories.ts";
import { categorySelect, selectPage } from "./category_select.ts";

export const HELP_NAME = "help";

/** Its state is a page of the select of categories. */
export const MAIN_CONTROL = "help_main";

/** @param index the page of the select of categories */
export async function mainPage(run: Run, index = 0): Promise<OutgoingMessage> {
  const { texts } = run.bot.program;
  const [commands, prefix] = await Promise.all([usableCommands(run.bot, run.caller), shownPrefix(run)]);
  const categories = categoriesOf(commands);
  const shown = selectPage(categories, index);
  const help = builtinCommand(run.bot.program, HELP_NAME);
  const intro = commands.length === 0 || !help ? texts.get("help_nothing") : texts.get("help_intro", {
    example: code(`${callOf(help, prefixOf(help, prefix))} ${pathOf(commands[0]!)}`),
  });
  // A bot that is called by slash alone reads no messages.
  const heard = run.bot.program.commands.some(({ surfaces }) => surfaces.has("prefix"));
  const turning = shown.count > 1 ? pagingButtons(run, MAIN_CONTROL, shown) : [];
  return page(run, "menu", {
    title: texts.get("help_title", { bot: botName(run) }),
    description: intro,
    fields: [
      { name: texts.get("help_categories"), value: String(categories.length), inline: true },
      { name: texts.get("help_commands"), value: String(commands.length), inline: true },
      ...heard ? [{ name: texts.get("help_prefix"), value: code(prefix.trim()), inline: true }] : [],
    ],
    thumbnail: botAvatar(run),
    footer: requestedBy(run),
  }, [...categorySelect(run, shown), row(...turning, creditsButton(run))]);
}
