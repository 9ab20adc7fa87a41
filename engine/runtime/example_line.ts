/** How a command is typed, by an example that is understood: `!hello @Bo`. */
import type { Command, CommandOption } from "../model/program.ts";
import { callOf } from "../words/usage_line.ts";
import { readNumber } from "./read_number.ts";
import { quoteWord } from "./split_words.ts";

/** A line that would be understood: every required option, and an optional one where there is no other. */
export function exampleLine(command: Command, prefix: string, person: string): string {
  const required = command.options.filter((option) => option.required);
  const shown = required.length > 0 ? required : command.options.slice(0, 1);
  const typed = shown.filter(({ type }) => type !== "attachment");
  return [callOf(command, prefix), ...typed.map((option) => sample(option, person))].join(" ");
}

function sample(option: CommandOption, person: string): string {
  const choice = option.choices?.[0]?.name;
  if (choice !== undefined) return /[\s"'“„«‘‚]/.test(choice) ? quoteWord(choice) : choice;
  switch (option.type) {
    case "user":
    case "mentionable":
      return /\s/.test(person) ? quoteWord(`@${person}`) : `@${person}`;
    case "role":
      return "@role";
    case "channel":
      return "#channel";
    case "boolean":
      return "yes";
    case "integer":
    case "number":
      return String(sampleNumber(option));
    default:
      return sampleText(option);
  }
}

function sampleNumber({ minValue = -Infinity, maxValue = Infinity, default: usual }: CommandOption): number {
  const wanted = typeof usual === "number" ? usual : 5;
  return Math.min(Math.max(wanted, minValue), maxValue);
}

function sampleText({ name, minLength = 1, maxLength = Infinity }: CommandOption): string {
  const text = readNumber(name, false) === undefined ? name : "text";
  return text.padEnd(minLength, text).slice(0, maxLength);
}
