import { z } from "zod";
import type { SourceText } from "../../diagnostics/span.ts";
import type { Node } from "../../source/nodes.ts";
import { explainInsteadOfMap } from "../../source/traps/instead.ts";
import type { Payload } from "./issue.ts";
import { wrongKind } from "./wrong_kind.ts";

interface NamedDefinition extends z.core.$ZodRecordDef {
  readonly what: string;
  readonly build: (name: SourceText, value: never) => unknown;
}

interface NamedSchema extends z.ZodRecord {
  def: NamedDefinition;
}

const NamedType = z.core.$constructor<NamedSchema, NamedDefinition>("NodeNamed", (inst, def) => {
  z.ZodRecord.init(inst, def);
  inst._zod.parse = (payload, ctx) => {
    const node = payload.value as Node | undefined;
    if (node === undefined) return payload;
    if (node.kind !== "map" && node.kind !== "empty") {
      return wrongKind(payload, node, def.what, explainInsteadOfMap(node));
    }
    const values: unknown[] = [];
    for (const { key, value } of node.kind === "map" ? node.entries : []) {
      const read = def.valueType._zod.run({ value, issues: [] }, ctx) as Payload;
      for (const issue of read.issues) payload.issues.push(issue);
      if (read.value !== undefined) values.push(def.build(key, read.value as never));
    }
    payload.value = values;
    return payload;
  };
});

/**
 * A map whose names the author chooses (commands, options, names of ids), as a list in source order. Entries that
 * could not be used are left out; nothing after the key is an empty map.
 *
 * @param what what the map is: `a map of options by their names`
 */
export function named<Read, Value>(
  what: string,
  schema: z.ZodType<Read, Node>,
  build: (name: SourceText, value: Read) => Value,
): z.ZodType<Value[], Node> {
  const def = { type: "record", keyType: z.string(), valueType: schema, what, build } as const;
  return new NamedType(def as NamedDefinition) as unknown as z.ZodType<Value[], Node>;
}
