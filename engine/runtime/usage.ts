/** How a command is typed, for people: `!hello <who> [mood: kind|formal]`. */
import type { Command, CommandOption } from "../model/command.ts";
import { readNumber } from "./read_number.ts";
import { quoteWord } from "./split_words.ts";

/** Longer lists of choices are cut. */
const LISTED_CHOICES = 6;

/** @param prefix as it stands before the name; a mention's text where there is no prefix */
export function usageLine(command: Command, prefix: string): string {
  return [callOf(command, prefix), ...command.options.map(placeholder)].join(" ");
}

/** A line that would be understood: every required option, and an optional one where there is no other. */
export function exampleLine(command: Command, prefix: string, person: string): string {
  const required = command.options.filter((option) => option.required);
  const shown = required.length > 0 ? required : command.options.slice(0, 1);
  const typed = shown.filter(({ type }) => type !== "attachment");
  return [callOf(command, prefix), ...typed.map((option) => sample(option, person))].join(" ");
}

export function callOf(command: Command, prefix: string): string {
  return `${prefix}${command.path.join(" ")}`;
}

function placeholder(option: CommandOption): string {
  const detail = option.type === "attachment" ? "file" : choicesOf(option) ?? rangeOf(option);
  const inner = detail === undefined ? option.name : `${option.name}: ${detail}`;
  return option.required ? `<${inner}>` : `[${inner}]`;
}

function choicesOf({ choices }: CommandOption): string | undefined {
  if (!choices) return undefined;
  const names = choices.slice(0, LISTED_CHOICES).map((choice) => choice.name);
  return (choices.length > LISTED_CHOICES ? [...names, "…"] : names).join("|");
}

function rangeOf({ minValue: min, maxValue: max, type }: CommandOption): string | undefined {
  if (min !== undefined && max !== undefined) return `${min}–${max}`;
  if (min !== undefined) return `${min} or more`;
  if (max !== undefined) return `${max} or less`;
  return type === "boolean" ? "yes|no" : undefined;
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
