import { countCharacters } from "../kit/placeholder.ts";
import type { OptionDefinition } from "../keys/option.ts";

/** Why a text is no value of an option, as the end of a sentence; `undefined` where it is one. */
export function misfit(text: string, option: OptionDefinition): string | undefined {
  switch (option.type) {
    case "string":
      return misfitOfText(countCharacters(text), option);
    case "integer":
    case "number":
      return misfitOfNumber(text, option);
    case "boolean":
      return /^(?:true|false|yes|no|on|off)$/i.test(text) ? undefined : "is neither true nor false";
    default:
      return undefined;
  }
}

function misfitOfText(length: number, { minLength, maxLength }: OptionDefinition): string | undefined {
  if (minLength !== undefined && length < minLength) return `is shorter than \`min_length\` (${minLength})`;
  if (maxLength !== undefined && length > maxLength) return `is longer than \`max_length\` (${maxLength})`;
}

function misfitOfNumber(text: string, { type, min, max }: OptionDefinition): string | undefined {
  const value = /^[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(text) ? Number(text) : NaN;
  if (!Number.isFinite(value)) return "is not a number";
  if (type === "integer" && !Number.isSafeInteger(value)) return "is not a whole number";
  if (min !== undefined && value < min) return `is below \`min\` (${min})`;
  if (max !== undefined && value > max) return `is above \`max\` (${max})`;
}
