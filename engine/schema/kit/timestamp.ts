import type * as z from "zod";
import type { SourceText } from "../../diagnostics/span.ts";
import type { Node } from "../../source/nodes.ts";
import { hasPlaceholder } from "./placeholder.ts";
import { quote } from "./quote.ts";
import { Refused, scalar } from "./scalar.ts";

const WHAT = "`now`, or a date and time such as 2026-08-01T12:00:00Z";

/**
 * A moment: `now` (or `true`) for the moment of use, a date and time of ISO 8601, or placeholders that give one.
 */
export function timestamp(): z.ZodType<SourceText, Node> {
  return scalar<SourceText>({
    what: WHAT,
    json: {
      anyOf: [{ type: "string", enum: ["now"] }, { type: "boolean", enum: [true] }, { type: "string" }],
    },
    read(node) {
      if (/^(?:now|true)$/i.test(node.text) || hasPlaceholder(node.text)) return node;
      if (/^\d{4}-\d\d-\d\d/.test(node.text) && !Number.isNaN(Date.parse(node.text))) return node;
      return new Refused({
        code: "not-a-time",
        message: `${quote(node.text)} is not a date and time.`,
        expected: WHAT,
      });
    },
  });
}
