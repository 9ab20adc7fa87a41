import type * as z from "zod";
import type { Node } from "../../source/nodes.ts";
import { parseDuration, showDuration } from "./duration.ts";
import type { Bounds } from "./number.ts";
import { quote } from "./quote.ts";
import { Refused, scalar } from "./scalar.ts";

const WHAT = "a number of seconds such as 5, or a duration such as 30s or 5m";

/**
 * A number of seconds, or a duration. The value is in seconds. For keys that had numbers before durations came.
 *
 * @param bounds in seconds
 */
export function seconds({ min, max }: Bounds = {}): z.ZodType<number, Node> {
  return scalar<number>({
    what: WHAT,
    json: { type: ["number", "string"], minimum: 0, pattern: "^\\d" },
    read(node) {
      const value = /^\d+(?:\.\d+)?$/.test(node.text)
        ? Number(node.text)
        : (parseDuration(node.text) ?? NaN) / 1000;
      if (value < min! || value > max!) {
        return new Refused({
          code: "out-of-range",
          message: `${node.text} is too ${value < min! ? "short" : "long"}.`,
          expected: [
            min && `at least ${showDuration(min * 1000)}`,
            max && `at most ${showDuration(max * 1000)}`,
          ]
            .filter(Boolean).join(", "),
        });
      }
      if (!Number.isNaN(value)) return value;
      return new Refused({
        code: "not-a-duration",
        message: `${quote(node.text)} is not a duration.`,
        expected: WHAT,
      });
    },
  });
}
