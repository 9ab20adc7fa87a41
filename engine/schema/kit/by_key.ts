import * as z from "zod";
import { ZodUnion } from "zod";
import { $constructor } from "zod/v4/core";
import type { Node } from "../../source/nodes.ts";

interface ByKeyDefinition extends z.core.$ZodUnionDef {
  readonly keys: ReadonlySet<string>;
  readonly withKey: z.core.$ZodType;
  readonly without: z.core.$ZodType;
}

interface ByKeySchema extends z.ZodUnion {
  def: ByKeyDefinition;
}

const ByKeyType = $constructor<ByKeySchema, ByKeyDefinition>("NodeByKey", (inst, def) => {
  ZodUnion.init(inst, def);
  inst._zod.parse = (payload, ctx) => {
    const node = payload.value as Node | undefined;
    if (node === undefined) return payload;
    const has = node.kind === "map" && node.entries.some(({ key }) => def.keys.has(key.text));
    return (has ? def.withKey : def.without)._zod.run(payload, ctx);
  };
});

/**
 * A value that is one thing where it is a map with one of these keys, and another thing otherwise. The key decides which
 * schema reads it, so a problem is always told by the one that the author meant.
 */
export function byKey<Value>(
  keys: readonly string[],
  withKey: z.ZodType<Value, Node>,
  without: z.ZodType<Value, Node>,
): z.ZodType<Value, Node> {
  const options = [withKey, without];
  const def = { type: "union", options, keys: new Set(keys), withKey, without } as const;
  return new ByKeyType(def as ByKeyDefinition) as unknown as z.ZodType<Value, Node>;
}
