import type { Shape } from "../../model/shape.ts";

/** `cooldown.left`, `cooldown.seconds`: every value below a variable. */
export function valuePaths(name: string, shape: Shape): string[] {
  if (typeof shape === "string" || !("fields" in shape)) return [name];
  return Object.entries(shape.fields).flatMap(([field, inner]) => valuePaths(`${name}.${field}`, inner));
}
