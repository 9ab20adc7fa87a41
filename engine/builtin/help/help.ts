/** `help`: what the bot can do, for the person who asks, where they ask. */
import type { Builtin } from "../../model/builtin.ts";
import type { Choice } from "../../model/option.ts";
import type { Run, SuggestRequest } from "../../model/program.ts";
import { NO_RULES } from "../../model/rules.ts";
import { code } from "../../words/code.ts";
import { nearest } from "../../words/nearest.ts";
import { listWords } from "../../words/list_words.ts";
import { refuse, show } from "../kit/answer.ts";
import { findCommand, mayKnow, pathOf, usableCommands } from "../kit/commands.ts";
import { CREDITS } from "../kit/credits.ts";
import { namesAsChoices, suggestNames } from "../kit/suggest_names.ts";
import { CATEGORY_CONTROL } from "./category_select.ts";
import { categoryPage, PAGE_CONTROL } from "./category_page.ts";
import { commandPage } from "./command_page.ts";
import { HELP_NAME, MAIN_CONTROL, mainPage } from "./main_page.ts";

export const HELP: Builtin = {
  name: HELP_NAME,
  aliases: [],
  description: "Shows what I can do, or tells more about one command",
  category: "General",
  options: [{
    name: "command",
    type: "string",
    description: "The command to tell about",
    required: false,
    autocomplete: true,
    suggest: suggestCommands,
  }],
  rules: NO_RULES,
  cooldown: { rate: 1, per: 10_000, scope: "user" },
  controls: [
    {
      name: CATEGORY_CONTROL,
      run: async (run) => run.update(await categoryPage(run, run.values[0] ?? "")),
    },
    {
      name: PAGE_CONTROL,
      async run(run) {
        const [id = "", index = ""] = run.state.split(":");
        await run.update(await categoryPage(run, id, Number(index)));
      },
    },
    { name: MAIN_CONTROL, run: async (run) => run.update(await mainPage(run, Number(run.state))) },
    CREDITS,
  ],
  async run(run) {
    const asked = run.options["command"];
    if (typeof asked === "string" && asked.trim() !== "") return await tellOfCommand(run, asked);
    await show(run, await mainPage(run));
  },
};

/** A command that the asker could not even use elsewhere is as good as unknown. */
async function tellOfCommand(run: Run, asked: string): Promise<void> {
  const { bot, caller } = run;
  const { texts } = bot.program;
  const command = findCommand(bot.program, asked, await bot.prefix(caller.guildId));
  if (command && await mayKnow(bot, caller, command)) return await show(run, await commandPage(run, command));
  const paths = (await usableCommands(bot, caller)).map(pathOf);
  const near = nearest(asked.trim(), paths).map((path) => code(path));
  const name = code(asked.trim());
  await refuse(
    run,
    near.length > 0
      ? texts.get("help_unknown_near", { name, near: listWords(texts, "list_or", near) })
      : texts.get("help_unknown", { name }),
  );
}

async function suggestCommands({ bot, caller, typed }: SuggestRequest): Promise<readonly Choice[]> {
  const usable = await usableCommands(bot, caller);
  return suggestNames(namesAsChoices(usable.map(pathOf)), typed);
}
