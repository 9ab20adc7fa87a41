/** What an action of an extension has returned, held against the shape that it has declared. */
import type { ObjectShape, Shape } from "../../model/shape.ts";

/** Whether later steps find in a value what they were told of it. Parts may be wanting. */
export function fits(value: unknown, shape: Shape): boolean {
  if (value === undefined || value === null) return true;
  switch (shape) {
    case "anything":
      return true;
    case "text":
      return typeof value === "string";
    case "boolean":
      return typeof value === "boolean";
    case "number":
    case "time":
      return typeof value === "number" && Number.isFinite(value);
  }
  if ("list" in shape) return Array.isArray(value) && value.every((item) => fits(item, shape.list));
  if (typeof value !== "object" || Array.isArray(value)) return false;
  if ("map" in shape) return Object.values(value).every((item) => fits(item, shape.map));
  return fieldsFit(value, shape);
}

function fieldsFit(value: object, { fields }: ObjectShape): boolean {
  const known: ReadonlyMap<string, unknown> = new Map(Object.entries(value));
  return Object.entries(fields).every(([name, shape]) => fits(known.get(name), shape));
}
