/** Functions on lists, some of which work on texts as well: a text counts as a list of its characters. */
import { once } from "../once.ts";
import { bounded } from "../print.ts";
import { define, elementOf } from "./define.ts";
import { common, describe, type Type } from "../type.ts";

const list = { name: "list", kind: "list" } as const;
const either = { name: "value", kind: "text or list" } as const;

export const LIST_FUNCTIONS = [
  define({
    name: "size",
    aliases: ["length", "len"],
    params: [{ name: "value", kind: "text, list or map" }],
    returns: "number",
    description: "How many characters a text has, how many things a list or a map; 0 for an absent value.",
    example: `size("hello")`,
    prints: "5",
    takesAbsent: true,
    run: ([value]) => typeof value === "string" ? characters(value).length : sizeOf(value ?? {}),
  }),
  define({
    name: "contains",
    params: [either, { name: "part", kind: "any" }],
    returns: "boolean",
    description: "Whether a text has a part, or a list has an element. Capitals matter; see `lower`.",
    example: `contains("hello", "ell")`,
    prints: "true",
    expects: ([value = "anything", part = "anything"]) => {
      const element = value === "text" ? "text" : elementOf(value);
      return common(element, part) ? undefined : describe(element);
    },
    run: ([value, part]) =>
      typeof value === "string" ? typeof part === "string" && value.includes(part) : value.includes(part),
  }),
  define({
    name: "first",
    params: [either, { name: "count", kind: "number", optional: true }],
    returns: firstOrMany,
    description: "The first element of a list or character of a text; with `count` the first ones.",
    example: `first(["gold", "silver"])`,
    prints: "gold",
    run: ([value, count]) => {
      const items = parts(value);
      return count === undefined ? items[0] : like(value, items.slice(0, whole(count)));
    },
  }),
  define({
    name: "last",
    params: [either, { name: "count", kind: "number", optional: true }],
    returns: firstOrMany,
    description: "The last element of a list or character of a text; with `count` the last ones.",
    example: `last("hello", 2)`,
    prints: "lo",
    run: ([value, count]) => {
      const items = parts(value);
      return count === undefined
        ? items.at(-1)
        : like(value, whole(count) === 0 ? [] : items.slice(-whole(count)));
    },
  }),
  define({
    name: "slice",
    params: [either, { name: "start", kind: "number" }, { name: "end", kind: "number", optional: true }],
    returns: ([value]) => value ?? "anything",
    description:
      "A part of a text or list. Counting begins at 0, the end is not included, -1 is the last place.",
    example: `slice("hello", 1, 3)`,
    prints: "el",
    run: ([value, start, end]) => like(value, parts(value).slice(start, end)),
  }),
  define({
    name: "reverse",
    params: [either],
    returns: ([value]) => value ?? "anything",
    description: "The text or list backwards.",
    example: `reverse("abc")`,
    prints: "cba",
    run: ([value]) => like(value, [...parts(value)].reverse()),
  }),
  define({
    name: "sort",
    params: [list],
    returns: ([list]) => list ?? "anything",
    description: "The list in order: numbers by size, texts by the alphabet.",
    example: `sort(["b", "c", "a"])`,
    prints: "a, b, c",
    run: ([list]) => [...list].sort(order),
  }),
  define({
    name: "unique",
    params: [list],
    returns: ([list]) => list ?? "anything",
    description: "The list without repetitions.",
    example: "unique([1, 2, 1])",
    prints: "1, 2",
    run: ([list]) => [...new Set(list)],
  }),
  define({
    name: "keys",
    params: [{ name: "map", kind: "map" }],
    returns: { list: "text" },
    description: "The names of the entries of a map, in their order.",
    example: "keys(looks)",
    prints: "hair, eyes",
    run: ([map]) => Object.keys(map),
  }),
  define({
    name: "join",
    params: [{ name: "list", kind: "printable list" }, { name: "separator", kind: "text", optional: true }],
    returns: "text",
    description: "The elements of a list in one text, with `, ` or the separator between them.",
    example: `join(["a", "b"], " and ")`,
    prints: "a and b",
    run: ([list, separator = ", "]) => bounded(list.join(separator)),
  }),
];

function firstOrMany([value, count]: readonly Type[]): Type {
  if (count !== undefined) return value ?? "anything";
  return value === "text" ? "text" : elementOf(value);
}

function parts(value: string | readonly unknown[]): readonly unknown[] {
  return typeof value === "string" ? characters(value) : value;
}

/** Whole characters, so that an emoji is not cut in two. */
function characters(text: string): string[] {
  return Array.from(text);
}

function like(value: string | readonly unknown[], items: readonly unknown[]): unknown {
  return typeof value === "string" ? items.join("") : items;
}

function whole(number: number): number {
  return Number.isNaN(number) ? 0 : Math.max(0, Math.floor(number));
}

/** Made when it is first needed, because making it takes 20 ms. */
const collator = once(() => new Intl.Collator("en", { numeric: true }));

function order(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return typeof a === "string" && typeof b === "string" ? collator().compare(a, b) : 0;
}

function sizeOf(value: object): number {
  return Array.isArray(value) ? value.length : Object.keys(value).length;
}
