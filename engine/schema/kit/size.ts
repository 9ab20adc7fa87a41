import type * as z from "zod";
import type { Node } from "../../source/nodes.ts";
import { type Bounds, boundsMark } from "./number.ts";
import { quote } from "./quote.ts";
import { Refused, scalar } from "./scalar.ts";

const UNITS: Readonly<Record<string, number>> = { b: 1, kb: 1000, mb: 1_000_000 };
const SIZE = /^(\d+(?:\.\d+)?) ?(b|kb|mb)$/i;
const WHAT = "a size such as 500kb or 1mb";

/** A size of data. The value is in bytes. @param bounds in bytes */
export function size({ min = 1, max = Infinity }: Bounds = {}): z.ZodType<number, Node> {
  return scalar<number>({
    what: WHAT,
    json: { type: "string", pattern: "^\\d+(?:\\.\\d+)? ?[kKmM]?[bB]$", ...boundsMark({ min, max }, show) },
    read(node) {
      const [, count, unit] = SIZE.exec(node.text.trim()) ?? [];
      if (count === undefined) {
        const bare = /^\d+$/.test(node.text);
        return new Refused({
          code: "not-a-size",
          message: `${quote(node.text)} is not a size.` +
            (bare ? " A number alone does not say whether it means bytes or megabytes." : ""),
          expected: WHAT,
          ...(bare ? { suggestion: `${node.text}kb` } : {}),
        });
      }
      const bytes = Math.round(Number(count) * UNITS[unit!.toLowerCase()]!);
      if (bytes >= min && bytes <= max) return bytes;
      return new Refused({
        code: "out-of-range",
        message: `${node.text} is too ${bytes < min ? "small" : "large"}.`,
        expected: `from ${show(min)} to ${show(max)}`,
      });
    },
  });
}

function show(bytes: number): string {
  const [unit, factor] = Object.entries(UNITS).reverse().find(([, factor]) => bytes % factor === 0)!;
  return `${bytes / factor}${unit}`;
}
