import * as z from "zod";
import { ZodType } from "zod";
import { $constructor } from "zod/v4/core";
import type { NewDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { Node, ScalarNode } from "../../source/nodes.ts";
import { explainInsteadOfText } from "../../source/traps/instead.ts";
import { refuse } from "./issue.ts";
import { wrongKind } from "./wrong_kind.ts";

/** A part of a JSON Schema (draft 7). */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

export interface Scalar<Value> {
  /** What belongs here, with an example: `a duration such as 30s`. */
  readonly what: string;
  /** What editors check, on the file's own types: an unquoted id is an integer to them. */
  readonly json: JsonSchema;
  /** Reads the value from the source text, or says what is wrong. Called once for every scalar: keep it quick. */
  read(node: ScalarNode): Value | Refused;
}

/** The answer of a `read` that has a problem; its place is the scalar where it names no other. */
export class Refused {
  /** @param instead what the author most likely meant, so that later stages do not report its absence as well */
  constructor(readonly problem: NewDiagnostic, readonly instead?: unknown) {}
}

interface ScalarDefinition extends z.core.$ZodTypeDef {
  readonly scalar: Scalar<unknown>;
}

interface ScalarSchema extends z.ZodType {
  def: ScalarDefinition;
}

const ScalarType = $constructor<ScalarSchema, ScalarDefinition>("NodeScalar", (inst, def) => {
  ZodType.init(inst, def);
  const { scalar } = def;
  inst._zod.processJSONSchema = (_context, json) => void Object.assign(json, scalar.json);
  inst._zod.parse = (payload) => {
    const node = payload.value as Node | undefined;
    if (node === undefined) return payload;
    if (node.kind !== "scalar") return wrongKind(payload, node, scalar.what, explainInsteadOfText(node));
    const value = scalar.read(node);
    if (value instanceof Refused) {
      refuse(payload, { span: node.span, ...value.problem });
      payload.value = value.instead;
    } else payload.value = value;
    return payload;
  };
});

/** A schema for single texts that are read by the type that is expected at their place. */
export function scalar<Value>(scalar: Scalar<Value>): z.ZodType<Value, Node> {
  return new ScalarType({ type: "custom", scalar }) as z.ZodType<Value, Node>;
}
