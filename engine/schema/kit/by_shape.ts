import * as z from "zod";
import { ZodUnion } from "zod";
import { $constructor } from "zod/v4/core";
import type { Node } from "../../source/nodes.ts";
import {
  explainInsteadOfList,
  explainInsteadOfMap,
  explainInsteadOfText,
} from "../../source/traps/instead.ts";
import { refuse } from "./issue.ts";
import { wrongKind } from "./wrong_kind.ts";

type Branches<Value> = Partial<Readonly<Record<Node["kind"], z.ZodType<Value, Node>>>>;

/** A sentence for an author who wrote another shape. */
type Instead = Partial<Readonly<Record<Node["kind"], string>>>;

interface ByShapeDefinition extends z.core.$ZodUnionDef {
  readonly what: string;
  readonly branches: Branches<unknown>;
  readonly instead: Instead;
}

interface ByShapeSchema extends z.ZodUnion {
  def: ByShapeDefinition;
}

const ByShapeType = $constructor<ByShapeSchema, ByShapeDefinition>("NodeByShape", (inst, def) => {
  ZodUnion.init(inst, def);
  inst._zod.parse = (payload, ctx) => {
    const node = payload.value as Node | undefined;
    if (node === undefined) return payload;
    const { branches } = def;
    const branch = branches[node.kind];
    const dashes = branches.list && node.kind === "scalar" ? explainInsteadOfList(node) : undefined;
    if (dashes) return refuse(payload, dashes);
    if (branch) return branch._zod.run(payload, ctx);
    const say = def.instead[node.kind];
    const trap = say ? undefined : branches.scalar ? explainInsteadOfText(node) : explainInsteadOfMap(node);
    return wrongKind(payload, node, def.what, trap, say);
  };
});

/**
 * A value that may be written in several shapes (`a reply is a text or a map`). The shape decides which schema reads
 * it, so a problem is always told by the one that the author meant.
 */
export function byShape<Value>(
  what: string,
  branches: Branches<Value>,
  instead: Instead = {},
): z.ZodType<Value, Node> {
  const options = [...new Set(Object.values(branches))];
  return new ByShapeType({ type: "union", options, what, branches, instead }) as unknown as z.ZodType<
    Value,
    Node
  >;
}
