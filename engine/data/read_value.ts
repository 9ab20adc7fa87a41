/** What is stored, as the declared type. Types change over time; what reads as the new one is taken as that. */
import type { DataDeclaration, DataType, DataValue } from "../model/data.ts";
import type { Json } from "../model/storage.ts";

/** The value as a type, or `undefined` where taking it as that would lose something. */
export function asType(stored: Json, type: DataType): Json | undefined {
  switch (type) {
    case "number":
    case "time":
      return asNumber(stored);
    case "string":
      return typeof stored === "object" ? undefined : String(stored);
    case "boolean":
      if (stored === "true" || stored === "false") return stored === "true";
      return typeof stored === "boolean" ? stored : undefined;
    case "list":
      return Array.isArray(stored) && stored.every((item) => typeof item === "string") ? stored : undefined;
    case "map":
      return isMap(stored) ? stored : undefined;
  }
}

/** A number within the bounds of its declaration; everything else as it is. */
export function withinBounds(value: DataValue, { min, max }: DataDeclaration): DataValue {
  if (typeof value !== "number") return value;
  return Math.min(Math.max(value, min ?? -Infinity), max ?? Infinity);
}

/** What a value's bounds are held against: a number itself, and of a text (in characters) or a list the length. */
export function sizeOf(value: DataValue): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value === "string") return Array.from(value).length;
  return Array.isArray(value) ? value.length : undefined;
}

function asNumber(stored: Json): number | undefined {
  if (typeof stored === "number") return stored;
  if (typeof stored !== "string") return undefined;
  const number = Number(stored);
  // `007` and `1e3` would not come back as they were.
  return Number.isFinite(number) && String(number) === stored ? number : undefined;
}

function isMap(stored: Json): boolean {
  return typeof stored === "object" && stored !== null && !Array.isArray(stored) &&
    Object.values(stored).every((each) => typeof each === "string");
}
