import type * as z from "zod";
import type { SourceText } from "../../diagnostics/span.ts";
import type { Node, ScalarNode } from "../../source/nodes.ts";
import { explainCutText } from "../../source/traps/instead.ts";
import { type JsonSchema, Refused, scalar } from "./scalar.ts";

/**
 * A text; unquoted numbers and booleans are taken as they are written. The value is the text with its place, so that
 * the placeholders in it can be pointed at.
 *
 * @param json what editors check
 */
export function text(
  what = "a text",
  json: JsonSchema = { type: ["string", "number"] },
): z.ZodType<SourceText, Node> {
  return scalar<SourceText>({ what, json, read });
}

const BLANK = 0x20;
const TAB = 0x09;

/** Takes any text; warns where its rest was taken for a comment. */
function read(node: ScalarNode): SourceText | Refused {
  const behind = node.span.file.text.charCodeAt(node.span.end);
  if (behind !== BLANK && behind !== TAB) return node;
  const cut = explainCutText(node);
  return cut ? new Refused(cut, node) : node;
}
