/** An autocomplete interaction → the choices that fit what was typed so far. */
import type {
  APIApplicationCommandAutocompleteInteraction,
  APIApplicationCommandInteractionDataOption,
  InteractionType,
} from "discord-api-types/v10";
import { COMMAND_TYPE } from "../model/discord_numbers.ts";
import type { Program } from "../model/program.ts";
import type { Autocomplete, Suggestion } from "./autocomplete.ts";
import { findCommand } from "./read_interaction.ts";

type Options = readonly APIApplicationCommandInteractionDataOption<
  InteractionType.ApplicationCommandAutocomplete
>[];

/** None for a command or option that the program does not know. */
export function suggestChoices(
  interaction: APIApplicationCommandAutocompleteInteraction,
  program: Program,
  autocomplete: Autocomplete,
): Suggestion[] {
  const { data, locale } = interaction;
  const found = findCommand(program, COMMAND_TYPE.CHAT_INPUT, data.name, data.options);
  const focused = focusedOption(data.options);
  if (!found || !focused) return [];
  const option = found.command.options.find(({ name }) => name === focused.name);
  if (!option?.choices) return [];
  return autocomplete.suggest(option.choices, focused.typed, locale);
}

function focusedOption(options: Options = []): { name: string; typed: string } | undefined {
  for (const option of options) {
    if ("options" in option) return focusedOption(option.options);
    if ("focused" in option && option.focused) return { name: option.name, typed: String(option.value) };
  }
}
