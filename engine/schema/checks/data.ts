/** Checks declared data: names, bounds, defaults. */
import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { DataDeclaration, DataType } from "../../model/data.ts";
import type { DataDefinition } from "../keys/data.ts";
import type { WrittenValue } from "../keys/data_value.ts";
import { countCharacters } from "../kit/placeholder.ts";
import { quote } from "../kit/quote.ts";
import { placeOf } from "./place_of.ts";

/** Words that stand beside the names of data where these are set. */
export const RESERVED_DATA_NAMES = ["data", "to", "key", "who", "else"] as const;

/** Types that have a size, and what it is counted in. */
const SIZED: Partial<Readonly<Record<DataType, string>>> = {
  number: "",
  string: " characters",
  list: " entries",
};

const LONGEST_NAME = 50;

export function checkData(data: readonly DataDefinition[], problems: Problems): void {
  for (const one of data) {
    checkName(one, problems);
    checkBounds(one, problems);
    checkDefault(one, problems);
  }
}

function checkName({ name: { text, span } }: DataDefinition, problems: Problems): void {
  if (!/^[a-z][a-z0-9_]*$/.test(text) || text.length > LONGEST_NAME) {
    problems.add({
      code: "bad-variable-name",
      message: `${quote(text)} cannot be used as a name in placeholders.`,
      span,
      expected: `up to ${LONGEST_NAME} small letters, digits and \`_\`, beginning with a letter`,
    });
  } else if (RESERVED_DATA_NAMES.some((word) => word === text)) {
    problems.add({
      code: "data-name-reserved",
      message: `Data cannot be called \`${text}\`: in \`set\` this word means something else.`,
      span,
      expected: `another name, such as my_${text}`,
    });
  }
}

function checkBounds({ type, min, max, node }: DataDefinition, problems: Problems): void {
  const bounds = [["min", min], ["max", max]] as const;
  const add = (key: "min" | "max", message: string, expected: string) =>
    problems.add({ code: "data-bounds", message, span: placeOf(node, key), expected });
  for (const [key, bound] of bounds) {
    if (bound === undefined) continue;
    if (!(type in SIZED)) {
      add(key, `Data of the type ${type} has no size that \`${key}\` could limit.`, `no \`${key}\``);
    } else if (type !== "number" && !(Number.isInteger(bound) && bound >= 0)) {
      add(key, `\`${key}\` is a length here, and ${bound} is none.`, "a whole number from 0 on");
    } else if (Math.abs(bound) > Number.MAX_SAFE_INTEGER) {
      add(
        key,
        `${bound} is larger than numbers that can be counted with.`,
        `at most ${Number.MAX_SAFE_INTEGER}`,
      );
    }
  }
  if (min !== undefined && max !== undefined && min > max) {
    add(
      "min",
      `\`min\` (${min}) is greater than \`max\` (${max}), so no value would be allowed.`,
      `at most ${max}`,
    );
  }
}

function checkDefault(definition: DataDefinition, problems: Problems): void {
  const { type, default: written } = definition;
  if (!written) return;
  if (readDataValue(written, type) === undefined) {
    problems.add({
      code: "data-default",
      message: `The default is no value of the type ${type}.`,
      span: written.span,
      expected: DATA_EXAMPLES[type],
    });
  } else checkFixedValue(written, definition, problems, "data-default");
}

/** Checks that a value which is written out lies within the bounds; says nothing of one of another type. */
export function checkFixedValue(
  written: WrittenValue,
  { type, min = -Infinity, max = Infinity }: Pick<DataDeclaration, "type" | "min" | "max">,
  problems: Problems,
  code: "data-default" | "out-of-range" = "out-of-range",
): void {
  const read = readDataValue(written, type);
  const size = read === undefined ? undefined : sizeOf(read);
  if (size === undefined || (size >= min && size <= max)) return;
  const unit = SIZED[type] ?? "";
  const [below, bound] = size < min ? [true, min] : [false, max];
  problems.add({
    code,
    message: `This value is ${below ? "below `min`" : "above `max`"}: ${size}${unit}.`,
    span: written.span,
    expected: `at ${below ? "least" : "most"} ${bound}${unit}`,
  });
}

export const DATA_EXAMPLES: Readonly<Record<DataType, string>> = {
  number: "a number such as 100",
  string: "a text",
  boolean: "true or false",
  list: "a list such as [a, b]",
  map: "a map such as { colour: red }",
  time: "a date such as 2026-12-24T18:00:00Z",
};

export type FixedValue = string | number | boolean | readonly string[] | Readonly<Record<string, string>>;

/** The value that is written, by its type; `undefined` where it is none. Placeholders are not filled in. */
export function readDataValue(written: WrittenValue, type: DataType): FixedValue | undefined {
  if (written.kind === "list") return type === "list" ? written.items.map(({ text }) => text) : undefined;
  if (written.kind === "map") {
    if (type !== "map") return undefined;
    return Object.fromEntries(written.entries.map(({ key, value }) => [key.text, value.text]));
  }
  const { text } = written.text;
  switch (type) {
    case "string":
      return text;
    case "number": {
      const number = /^[-+]?\d[\d_]*(?:\.\d+)?$/.test(text) ? Number(text.replaceAll("_", "")) : NaN;
      return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : undefined;
    }
    case "boolean":
      return /^(?:true|yes|on)$/i.test(text) ? true : /^(?:false|no|off)$/i.test(text) ? false : undefined;
    case "time": {
      const time = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : NaN;
      return Number.isNaN(time) ? undefined : time;
    }
    default:
      return undefined;
  }
}

function sizeOf(value: FixedValue): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value === "string") return countCharacters(value);
  return Array.isArray(value) ? value.length : undefined;
}
