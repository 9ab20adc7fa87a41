import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import { LIMITS } from "../../model/limits.ts";
import type { SelectDefinition, SelectOptionDefinition } from "../keys/components/definitions.ts";
import { hasPlaceholder } from "../kit/placeholder.ts";
import { checkDoes } from "./button.ts";
import { checkCount, checkFilledText } from "./length.ts";
import { has, placeOf, placeOfValue, writesNothing } from "./place_of.ts";

const { placeholder: LONGEST, options: MOST, optionText: LONGEST_OPTION } = LIMITS.components;

export function checkSelect(select: SelectDefinition, problems: Problems): void {
  const { type = "text", options, placeholder, channelTypes, node } = select;
  checkFilledText(placeholder, LONGEST, "The placeholder", problems);
  checkDoes(select, "select", problems);
  if (type === "text") checkOptions(select, problems);
  else if (options && node) {
    problems.add({
      code: "options-of-others",
      message: `A select of the type ${type} offers what the server has, so it takes no \`options\`.`,
      span: placeOf(node, "options"),
      expected: "no `options`, or no `type`",
    });
  }
  if (channelTypes && type !== "channel" && node) {
    problems.add({
      code: "channel-types-of-others",
      message: "Only a select of channels has `channel_types`.",
      span: placeOf(node, "channel_types"),
      expected: "`type: channel`",
    });
  }
  checkBounds(select, problems);
}

function checkOptions({ options, node, span }: SelectDefinition, problems: Problems): void {
  if (options && !isListed(options)) return;
  const listed = options ?? [];
  if (listed.length === 0 && (!node || writesNothing(node, "options"))) {
    problems.add({
      code: "select-without-options",
      message: "This select offers nothing.",
      span: node && has(node, "options") ? placeOf(node, "options") : span,
      expected: "`options: [red, blue]`, or a `type` such as user or role",
    });
  }
  if (listed.length > MOST) checkCount(listed.length, MOST, "options", listed[MOST]!.span, problems);
  const seen = new Map<string, SourceText>();
  for (const option of listed) {
    checkOption(option, problems);
    const value = option.value ?? option.label;
    if (hasPlaceholder(value.text)) continue;
    const first = seen.get(value.text);
    if (!first) seen.set(value.text, value);
    else {
      problems.add({
        code: "option-value-twice",
        message: `Two options have the value \`${value.text}\`, so nobody could tell them apart.`,
        span: value.span,
        expected: "a `value` of its own",
        related: [{ span: first.span, message: "the first one" }],
      });
    }
  }
}

function checkOption({ label, value, description }: SelectOptionDefinition, problems: Problems): void {
  checkFilledText(label, LONGEST_OPTION, "The label", problems);
  checkFilledText(value, LONGEST_OPTION, "The value", problems);
  checkFilledText(description, LONGEST_OPTION, "The description", problems);
  for (const text of [label, value]) {
    if (text && text.text.trim() === "") {
      problems.add({
        code: "empty-text",
        message: "This option is empty.",
        span: text.span,
        expected: "1 to 100 characters",
      });
    }
  }
}

/** Least and most must leave something between them, and there must be as much to pick. */
function checkBounds(
  { node, type = "text", options, min = 1, max }: SelectDefinition,
  problems: Problems,
): void {
  if (!node) return;
  const most = max ?? Math.max(1, min);
  const count = type === "text" && options && isListed(options) && options.length > 0 ? options.length : MOST;
  if (max !== undefined && min > max) {
    problems.add({
      code: "min-over-max",
      message: `\`min\` is ${min} and \`max\` is ${max}, so nothing fits.`,
      span: placeOfValue(node, has(node, "min") ? "min" : "max"),
      expected: `a number that is at most ${max}`,
    });
  } else if (most > count) {
    const key = has(node, "max") ? "max" : "min";
    problems.add({
      code: "out-of-range",
      message: `${most} are more than there are to pick.`,
      span: placeOfValue(node, key),
      expected: `at most ${count}`,
    });
  }
}

function isListed(
  options: NonNullable<SelectDefinition["options"]>,
): options is readonly SelectOptionDefinition[] {
  return Array.isArray(options);
}
