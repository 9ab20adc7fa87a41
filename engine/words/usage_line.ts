/** How a command is typed, for people: `!hello <who> [mood: kind|formal]`. */
import type { Command, CommandOption } from "../model/program.ts";

/** Longer lists of choices are cut. */
const LISTED_CHOICES = 6;

/** @param prefix as it stands before the name; a mention's text where there is no prefix */
export function usageLine(command: Command, prefix: string): string {
  return [callOf(command, prefix), ...command.options.map(placeholder)].join(" ");
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
