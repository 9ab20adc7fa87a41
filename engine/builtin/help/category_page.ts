/** The commands of one category, five on a page. */
import type { Command, Run } from "../../model/program.ts";
import type { OutgoingMessage } from "../../model/message.ts";
import { code } from "../../words/code.ts";
import { cut } from "../../words/cut.ts";
import { type ConfiguredFor, configuredFor } from "../kit/configured_for.ts";
import { pathOf, usableCommands } from "../kit/commands.ts";
import { button, row } from "../kit/controls.ts";
import { creditsButton } from "../kit/credits.ts";
import { callLine, cooldownLine, surfaceBadges, whoLine } from "../kit/facts.ts";
import { listUpTo } from "../kit/list_up_to.ts";
import { requestedBy, shownPrefix } from "../kit/names.ts";
import { type Field, page } from "../kit/page.ts";
import { pageOf, pagingButtons } from "../kit/paging.ts";
import { categoriesOf } from "./categories.ts";
import { categorySelect, selectPage, selectPageOf } from "./category_select.ts";
import { MAIN_CONTROL, mainPage } from "./main_page.ts";

const COMMANDS = 5;
// Five commands of this length are still within Discord's limit for all texts of a message.
const NAME = 150;
const VALUE = 940;
const TITLE = 200;
const DESCRIPTION = 150;
const USAGE = 280;
const ALIASES = 120;

/** Its state is a category's id and a page. */
export const PAGE_CONTROL = "help_page";

export function pageState(id: string, index: number): string {
  return `${id}:${index}`;
}

/** The main page where the category is gone, the nearest page where the page is. */
export async function categoryPage(run: Run, id: string, index = 0): Promise<OutgoingMessage> {
  const { bot, caller } = run;
  const { texts } = bot.program;
  const categories = categoriesOf(await usableCommands(bot, caller));
  const category = categories.find((one) => one.id === id);
  if (!category) return await mainPage(run);
  const [prefix, configured] = await Promise.all([shownPrefix(run), configuredFor(bot, caller.guildId)]);
  const shown = pageOf(category.commands, index, COMMANDS);
  const selected = selectPageOf(categories, category);
  return page(run, "category", {
    title: texts.get("help_category_title", {
      name: cut(category.name, TITLE),
      page: shown.index + 1,
      pages: shown.count,
    }),
    fields: shown.items.map((command) => commandField(run, command, prefix, configured)),
    footer: requestedBy(run),
  }, [
    ...categorySelect(run, selectPage(categories, selected), category),
    row(
      ...pagingButtons(run, PAGE_CONTROL, shown, (turned) => pageState(id, turned)),
      button(run, { control: MAIN_CONTROL, state: String(selected), label: texts.get("help_back") }),
      creditsButton(run),
    ),
  ]);
}

function commandField(run: Run, command: Command, prefix: string, configured: ConfiguredFor): Field {
  const { bot: { program: { texts }, world }, caller } = run;
  const guild = caller.guildId === undefined ? undefined : world.guild(caller.guildId);
  const fact = (key: "help_usage" | "help_aliases" | "help_cooldown" | "help_who", value: string) =>
    value === "" ? [] : [texts.get("help_fact", { label: texts.get(key), value })];
  const aliases = command.aliases.map((alias) => code(alias));
  const lines = [
    cut(command.description, DESCRIPTION),
    ...fact("help_usage", code(callLine(command, prefix, texts), USAGE)),
    ...fact("help_aliases", listUpTo(texts, aliases, ALIASES)),
    ...fact("help_cooldown", cooldownLine(command, texts)),
    ...fact("help_who", whoLine(command, configured(command), guild, texts)),
  ];
  const badges = surfaceBadges(command, texts).join(" · ");
  return {
    name: cut(`${cut(pathOf(command), 100)} · ${badges}`, NAME),
    value: cut(lines.filter((line) => line.trim() !== "").join("\n"), VALUE),
  };
}
