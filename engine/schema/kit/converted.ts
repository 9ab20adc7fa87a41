import * as z from "zod";
import { ZodNonOptional } from "zod";
import { $constructor } from "zod/v4/core";
import type { Node } from "../../source/nodes.ts";
import type { Payload } from "./issue.ts";

interface ConvertedDefinition extends z.core.$ZodNonOptionalDef {
  readonly convert: (value: never, node: Node) => unknown;
}

interface ConvertedSchema extends z.ZodNonOptional {
  def: ConvertedDefinition;
}

const ConvertedType = $constructor<ConvertedSchema, ConvertedDefinition>(
  "NodeConverted",
  (inst, def) => {
    ZodNonOptional.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
      const node = payload.value as Node | undefined;
      if (node === undefined) return payload;
      const read = def.innerType._zod.run(payload, ctx) as Payload;
      if (read.value !== undefined) read.value = def.convert(read.value as never, node);
      return read;
    };
  },
);

/** What a schema reads, made into something else; not called where nothing usable was read. */
export function converted<From, To>(
  schema: z.ZodType<From, Node>,
  convert: (value: From, node: Node) => To,
): z.ZodType<To, Node> {
  const def = { type: "nonoptional", innerType: schema, convert } as const;
  return new ConvertedType(def as ConvertedDefinition) as unknown as z.ZodType<To, Node>;
}
