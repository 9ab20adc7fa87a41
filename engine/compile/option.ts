/** An option of a definition → an option that runs, with its values in the option's own type. */
import type { SourceText } from "../diagnostics/span.ts";
import { baseOf } from "../model/languages.ts";
import type { Choice, Localizations, OptionType } from "../model/option.ts";
import type { CommandOption } from "../model/program.ts";
import { LIMITS, LOCALES } from "../model/limits.ts";
import type { ChoiceDefinition, OptionDefinition } from "../schema/keys/option.ts";
import type { BotContext } from "./context.ts";
import { compileSuggest } from "./suggest.ts";
import type { LocalizationDefinition } from "../schema/keys/localization.ts";

/** Required options first, as Discord wants them; otherwise in the author's order. */
export function compileOptions(
  definitions: readonly OptionDefinition[],
  bot: Pick<BotContext, "outside" | "problems">,
): CommandOption[] {
  const options = definitions.map((definition) => compileOption(definition, bot));
  return [...options.filter((option) => option.required), ...options.filter((option) => !option.required)];
}

function compileOption(
  definition: OptionDefinition,
  bot: Pick<BotContext, "outside" | "problems">,
): CommandOption {
  const suggest = definition.suggest && compileSuggest(definition.suggest, definition.type, bot);
  const choices = definition.choices.map((choice) => compileChoice(choice, definition.type));
  return {
    name: definition.name.text,
    type: definition.type,
    description: definition.description?.text ?? definition.name.text,
    required: definition.required ?? false,
    ...localized(definition.localizations, { description: definition.description }),
    ...(definition.default === undefined
      ? {}
      : { default: typedValue(definition.default.text, definition.type, choices) }),
    ...(choices.length > 0 ? { choices } : {}),
    autocomplete: choices.length > LIMITS.option.choices || suggest !== undefined,
    ...(suggest ? { suggest } : {}),
    ...(definition.min === undefined ? {} : { minValue: definition.min }),
    ...(definition.max === undefined ? {} : { maxValue: definition.max }),
    ...(definition.minLength === undefined ? {} : { minLength: definition.minLength }),
    ...(definition.maxLength === undefined ? {} : { maxLength: definition.maxLength }),
    ...(definition.channelTypes ? { channelTypes: definition.channelTypes } : {}),
  };
}

function compileChoice(definition: ChoiceDefinition, type: OptionType): Choice {
  const names = localized(definition.localizations, { name: definition.name }).nameLocalizations;
  return {
    name: definition.name.text,
    value: type === "string" ? definition.value.text : Number(definition.value.text),
    ...(names ? { nameLocalizations: names } : {}),
  };
}

/** A default may be written as a choice's name or as its value. */
function typedValue(text: string, type: OptionType, choices: readonly Choice[]): string | number | boolean {
  const choice = choices.find((one) => one.name === text || String(one.value) === text);
  if (choice) return choice.value;
  if (type === "integer" || type === "number") return Number(text);
  if (type === "boolean") return /^(true|yes|on)$/i.test(text);
  return text;
}

interface Localized {
  readonly nameLocalizations?: Localizations;
  readonly descriptionLocalizations?: Localizations;
}

/**
 * Discord's maps of texts by locale; only those that were written. What the author says of one thing goes before what
 * `translations` says of its words.
 */
export function localized(
  definitions: readonly LocalizationDefinition[],
  { name, description }: { readonly name?: SourceText; readonly description?: SourceText } = {},
): Localized {
  const names = byLocale(name);
  const descriptions = byLocale(description);
  for (const { locale, name, description } of definitions) {
    if (name) names[locale] = name.text;
    if (description) descriptions[locale] = description.text;
  }
  return {
    ...(Object.keys(names).length > 0 ? { nameLocalizations: names } : {}),
    ...(Object.keys(descriptions).length > 0 ? { descriptionLocalizations: descriptions } : {}),
  };
}

/** Discord takes whole codes, so the first part of one stands for all its forms. */
function byLocale(source: SourceText | undefined): Record<string, string> {
  const texts: Record<string, string> = {};
  const { translations } = source ?? {};
  if (!translations) return texts;
  for (const locale of LOCALES) {
    const text = translations.get(locale) ?? translations.get(baseOf(locale));
    if (text) texts[locale] = text.text;
  }
  return texts;
}
