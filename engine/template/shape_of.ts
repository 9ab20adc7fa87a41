/** Types of expressions as shapes that variables can have. */
import type { Shape } from "../model/shape.ts";
import { isList, type Type } from "./type.ts";

/** `undefined` for nothing, and for a list of it. */
export function shapeOf(type: Type): Shape | undefined {
  if (type === "nothing") return undefined;
  if (!isList(type)) return type;
  const list = shapeOf(type.list);
  return list && { list };
}
