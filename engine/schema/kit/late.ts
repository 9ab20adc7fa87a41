/** Values that are read later than the rest of a definition, because something else decides what belongs there. */
import * as z from "zod";
import { ZodNonOptional } from "zod";
import { $constructor } from "zod/v4/core";
import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../diagnostics/span.ts";
import type { Node } from "../../source/nodes.ts";
import { passOn, type Payload } from "./issue.ts";

const LateType = $constructor<z.ZodNonOptional, z.core.$ZodNonOptionalDef>("NodeLate", (inst, def) => {
  ZodNonOptional.init(inst, def);
  inst._zod.parse = (payload) => payload;
});

/** Takes what stands there as it is. @param schema what editors are told of it */
export function late(schema: z.ZodType<unknown, Node>): z.ZodType<Node, Node> {
  return new LateType({ type: "nonoptional", innerType: schema }) as unknown as z.ZodType<Node, Node>;
}

/**
 * What a schema reads of it; `undefined` where nothing usable stands there, which is told.
 * @param place what stands for it where the author wrote nothing
 */
export function readLate<Value>(
  schema: z.ZodType<Value, Node>,
  node: Node | undefined,
  place: Span,
  problems: Problems,
): Value | undefined {
  const value: Node = node ?? { kind: "empty", span: place };
  const read = schema._zod.run({ value, issues: [] }, { async: false, jitless: true }) as Payload;
  passOn(read.issues, problems);
  return read.value as Value | undefined;
}
