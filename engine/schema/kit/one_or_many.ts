import type * as z from "zod";
import type { Node } from "../../source/nodes.ts";
import { byShape } from "./by_shape.ts";
import { converted } from "./converted.ts";
import { listOf } from "./list.ts";

/** One value, or a list of them; the result is a list either way. */
export function oneOrMany<Value>(what: string, one: z.ZodType<Value, Node>): z.ZodType<Value[], Node> {
  const single = converted(one, (value) => [value]);
  const many = listOf(what, one);
  return byShape<Value[]>(what, { scalar: single, map: single, list: many, empty: many });
}
