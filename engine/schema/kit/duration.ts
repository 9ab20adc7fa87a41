import type * as z from "zod";
import type { Node, ScalarNode } from "../../source/nodes.ts";
import { withReplaced } from "./fix.ts";
import { type Bounds, boundsMark } from "./number.ts";
import { quote } from "./quote.ts";
import { Refused, scalar } from "./scalar.ts";

const SECOND = 1000;
const UNITS: Readonly<Record<string, number>> = {
  s: SECOND,
  m: 60 * SECOND,
  h: 3600 * SECOND,
  d: 86_400 * SECOND,
  w: 604_800 * SECOND,
};
/** How a duration is written. */
export const DURATION = /^\d+(?:\.\d+)?[smhdw](?: ?\d+(?:\.\d+)?[smhdw])*$/;
const PART = /(\d+(?:\.\d+)?)([smhdw])/g;
const WHAT = "a duration such as 30s, 5m, 12h, 1d or 2w";

/**
 * A duration: `30s`, `5m`, `12h`, `1d`, `2w`, also put together (`1h 30m`). The value is in milliseconds.
 *
 * @param bounds in milliseconds
 */
export function duration(bounds: Bounds = {}): z.ZodType<number, Node> {
  return scalar<number>({
    what: WHAT,
    json: {
      type: "string",
      pattern: DURATION.source,
      examples: ["30s", "5m", "12h", "1d"],
      ...boundsMark(bounds, showDuration),
    },
    read: (node) => readDuration(node, bounds, WHAT),
  });
}

/**
 * The milliseconds of a duration, or what is wrong with it.
 *
 * @param bounds in milliseconds
 * @param what what belongs at its place: `a duration such as 30s`
 */
export function readDuration(node: ScalarNode, { min, max }: Bounds, what: string): number | Refused {
  const ms = parseDuration(node.text);
  if (ms === undefined) {
    const suggestion = guess(node.text);
    return new Refused({
      code: "not-a-duration",
      message: `${quote(node.text)} is not a duration.` +
        (/^\d+$/.test(node.text) ? " A number alone does not say whether it means seconds or days." : ""),
      expected: what,
      suggestion,
      fix: suggestion && withReplaced(node.span, suggestion),
    });
  }
  if ((min === undefined || ms >= min) && (max === undefined || ms <= max)) return ms;
  return new Refused({
    code: "out-of-range",
    message: `${node.text} is too ${min !== undefined && ms < min ? "short" : "long"}.`,
    expected: [min && `at least ${showDuration(min)}`, max && `at most ${showDuration(max)}`]
      .filter(Boolean).join(", "),
  });
}

/** The milliseconds of a duration's text, or `undefined` where it is none. */
export function parseDuration(text: string): number | undefined {
  if (!DURATION.test(text)) return undefined;
  let ms = 0;
  for (const [, count, unit] of text.matchAll(PART)) ms += Number(count) * UNITS[unit!]!;
  return Math.round(ms);
}

/** Milliseconds in the largest unit that fits without a rest: `90000` is `90s`. */
export function showDuration(ms: number): string {
  for (const [unit, size] of Object.entries(UNITS).reverse()) {
    if (ms % size === 0) return `${ms / size}${unit}`;
  }
  return `${ms / SECOND}s`;
}

/** What somebody meant with `30`, `5 min` or `2 Hours`. Months and years are no unit here: they have no one length. */
function guess(text: string): string | undefined {
  const [, count, unit] = text.trim().toLowerCase().match(/^(\d+(?:\.\d+)?)\s*([a-z]*)$/) ?? [];
  if (count === undefined) return undefined;
  if (unit === "") return `${count}s`;
  const known = /^(s(?:ec(?:ond)?s?)?|m(?:in(?:ute)?s?)?|h(?:(?:ou)?rs?)?|d(?:ays?)?|w(?:ee)?ks?|w)$/;
  return known.test(unit!) ? count + unit![0] : undefined;
}
