import * as z from "zod";
import { ZodUnion } from "zod";
import { $constructor } from "zod/v4/core";
import type { SourceText } from "../../diagnostics/span.ts";
import type { Node } from "../../source/nodes.ts";
import type { Payload } from "./issue.ts";
import { hasPlaceholder } from "./placeholder.ts";

/** A value that is known once placeholders are filled in. */
export class Filled {
  constructor(readonly source: SourceText) {}
}

interface OrPlaceholderDefinition extends z.core.$ZodUnionDef {
  readonly fixed: z.core.$ZodType;
}

interface OrPlaceholderSchema extends z.ZodUnion {
  def: OrPlaceholderDefinition;
}

const OrPlaceholderType = $constructor<OrPlaceholderSchema, OrPlaceholderDefinition>(
  "NodeOrPlaceholder",
  (inst, def) => {
    ZodUnion.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
      const node = payload.value as Node | undefined;
      if (node?.kind !== "scalar" || !hasPlaceholder(node.text)) return def.fixed._zod.run(payload, ctx);
      (payload as Payload).value = new Filled(node);
      return payload;
    };
  },
);

/** For editors alone. */
const PLACEHOLDER = z.string().regex(/\{/);

/** A value that is written out, which the schema then reads, or a text with placeholders that gives one. */
export function orPlaceholder<Value>(fixed: z.ZodType<Value, Node>): z.ZodType<Value | Filled, Node> {
  const def = { type: "union", options: [fixed, PLACEHOLDER], fixed } as const;
  return new OrPlaceholderType(def as OrPlaceholderDefinition) as unknown as z.ZodType<Value | Filled, Node>;
}
