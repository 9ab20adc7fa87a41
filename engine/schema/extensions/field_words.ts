/** How a declared field is put to people: in problems, and in editors. */
import type { Field } from "../../model/fields.ts";
import { showDuration } from "../kit/duration.ts";
import { range } from "../kit/number.ts";

/** What belongs there, with its article: `a whole number from 1 to 6`. */
export function whatOf(field: Field): string {
  switch (field.type) {
    case "text":
      return `a text${lengths(field)}`;
    case "number":
      return `a number${bounds(field)}`;
    case "integer":
      return `a whole number${bounds(field)}`;
    case "boolean":
      return "true or false";
    case "duration":
      return "a duration such as 30s, 5m, 12h, 1d or 2w";
    case "choice":
      return field.choices.length < 2
        ? field.choices.join("")
        : `${field.choices.slice(0, -1).join(", ")} or ${field.choices.at(-1)}`;
    case "user":
      return "a person: a name under `names`, or an id";
    case "role":
      return "a role: a name under `names`, or an id";
    case "channel":
      return "a channel: a name under `names`, or an id";
    case "list":
      return "a list of texts";
    case "json":
      return "a value: a text, a number, true, false, a list or a map";
  }
}

/** What editors show: what it is for, and what holds where nothing is said. */
export function describeField(field: Field): string {
  const said = (field.description ?? capital(whatOf(field))).trim();
  const sentence = /[.!?)]$/.test(said) ? said : `${said}.`;
  const { default: fallback } = field as { readonly default?: unknown };
  if (fallback === undefined) return sentence;
  const shown = field.type === "duration" ? showDuration(Number(fallback)) : show(fallback);
  return `${sentence} Where nothing is said: ${shown}.`;
}

function show(value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function bounds({ min, max }: { readonly min?: number; readonly max?: number }): string {
  return min === undefined && max === undefined ? "" : ` ${range({ min, max })}`;
}

function lengths(
  { minLength: min, maxLength: max }: { readonly minLength?: number; readonly maxLength?: number },
) {
  return min === undefined && max === undefined ? "" : ` of ${range({ min, max })} characters`;
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}
