/** A typed word → the value of an option that needs nothing from Discord. */
import type { CommandOption } from "../model/program.ts";
import { checkNumber, checkText, readChoice } from "./check_value.ts";
import { Problem, type Reading } from "./problem.ts";
import { readBoolean } from "./read_boolean.ts";
import { readNumber } from "./read_number.ts";
import { code } from "./wording.ts";

export function readText(option: CommandOption, text: string): Reading {
  return option.choices ? readChoice(option, option.choices, text) : checkText(option, text);
}

export function readNumeric(option: CommandOption, text: string): Reading {
  const whole = option.type === "integer";
  const value = readNumber(text, whole);
  if (option.choices) return numericChoice(option, option.choices, text, value);
  if (value === undefined) return new Problem(whole ? "not_a_whole_number" : "not_a_number", { option });
  if (typeof value === "object") return new Problem("unclear_number", { option, plain: code(value.plain) });
  return checkNumber(option, value);
}

/** `1,000` also finds the choice with the value 1000. */
function numericChoice(
  option: CommandOption,
  choices: NonNullable<CommandOption["choices"]>,
  text: string,
  value: ReturnType<typeof readNumber>,
): Reading {
  const named = readChoice(option, choices, text);
  if (!(named instanceof Problem)) return named;
  return choices.find((choice) => choice.value === value)?.value ?? named;
}

export function readYesNo(option: CommandOption, text: string): Reading {
  return readBoolean(text) ?? new Problem("not_yes_or_no", { option });
}
