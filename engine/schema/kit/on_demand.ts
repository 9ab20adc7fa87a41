import * as z from "zod";
import { ZodLazy } from "zod";
import { $constructor } from "zod/v4/core";
import type { Node } from "../../source/nodes.ts";
import { once } from "./lazy.ts";

const OnDemandType = $constructor<z.ZodLazy, z.core.$ZodLazyDef>("NodeOnDemand", (inst, def) => {
  ZodLazy.init(inst, def);
  // zod asks it of the values of all keys, and to make the schema for an answer is what is to be put off.
  for (const key of ["optin", "optout"] as const) Object.defineProperty(inst._zod, key, { value: undefined });
});

/**
 * A schema that is made when a value is read by it, or when an editor wants to know it: for parts of the language that
 * take long to make and that few definitions hold. Absent values of it are not allowed, unless it is made `optional()`.
 */
export function onDemand<Value>(make: () => z.ZodType<Value, Node>): z.ZodType<Value, Node> {
  return new OnDemandType({ type: "lazy", getter: once(make) as () => z.ZodType }) as unknown as z.ZodType<
    Value,
    Node
  >;
}
