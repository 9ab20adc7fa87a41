/** How values look in a text. */
import { isList, isMap, isObject, type Type } from "./type.ts";

/** Longest text that a template or a function gives, in UTF-16 code units. Discord takes at most 6,000. */
export const LONGEST_TEXT = 10_000;

/** Elements that are printed of a list of which nothing is known before. */
const MOST_PRINTED = 1000;

export type Print = (value: unknown) => string;

/** The printer of a type, or `undefined` where such a value cannot stand in a text. An absent value prints nothing. */
export function printer(type: Type): Print | undefined {
  if (isObject(type)) {
    const { prints, fields } = type;
    const shape = prints === undefined ? undefined : fields[prints];
    const print = shape && printer(shape);
    return print && ((value) => print(isRecord(value) ? value[prints!] : undefined));
  }
  if (isList(type)) {
    const print = printer(type.list);
    return print && ((value) => Array.isArray(value) ? bounded(value.map(print).join(", ")) : "");
  }
  if (isMap(type)) return undefined;
  switch (type) {
    case "text":
      return printText;
    case "number":
      return printNumber;
    case "time":
      return printTime;
    default:
      return printAny;
  }
}

/** Whether printing gives a mention that Discord made, never a text that a member typed. */
export function printsMention(type: Type): boolean {
  return isObject(type) && type.prints === "mention" || isList(type) && printsMention(type.list);
}

export function printText(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Without the noise of binary fractions (0.1 + 0.2 prints 0.3), and without `-0`. */
export function printNumber(value: unknown): string {
  if (typeof value !== "number" || !Number.isFinite(value)) return "";
  if (Number.isInteger(value)) return String(value + 0 || 0);
  return String(Number(value.toPrecision(15)));
}

/** Discord's timestamp, which every reader sees in their own time zone. */
export function printTime(value: unknown): string {
  return typeof value === "number" && Number.isFinite(value) ? `<t:${Math.floor(value / 1000)}:f>` : "";
}

/** A value of which nothing is known before: of things with parts, a list of what can be printed is. */
export function printAny(value: unknown): string {
  if (typeof value === "number") return printNumber(value);
  if (Array.isArray(value)) return bounded(value.slice(0, MOST_PRINTED).map(printPart).join(", "));
  return printPart(value);
}

function printPart(value: unknown): string {
  if (typeof value === "number") return printNumber(value);
  return typeof value === "string" || typeof value === "boolean" ? String(value) : "";
}

/** Cuts a text at `LONGEST_TEXT`, never in the middle of a character. */
export function bounded(text: string, longest = LONGEST_TEXT): string {
  if (text.length <= longest) return text;
  const last = text.charCodeAt(longest - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? longest - 1 : longest);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

export function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}
