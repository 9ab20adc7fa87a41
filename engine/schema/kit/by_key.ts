import { z } from "zod";
import type { Node } from "../../source/nodes.ts";
import type { Payload } from "./issue.ts";

interface ByKeyDefinition extends z.core.$ZodUnionDef {
  readonly keys: readonly string[];
  readonly options: readonly [z.core.$ZodType, z.core.$ZodType];
}

interface ByKeySchema extends z.ZodUnion {
  def: ByKeyDefinition;
}

const ByKeyType = z.core.$constructor<ByKeySchema, ByKeyDefinition>("NodeByKey", (inst, def) => {
  z.ZodUnion.init(inst, def);
  inst._zod.parse = (payload, ctx) => {
    const node = payload.value as Node | undefined;
    if (node === undefined) return payload;
    const has = node.kind !== "map" || node.entries.some(({ key }) => def.keys.includes(key.text));
    return def.options[has ? 0 : 1]._zod.run(payload, ctx) as Payload;
  };
});

/** A map that is read one way where it has one of some keys, and another way where its author chose all names. */
export function byKey<Value>(
  keys: readonly string[],
  having: z.ZodType<Value, Node>,
  other: z.ZodType<Value, Node>,
): z.ZodType<Value, Node> {
  const def = { type: "union", options: [having, other], keys } as const;
  return new ByKeyType(def as unknown as ByKeyDefinition) as unknown as z.ZodType<Value, Node>;
}
