/** What editors are told of texts beyond what JSON Schema has words for. */
import type { JsonSchema } from "./scalar.ts";

/** What a definition gives names to. */
export type DeclaredKind = "roles" | "channels" | "users" | "data" | "groups" | "checks";

const WRITTEN: JsonSchema["type"] = ["string", "number"];

/** A text that may be a name of one of these kinds. */
export function nameOf(...kinds: DeclaredKind[]): JsonSchema {
  return { type: WRITTEN, "x-declared": kinds };
}

/** A text that is an expression as a whole, without braces. @param type what it may be written as */
export function expressionOf(type: JsonSchema["type"] = WRITTEN): JsonSchema {
  return { type, "x-expression": true };
}
