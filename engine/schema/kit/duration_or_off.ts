import type * as z from "zod";
import type { Node } from "../../source/nodes.ts";
import { DURATION, readDuration, showDuration } from "./duration.ts";
import { type Bounds, boundsMark } from "./number.ts";
import { isOff, OFF_PATTERN } from "./off.ts";
import { scalar } from "./scalar.ts";

/**
 * A duration, or a word that says that there is none. The value is in milliseconds.
 *
 * @param word the word that goes best with the key: `never`; the others mean the same
 * @param bounds in milliseconds
 */
export function durationOrOff(word: string, bounds: Bounds): z.ZodType<number | "off", Node> {
  const what = `a duration such as 30s or 5m, or ${word}`;
  return scalar<number | "off">({
    what,
    json: {
      type: ["string", "boolean"],
      pattern: `^(?:${OFF_PATTERN})$|${DURATION.source}`,
      examples: [word, "30s", "5m", "12h", "1d"],
      ...boundsMark(bounds, showDuration),
    },
    read: (node) => isOff(node.text) ? "off" : readDuration(node, bounds, what),
  });
}
