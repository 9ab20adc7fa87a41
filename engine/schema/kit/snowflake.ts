import type * as z from "zod";
import type { Node } from "../../source/nodes.ts";
import { quote } from "./quote.ts";
import { Refused, scalar } from "./scalar.ts";

const ID = /^\d{15,20}$/;
const WHAT = "an id: the long number that “Copy ID” gives in Discord";

/** Whether a text is an id. */
export function isSnowflake(text: string): boolean {
  return ID.test(text);
}

/** An id of Discord's. Read from the source text, so an unquoted one keeps every digit. */
export function snowflake(): z.ZodType<string, Node> {
  return scalar<string>({
    what: WHAT,
    json: { type: ["string", "integer"], pattern: ID.source },
    read(node) {
      if (ID.test(node.text)) return node.text;
      const mention = node.text.match(/^<(?:@[!&]?|#)(\d{15,20})>$/)?.[1];
      return new Refused({
        code: "not-an-id",
        message: `${quote(node.text)} is not an id.` +
          (mention ? " Leave out the brackets and signs around the number." : ""),
        expected: WHAT,
        suggestion: mention && `"${mention}"`,
      });
    },
  });
}
