import * as z from "zod";
import { ZodArray } from "zod";
import { $constructor } from "zod/v4/core";
import type { Node } from "../../source/nodes.ts";
import { explainInsteadOfList } from "../../source/traps/instead.ts";
import { ErrorCount, type Payload } from "./issue.ts";
import { wrongKind } from "./wrong_kind.ts";

interface ListDefinition extends z.core.$ZodArrayDef {
  readonly what: string;
}

interface ListSchema extends z.ZodArray {
  def: ListDefinition;
}

const ListType = $constructor<ListSchema, ListDefinition>("NodeList", (inst, def) => {
  ZodArray.init(inst, def);
  inst._zod.parse = (payload, ctx) => {
    const node = payload.value as Node | undefined;
    if (node === undefined) return payload;
    if (node.kind === "empty") payload.value = [];
    else if (node.kind !== "list") return wrongKind(payload, node, def.what, explainInsteadOfList(node));
    else payload.value = readItems(node.items, def.element, payload, ctx);
    return payload;
  };
});

/** Reads each item, keeps the usable ones and passes the problems on. */
export function readItems(
  nodes: readonly Node[],
  element: z.core.SomeType,
  payload: Payload,
  ctx: z.core.ParseContextInternal,
): unknown[] {
  const values: unknown[] = [];
  const errors = new ErrorCount();
  for (const item of nodes) {
    if (errors.isFull) break;
    const read = element._zod.run({ value: item, issues: [] }, ctx) as Payload;
    for (const issue of read.issues) {
      payload.issues.push(issue);
      errors.addIssue(issue);
    }
    if (read.value !== undefined) values.push(read.value);
  }
  return values;
}

/**
 * A list. Items that could not be used are left out of it; nothing after the key is an empty list.
 *
 * @param what what the list is, with an example: `a list of ids such as ["1", "2"]`
 */
export function listOf<Value>(what: string, element: z.ZodType<Value, Node>): z.ZodType<Value[], Node> {
  return new ListType({ type: "array", element, what }) as unknown as z.ZodType<Value[], Node>;
}
