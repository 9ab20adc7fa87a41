import { ApplicationCommandOptionType as Type } from "discord-api-types/v10";
import { type Fields, type Form, type Path } from "./form.ts";
import { checkLocalizations, NAME } from "./command_texts.ts";

const MAX = 25;
const NUMERIC: readonly unknown[] = [Type.Integer, Type.Number];
const VALUES: readonly number[] = [3, 4, 5, 6, 7, 8, 9, 10, 11];

/** What may stand in a command, in a group, and in a subcommand. */
export const IN_COMMAND: readonly number[] = [Type.Subcommand, Type.SubcommandGroup, ...VALUES];
const IN_GROUP: readonly number[] = [Type.Subcommand];

export function checkOptions(form: Form, path: Path, value: unknown, allowed: readonly number[]): void {
  const options = form.list(path, value, MAX) ?? [];
  const names = new Set<unknown>();
  let optional = false;
  let nested = 0;
  for (const [index, item] of options.entries()) {
    const option = form.object([...path, index], item);
    if (!option) continue;
    checkOption(form, [...path, index], option, allowed);
    if (names.has(option.name)) {
      form.add(
        [...path, index, "name"],
        "APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED",
        "Option names must be unique",
      );
    }
    names.add(option.name);
    if (isNesting(option)) nested++;
    else if (option.required !== true) optional = true;
    else if (optional) {
      form.add(
        [...path, index],
        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
        "Required options must be placed before non-required options",
      );
    }
  }
  if (nested > 0 && nested < options.length) {
    form.add(
      path,
      "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
      "Sub-command and sub-command group option types are mutually exclusive to all other types",
    );
  }
}

function isNesting(option: Fields): boolean {
  return option.type === Type.Subcommand || option.type === Type.SubcommandGroup;
}

function checkOption(form: Form, path: Path, option: Fields, allowed: readonly number[]): void {
  if (!form.choice([...path, "type"], option.type, allowed)) return;
  form.text([...path, "name"], option.name, 32, { min: 1, required: true });
  if (typeof option.name === "string" && option.name.length > 0 && !NAME.test(option.name)) {
    form.add([...path, "name"], "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
  }
  form.text([...path, "description"], option.description, 100, { min: 1, required: true });
  checkLocalizations(form, [...path, "name_localizations"], option.name_localizations, 32, NAME);
  checkLocalizations(form, [...path, "description_localizations"], option.description_localizations, 100);
  if (isNesting(option)) {
    checkOptions(
      form,
      [...path, "options"],
      option.options,
      option.type === Type.SubcommandGroup ? IN_GROUP : VALUES,
    );
    return;
  }
  if (option.options !== undefined && Array.isArray(option.options) && option.options.length > 0) {
    form.add(
      [...path, "options"],
      "APPLICATION_COMMAND_OPTIONS_INVALID",
      "Only subcommands can have options",
    );
  }
  checkChoices(form, path, option);
  form.integer([...path, "min_length"], option.min_length, 0, 6000);
  form.integer([...path, "max_length"], option.max_length, 1, 6000);
  for (const bound of ["min_value", "max_value"]) {
    const limit = option[bound];
    if (limit === undefined || limit === null) continue;
    if (option.type === Type.Integer) {
      form.integer([...path, bound], limit, -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
    } else if (typeof limit !== "number") {
      form.add([...path, bound], "NUMBER_TYPE_COERCE", `Value "${limit}" is not a number.`);
    }
  }
}

function checkChoices(form: Form, path: Path, option: Fields): void {
  const inner = [...path, "choices"];
  const choices = form.list(inner, option.choices, MAX) ?? [];
  if (choices.length > 0 && option.autocomplete === true) {
    form.add(
      [...path, "autocomplete"],
      "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES_MUTUALLY_EXCLUSIVE",
      "Choices and autocomplete are mutually exclusive",
    );
  }
  const names = new Set<unknown>();
  for (const [index, item] of choices.entries()) {
    const choice = form.object([...inner, index], item);
    if (!choice) continue;
    form.text([...inner, index, "name"], choice.name, 100, { min: 1, required: true });
    checkLocalizations(form, [...inner, index, "name_localizations"], choice.name_localizations, 100);
    if (names.has(choice.name)) {
      form.add(
        [...inner, index, "name"],
        "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATED",
        "Choice names must be unique",
      );
    }
    names.add(choice.name);
    checkChoiceValue(form, [...inner, index, "value"], option.type, choice.value);
  }
}

function checkChoiceValue(form: Form, path: Path, type: unknown, value: unknown): void {
  if (value === undefined || value === null) return form.required(path);
  if (!NUMERIC.includes(type)) return form.text(path, value, 100, { min: 1, required: true });
  if (typeof value !== "number" || (type === Type.Integer && !Number.isSafeInteger(value))) {
    form.add(
      path,
      "NUMBER_TYPE_COERCE",
      `Value "${value}" is not ${type === Type.Integer ? "int" : "a number"}.`,
    );
  }
}
