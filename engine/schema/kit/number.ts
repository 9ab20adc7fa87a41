import type * as z from "zod";
import type { Node, ScalarNode } from "../../source/nodes.ts";
import { quote } from "./quote.ts";
import { type JsonSchema, Refused, scalar } from "./scalar.ts";

const DECIMAL = /^[-+]?(?:\d[\d_]*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;

export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** A number; quoted or not. */
export function number(what = "a number such as 3 or 2.5", bounds: Bounds = {}): z.ZodType<number, Node> {
  const json = { type: "number", minimum: bounds.min, maximum: bounds.max } as const;
  return scalar<number>({ what, json: defined(json), read: (node) => readNumber(node, what, bounds) });
}

/** A whole number; quoted or not. */
export function integer(what = "a whole number such as 3", bounds: Bounds = {}): z.ZodType<number, Node> {
  const json = { type: "integer", minimum: bounds.min, maximum: bounds.max } as const;
  return scalar<number>({
    what,
    json: defined(json),
    read(node) {
      const value = readNumber(node, what, bounds);
      if (typeof value !== "number" || Number.isInteger(value)) return value;
      return new Refused({
        code: "not-a-number",
        message: `${quote(node.text)} is not a whole number.`,
        expected: what,
        suggestion: String(Math.round(value)),
      });
    },
  });
}

function readNumber(node: ScalarNode, what: string, { min, max }: Bounds): number | Refused {
  const value = DECIMAL.test(node.text) ? Number(node.text.replaceAll("_", "")) : NaN;
  if (!Number.isFinite(value)) {
    return new Refused({
      code: "not-a-number",
      message: `${quote(node.text)} is not a number.`,
      expected: what,
      suggestion: /^[-+]?\d+,\d+$/.test(node.text) ? node.text.replace(",", ".") : undefined,
    });
  }
  if ((min !== undefined && value < min) || (max !== undefined && value > max)) {
    return new Refused({
      code: "out-of-range",
      message: value < min! ? `${node.text} is too small.` : `${node.text} is too large.`,
      expected: range({ min, max }),
    });
  }
  return value;
}

/** `from 1 to 25`, `at least 1`, `at most 25`. */
export function range({ min, max }: Bounds): string {
  if (min !== undefined && max !== undefined) return `from ${min} to ${max}`;
  return min !== undefined ? `at least ${min}` : `at most ${max}`;
}

/** Bounds that JSON Schema has no words for, for the reference. @param show a bound as authors write it */
export function boundsMark({ min, max }: Bounds, show: (bound: number) => string): JsonSchema {
  const ends = [min && `at least ${show(min)}`, max && Number.isFinite(max) && `at most ${show(max)}`];
  const words = ends.filter(Boolean).join(", ");
  return words === "" ? {} : { "x-bounds": words };
}

function defined<Values extends object>(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Values;
}
