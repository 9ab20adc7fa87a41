import * as z from "zod";
import type { SourceText } from "../../diagnostics/span.ts";
import type { Json } from "../../model/storage.ts";
import type { Node } from "../../source/nodes.ts";
import { byShape } from "../kit/by_shape.ts";
import { converted } from "../kit/converted.ts";
import { lazy } from "../kit/lazy.ts";
import { listOf } from "../kit/list.ts";
import { named } from "../kit/named.ts";
import { text } from "../kit/text.ts";

/** A value as JSON has it, written in YAML. */
export type WrittenJson =
  | { readonly kind: "text"; readonly text: SourceText; readonly plain: boolean }
  | { readonly kind: "list"; readonly items: readonly WrittenJson[] }
  | { readonly kind: "map"; readonly entries: readonly (readonly [name: string, value: WrittenJson])[] }
  | { readonly kind: "null" };

const WHAT = "a value: a text, a number, true, false, a list or a map";

const leaf = converted(
  text(WHAT, { type: ["string", "number", "boolean"] }),
  (text, node): WrittenJson => ({
    kind: "text",
    text,
    plain: node.kind === "scalar" && node.style === "plain",
  }),
);

const value: z.ZodType<WrittenJson, Node> = lazy(() => JSON_VALUE);

/** Reads any YAML value. */
export const JSON_VALUE: z.ZodType<WrittenJson, Node> = byShape<WrittenJson>(WHAT, {
  scalar: leaf,
  list: converted(listOf("a list of values", value), (items): WrittenJson => ({ kind: "list", items })),
  map: converted(
    named("a map of values by their names", value, (name, value) => [name.text, value] as const),
    (entries): WrittenJson => ({ kind: "map", entries }),
  ),
  empty: converted(
    named("nothing", value, (name) => name),
    (): WrittenJson => ({ kind: "null" }),
  ),
}).meta({ id: "json" });

/** What is written, as data. Texts are what they are, braces and all. */
export function jsonOf(written: WrittenJson): Json {
  switch (written.kind) {
    case "null":
      return null;
    case "list":
      return written.items.map(jsonOf);
    case "map":
      return Object.fromEntries(written.entries.map(([name, value]) => [name, jsonOf(value)]));
    case "text":
      return (written.plain ? readPlain(written.text.text) : undefined) ?? written.text.text;
  }
}

/** What a plain scalar is to YAML's core schema, but for `null`, which is no scalar here. */
export function readPlain(text: string): number | boolean | undefined {
  if (text === "true" || text === "false") return text === "true";
  if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(text)) return undefined;
  const number = Number(text);
  // An id as a number would lose its last digits.
  return Number.isFinite(number) && Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : undefined;
}
