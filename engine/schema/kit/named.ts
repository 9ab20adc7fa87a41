import * as z from "zod";
import { ZodRecord } from "zod";
import { $constructor } from "zod/v4/core";
import type { SourceText } from "../../diagnostics/span.ts";
import type { MapEntry, Node } from "../../source/nodes.ts";
import { explainInsteadOfMap } from "../../source/traps/instead.ts";
import type { EntryMemory, ReadContext, ReadEntry } from "./entry_memory.ts";
import { ErrorCount, type Payload, problemsIn, report } from "./issue.ts";
import { wrongKind } from "./wrong_kind.ts";

interface NamedDefinition extends z.core.$ZodRecordDef {
  readonly what: string;
  readonly build: (name: SourceText, value: never) => unknown;
}

interface NamedSchema extends z.ZodRecord {
  def: NamedDefinition;
}

const NamedType = $constructor<NamedSchema, NamedDefinition>("NodeNamed", (inst, def) => {
  ZodRecord.init(inst, def);
  inst._zod.parse = (payload, ctx) => {
    const node = payload.value as Node | undefined;
    if (node === undefined) return payload;
    if (node.kind !== "map" && node.kind !== "empty") {
      return wrongKind(payload, node, def.what, explainInsteadOfMap(node));
    }
    // What stands in an entry is kept as a part of it.
    const { memory, ...inner } = ctx as ReadContext;
    const values: unknown[] = [];
    const errors = new ErrorCount();
    for (const entry of node.kind === "map" ? node.entries : []) {
      if (errors.isFull) break;
      const { value, problems } = readEntry(entry, def, inner, memory);
      for (const problem of problems) {
        report(payload, problem);
        errors.add(problem);
      }
      if (value !== undefined) values.push(value);
    }
    payload.value = values;
    return payload;
  };
});

/** An entry as it was read in an earlier load, or read now. */
function readEntry(
  entry: MapEntry,
  def: NamedDefinition,
  ctx: ReadContext,
  memory: EntryMemory | undefined,
): ReadEntry {
  const known = memory?.of(entry, def.valueType);
  if (known) return known;
  const { value, issues } = def.valueType._zod.run({ value: entry.value, issues: [] }, ctx) as Payload;
  const read = {
    value: value === undefined ? undefined : def.build(entry.key, value as never),
    problems: problemsIn(issues),
  };
  memory?.keep(entry, def.valueType, read);
  return read;
}

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
