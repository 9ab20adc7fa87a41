/** Choices, ranges and lengths: the same for what was typed and for what Discord sent. */
import type { Choice } from "../model/option.ts";
import type { CommandOption } from "../model/program.ts";
import { fold } from "../words/fold.ts";
import { nearest } from "../words/nearest.ts";
import { Problem, type Reading } from "./problem.ts";
import { didYouMean, oneOf } from "./wording.ts";

/** With more choices than this a refusal names only the near ones. */
const LISTED_CHOICES = 10;

/** The choice that somebody typed by its name or value, without regard to case and accents. */
export function readChoice(
  option: CommandOption,
  choices: readonly Choice[],
  text: string,
): Reading<string | number> {
  for (const choice of choices) if (choice.value === text || choice.name === text) return choice.value;
  const typed = fold(text.trim());
  for (const choice of choices) {
    if (fold(choice.name) === typed || fold(String(choice.value)) === typed) return choice.value;
  }
  for (const choice of choices) {
    for (const name of Object.values(choice.nameLocalizations ?? {})) {
      if (fold(name) === typed) return choice.value;
    }
  }
  return wrongChoice(option, choices, text);
}

export function wrongChoice(option: CommandOption, choices: readonly Choice[], text: string): Problem {
  const names = choices.map((choice) => choice.name);
  if (names.length <= LISTED_CHOICES) return new Problem("not_one_of", { option, choices: oneOf(names) });
  return new Problem("not_a_choice", { option, hint: didYouMean(nearest(text, names)) });
}

export function checkNumber(option: CommandOption, value: number): Reading<number> {
  const { minValue, maxValue } = option;
  if (minValue !== undefined && value < minValue) {
    return new Problem("number_too_small", { option, least: minValue });
  }
  if (maxValue !== undefined && value > maxValue) {
    return new Problem("number_too_big", { option, most: maxValue });
  }
  return value;
}

export function checkText(option: CommandOption, value: string): Reading<string> {
  const { minLength, maxLength } = option;
  if (minLength === undefined && maxLength === undefined) return value;
  const length = characters(value);
  if (minLength !== undefined && length < minLength) {
    return new Problem("text_too_short", { option, least: minLength });
  }
  if (maxLength !== undefined && length > maxLength) {
    return new Problem("text_too_long", { option, most: maxLength, length });
  }
  return value;
}

/** Code points, so that an emoji outside the basic plane counts once. */
function characters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
