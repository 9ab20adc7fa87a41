/** An autocomplete interaction → the choices that fit what was typed so far. */
import type {
  APIApplicationCommandAutocompleteInteraction,
  APIApplicationCommandInteractionDataOption,
  InteractionType,
} from "discord-api-types/v10";
import { COMMAND_TYPE } from "../model/discord_numbers.ts";
import type { Choice } from "../model/option.ts";
import type { BotView } from "../model/program.ts";
import { LIMITS } from "../model/limits.ts";
import { cut } from "../words/cut.ts";
import type { Autocomplete, Suggestion } from "./autocomplete.ts";
import { interactionCaller } from "./callers.ts";
import { findCommand } from "./read_interaction.ts";

type Options = readonly APIApplicationCommandInteractionDataOption<
  InteractionType.ApplicationCommandAutocomplete
>[];

/** None for a command or option that the program does not know. */
export async function suggestChoices(
  interaction: APIApplicationCommandAutocompleteInteraction,
  bot: BotView,
  autocomplete: Autocomplete,
): Promise<readonly Suggestion[]> {
  const { data, locale } = interaction;
  const found = findCommand(bot.program, COMMAND_TYPE.CHAT_INPUT, data.name, data.options);
  const focused = focusedOption(data.options);
  const caller = interactionCaller(interaction);
  if (!found || !focused || !caller) return [];
  const option = found.command.options.find(({ name }) => name === focused.name);
  if (option?.suggest) return fitting(await option.suggest({ typed: focused.typed, caller, bot }));
  return option?.choices ? autocomplete.suggest(option.choices, focused.typed, locale) : [];
}

/** What a command offers by itself, within what Discord takes. */
function fitting(choices: readonly Choice[]): Suggestion[] {
  return choices.slice(0, LIMITS.autocomplete.results).map(({ name, value }) => ({
    name: cut(name, LIMITS.option.choiceName),
    value: typeof value === "string" ? value.slice(0, LIMITS.option.choiceText) : value,
  }));
}

function focusedOption(options: Options = []): { name: string; typed: string } | undefined {
  for (const option of options) {
    if ("options" in option) return focusedOption(option.options);
    if ("focused" in option && option.focused) return { name: option.name, typed: String(option.value) };
  }
}
