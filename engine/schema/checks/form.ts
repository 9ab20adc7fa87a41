/** Checks a form against Discord's limits, and its fields against their types. */
import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import { LIMITS } from "../../model/limits.ts";
import type { MapNode } from "../../source/nodes.ts";
import type { FieldDefinition, FieldFacts, FieldType, FormDefinition } from "../keys/form.ts";
import { checkCount, checkFilledText, checkFixedText } from "./length.ts";
import { has, placeOf, placeOfValue } from "./place_of.ts";

const CHOOSING: readonly FieldType[] = ["select", "radio", "checkboxes"];
const PICKING: readonly FieldType[] = ["user", "role", "channel", "mentionable"];
const TYPING: readonly FieldType[] = ["text", "paragraph", "number", "integer"];
const NUMBERS: readonly FieldType[] = ["number", "integer"];

/** Which types a key goes with, where it does not go with all. */
const ONLY_FOR: Readonly<Record<string, readonly FieldType[]>> = {
  choices: CHOOSING,
  min: [...NUMBERS, "select", "checkboxes", ...PICKING, "upload"],
  max: [...NUMBERS, "select", "checkboxes", ...PICKING, "upload"],
  min_length: ["text", "paragraph"],
  max_length: ["text", "paragraph"],
  placeholder: [...TYPING, "select", ...PICKING],
  default: [...TYPING, ...CHOOSING, "checkbox"],
  channel_types: ["channel"],
};

export function checkForm(form: FormDefinition, problems: Problems): void {
  checkFilledText(form.title, LIMITS.form.title, "The title", problems);
  checkFilledText(form.text, LIMITS.form.text, "The text", problems);
  if (form.title.text.trim() === "") checkFixedText(form.title, LIMITS.form.title, "The title", problems);
  const most = LIMITS.form.components - (form.text ? 1 : 0);
  checkCount(form.fields.length, most, "fields", placeOf(form.node, "fields"), problems);
  if (form.fields.length === 0 && has(form.node, "fields")) {
    problems.add({
      code: "form-without-fields",
      message: "This form has no fields, so there is nothing to fill in.",
      span: placeOf(form.node, "fields"),
      expected: `1 to ${most} fields`,
    });
  }
  for (const field of form.fields) checkField(field, problems);
}

function checkField(field: FieldDefinition, problems: Problems): void {
  const { name, label = name, description, placeholder, type, choices = [] } = field;
  checkName(name, problems);
  checkFilledText(label, LIMITS.form.label, "The label", problems);
  checkFilledText(description, LIMITS.form.description, "The description", problems);
  const room = CHOOSING.includes(type) || PICKING.includes(type)
    ? LIMITS.form.selectPlaceholder
    : LIMITS.form.placeholder;
  checkFilledText(placeholder, room, "The placeholder", problems);
  checkKeys(field, problems);
  if (CHOOSING.includes(type)) {
    const most = LIMITS.form.choices[type as keyof typeof LIMITS.form.choices];
    const least = type === "radio" ? 2 : 1;
    checkCount(choices.length, most, "choices", choicesPlace(field), problems);
    if (choices.length < least) {
      problems.add({
        code: "choices-missing",
        message: `The field \`${name.text}\` has ${
          choices.length === 0 ? "no choices" : "one choice"
        } to pick from.`,
        span: choicesPlace(field),
        expected: `${least} to ${most} \`choices\``,
      });
    }
    checkChoices(choices, problems);
  }
  checkBounds(field, problems);
}

function checkName({ text, span }: SourceText, problems: Problems): void {
  const inherited = text === "constructor" || text === "__proto__";
  if (/^[a-z_][a-z0-9_]*$/.test(text) && !inherited && text.length <= 100) return;
  problems.add({
    code: "bad-variable-name",
    message: `\`${text}\` cannot be used as a name in placeholders.`,
    span,
    expected: "small letters, digits and `_`, beginning with a letter; what people read is its `label`",
  });
}

function checkKeys({ node, type }: FieldFacts, problems: Problems): void {
  for (const { key } of node?.entries ?? []) {
    const types = Object.hasOwn(ONLY_FOR, key.text) ? ONLY_FOR[key.text] : undefined;
    if (!types || types.includes(type)) continue;
    problems.add({
      code: "not-for-this-type",
      message: `\`${key.text}\` has no meaning for a field of the type ${type}.`,
      span: key.span,
      expected: `the type ${types.join(" or ")}, or no \`${key.text}\``,
    });
  }
}

function checkChoices(choices: NonNullable<FieldFacts["choices"]>, problems: Problems): void {
  const seen = new Map<string, SourceText>();
  for (const { name, value } of choices) {
    checkFixedText(name, LIMITS.form.choice, "The choice", problems);
    if (value !== name) checkFixedText(value, LIMITS.form.choice, "The choice's value", problems);
    const first = seen.get(value.text);
    if (!first) seen.set(value.text, value);
    else {
      problems.add({
        code: "choice-twice",
        message: `\`${value.text}\` is there twice.`,
        span: value.span,
        expected: "every choice once",
        related: [{ span: first.span, message: "the first one" }],
      });
    }
  }
}

/** Least and most must leave something between them, and counts must be possible. */
function checkBounds(field: FieldDefinition, problems: Problems): void {
  const { node, type, min, max, min_length: shortest, max_length: longest, choices = [] } = field;
  if (!node) return;
  checkOrder(node, min, max, ["min", "max"], problems);
  checkOrder(node, shortest, longest, ["min_length", "max_length"], problems);
  const add = (key: string, value: number, what: string) =>
    problems.add({
      code: "out-of-range",
      message: `${value} is not possible for \`${key}\`.`,
      span: placeOfValue(node, key),
      expected: what,
    });
  for (const [key, value, least] of [["min_length", shortest, 0], ["max_length", longest, 1]] as const) {
    if (value === undefined || value >= least && value <= LIMITS.form.text) continue;
    add(key, value, `from ${least} to ${LIMITS.form.text}`);
  }
  if (TYPING.includes(type)) return;
  const most = type === "upload"
    ? LIMITS.form.uploads
    : CHOOSING.includes(type)
    ? choices.length
    : LIMITS.form.choices.select;
  for (const [key, value, least] of [["min", min, 0], ["max", max, 1]] as const) {
    if (value === undefined || Number.isInteger(value) && value >= least && value <= most) continue;
    add(key, value, `a whole number from ${least} to ${most}`);
  }
}

function choicesPlace({ node, name }: FieldDefinition) {
  return node && has(node, "choices") ? placeOf(node, "choices") : name.span;
}

function checkOrder(
  node: MapNode,
  least: number | undefined,
  most: number | undefined,
  [low, high]: readonly [string, string],
  problems: Problems,
): void {
  if (least === undefined || most === undefined || least <= most) return;
  problems.add({
    code: "min-over-max",
    message: `\`${low}\` is ${least} and \`${high}\` is ${most}, so nothing fits.`,
    span: placeOfValue(node, low),
    expected: `a number that is at most ${most}`,
    related: [{ span: placeOfValue(node, high), message: `\`${high}\` stands here` }],
  });
}
