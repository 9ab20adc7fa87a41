import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { OptionType } from "../../model/option.ts";
import { LIMITS, OWN_LIMITS } from "../../model/limits.ts";
import type { OptionDefinition } from "../keys/option.ts";
import { checkChoices } from "./choice.ts";
import { checkDefault } from "./default.ts";
import { checkCount, checkFixedText } from "./length.ts";
import { checkLocalizations } from "./localization.ts";
import { checkSlashName } from "./name.ts";
import { has, placeOf, placeOfValue } from "./place_of.ts";

/** Which types a key goes with, where it does not go with all. */
const ONLY_FOR: Readonly<Record<string, readonly OptionType[]>> = {
  min: ["integer", "number"],
  max: ["integer", "number"],
  min_length: ["string"],
  max_length: ["string"],
  choices: ["string", "integer", "number"],
  suggest: ["string", "integer", "number"],
  channel_types: ["channel"],
};

/** What people mean by a key that goes with another type. */
const INSTEAD: Readonly<Record<string, Partial<Record<OptionType, string>>>> = {
  min: { string: "min_length" },
  max: { string: "max_length" },
  min_length: { integer: "min", number: "min" },
  max_length: { integer: "max", number: "max" },
};

/** Checks the options of one command. Their order is free: the engine tells Discord the required ones first. */
export function checkOptions(options: readonly OptionDefinition[], slash: boolean, problems: Problems): void {
  const extra = options[LIMITS.command.options];
  if (extra) checkCount(options.length, LIMITS.command.options, "options", extra.span, problems);
  for (const option of options) checkOption(option, slash, problems);
}

function checkOption(option: OptionDefinition, slash: boolean, problems: Problems): void {
  const { name, node } = option;
  checkSlashName(name, "an option", problems);
  checkFixedText(option.description, LIMITS.option.description, "The description", problems);
  if (slash && !has(node, "description") && !option.description) {
    problems.add({
      code: "missing-description",
      message: `The option \`${name.text}\` has no description; Discord wants one of 1 to 100 characters.`,
      span: name.span,
      expected: "a line such as `description: Who`",
    });
  }
  checkKeysOfType(option, problems);
  checkBounds(option, problems);
  checkLocalizations(option.localizations, "an option", { description: LIMITS.option.description }, problems);
  if (option.suggest && has(node, "choices")) {
    problems.add({
      code: "suggest-beside-choices",
      message: "Whoever fills this option in is bound to its `choices`, so nothing else can be suggested.",
      span: placeOf(node, "suggest"),
      expected: "`choices` or `suggest`",
    });
  }
  if (option.choices.length > 0) {
    checkCount(option.choices.length, OWN_LIMITS.choices, "choices", placeOf(node, "choices"), problems);
    checkChoices(option, problems);
  }
  checkDefault(option, problems);
}

function checkKeysOfType({ node, type }: OptionDefinition, problems: Problems): void {
  for (const { key } of node.entries) {
    const types = Object.hasOwn(ONLY_FOR, key.text) ? ONLY_FOR[key.text]! : undefined;
    if (!types || types.includes(type)) continue;
    problems.add({
      code: "not-for-this-type",
      message: `\`${key.text}\` has no meaning for an option of the type ${type}.`,
      span: key.span,
      expected: `the type ${types.join(" or ")}, or no \`${key.text}\``,
      suggestion: INSTEAD[key.text]?.[type],
    });
  }
}

function checkBounds(option: OptionDefinition, problems: Problems): void {
  const { node } = option;
  checkOrder(option.min, option.max, "min", "max");
  checkOrder(option.minLength, option.maxLength, "min_length", "max_length");
  checkRange(option.min, "min", -LIMITS.option.number, LIMITS.option.number);
  checkRange(option.max, "max", -LIMITS.option.number, LIMITS.option.number);
  checkRange(option.minLength, "min_length", 0, LIMITS.option.minLength);
  checkRange(option.maxLength, "max_length", 1, LIMITS.option.maxLength);
  if (option.type === "integer") {
    for (const key of ["min", "max"] as const) {
      if (Number.isInteger(option[key] ?? 0)) continue;
      problems.add({
        code: "not-a-number",
        message: `${option[key]} is not a whole number, as the bounds of an integer must be.`,
        span: placeOfValue(node, key),
        expected: "a whole number such as 3",
      });
    }
  }

  function checkOrder(least: number | undefined, most: number | undefined, low: string, high: string): void {
    if (least === undefined || most === undefined || least <= most) return;
    problems.add({
      code: "min-over-max",
      message: `\`${low}\` is ${least} and \`${high}\` is ${most}, so no value fits.`,
      span: placeOfValue(node, low),
      expected: `a number that is at most ${most}`,
      related: [{ span: placeOfValue(node, high), message: `\`${high}\` stands here` }],
    });
  }

  function checkRange(value: number | undefined, key: string, least: number, most: number): void {
    if (value === undefined || (value >= least && value <= most)) return;
    problems.add({
      code: "out-of-range",
      message: `${value} is too ${value < least ? "small" : "large"} for \`${key}\`.`,
      span: placeOfValue(node, key),
      expected: `from ${least} to ${most}`,
    });
  }
}
