/** What schemas have made of the entries of maps, kept from one load to the next. */
import type * as z from "zod";
import type { NewDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { MapEntry, Node, ScalarNode } from "../../source/nodes.ts";

/** What became of an entry. */
export interface ReadEntry {
  /** `undefined` where nothing usable stands there. */
  readonly value: unknown;
  readonly problems: readonly NewDiagnostic[];
}

/**
 * Goes by the very nodes, never by their texts: an entry that was parsed anew is another one. Nodes and
 * schemas that nobody else holds any more are forgotten with all that was made of them.
 */
export class EntryMemory {
  readonly #bySchema = new WeakMap<z.core.$ZodType, WeakMap<ScalarNode, { node: Node; read: ReadEntry }>>();

  of({ key, value }: MapEntry, schema: z.core.$ZodType): ReadEntry | undefined {
    const known = this.#bySchema.get(schema)?.get(key);
    return known?.node === value ? known.read : undefined;
  }

  keep({ key, value }: MapEntry, schema: z.core.$ZodType, read: ReadEntry): void {
    let entries = this.#bySchema.get(schema);
    if (!entries) this.#bySchema.set(schema, entries = new WeakMap());
    entries.set(key, { node: value, read });
  }
}

/** What schemas are run with: zod hands it on as it is. */
export interface ReadContext extends z.core.ParseContextInternal {
  readonly memory?: EntryMemory;
}
