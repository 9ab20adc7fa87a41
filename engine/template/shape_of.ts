/** Types of expressions as shapes that variables can have. */
import type { Shape } from "../model/shape.ts";
import { isList, type Type } from "./type.ts";

/** `undefined` for what is not known: the element of an empty list, or a part with a problem. */
export function shapeOf(type: Type): Shape | undefined {
  if (type === "nothing" || type === "anything") return undefined;
  if (!isList(type)) return type;
  const list = shapeOf(type.list);
  return list && { list };
}
