import type { z } from "zod";
import type { Node } from "../../source/nodes.ts";
import { parseDuration } from "./duration.ts";
import { quote } from "./quote.ts";
import { Refused, scalar } from "./scalar.ts";

const WHAT = "a number of seconds such as 5, or a duration such as 30s or 5m";

/** A number of seconds, or a duration. The value is in seconds. For keys that had numbers before durations came. */
export function seconds(): z.ZodType<number, Node> {
  return scalar<number>({
    what: WHAT,
    json: { type: ["number", "string"], minimum: 0, pattern: "^\\d" },
    read(node) {
      if (/^\d+(?:\.\d+)?$/.test(node.text)) return Number(node.text);
      const ms = parseDuration(node.text);
      if (ms !== undefined) return ms / 1000;
      return new Refused({
        code: "not-a-duration",
        message: `${quote(node.text)} is not a duration.`,
        expected: WHAT,
      });
    },
  });
}
