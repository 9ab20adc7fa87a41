import type { z } from "zod";
import type { SourceText } from "../../diagnostics/span.ts";
import type { Node } from "../../source/nodes.ts";
import { scalar } from "./scalar.ts";

/**
 * A text; unquoted numbers and booleans are taken as they are written. The value is the text with its place, so that
 * the placeholders in it can be pointed at.
 */
export function text(what = "a text"): z.ZodType<SourceText, Node> {
  return scalar<SourceText>({ what, json: { type: ["string", "number"] }, read: (node) => node });
}
