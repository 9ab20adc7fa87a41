/** What may be written somewhere, in words, from its JSON Schema. */
import { type JsonSchema, shapesOf } from "../../editor/schema_walk.ts";
import { DURATION } from "../../schema/kit/duration.ts";
import { range } from "../../schema/kit/number.ts";
import { PERMISSIONS } from "../../model/permissions.ts";
import type { Sections } from "./sections.ts";

const NAMED: Readonly<Record<string, string>> = {
  roles: "a [role](units.md#ids)",
  channels: "a [channel](units.md#ids)",
  users: "a [person](units.md#ids)",
  data: "a name of `data`",
  groups: "a name of `groups`",
  checks: "a name of `checks`",
};

const COLOUR = "a [colour](units.md#colours)";

/** Most words of an enum that are listed. */
const MOST_WORDS = 12;

/** @param link to the section of a map @param outer schemas around it, which may hold themselves again */
export function typeWords(
  schema: JsonSchema,
  sections: Sections,
  link: (schema: JsonSchema) => string | undefined,
  outer: readonly JsonSchema[] = [],
): string {
  const words: string[] = [];
  const lists: string[] = [];
  for (const { schema: shape } of shapesOf(schema, sections.root)) {
    if (outer.includes(shape)) continue;
    if (shape.properties && sections.of(shape)?.title === "step") {
      return "[a step or a list of steps](steps.md)";
    }
    const inner = (part: JsonSchema) => typeWords(part, sections, link, [...outer, shape]);
    if (shape.items) lists.push(inner(shape.items));
    else if (typeof shape.additionalProperties === "object") {
      words.push(withOf("a map by names", inner(shape.additionalProperties)));
    } else words.push(shapeWords(shape, link));
  }
  const single = [...new Set(words)];
  const many = [...new Set(lists)].filter((list) =>
    !single.includes(list) && !list.split(" or ").every((one) => single.some((word) => word.startsWith(one)))
  );
  if (lists.length > 0 && many.length === 0) return `${single.join(" or ")}, or a list of them`;
  return [...single, ...many.map((list) => withOf("a list", list))].join(" or ");
}

/** `a list`, `a list of texts`, `a list (a text or a map)`. */
function withOf(what: string, inner: string): string {
  if (inner === "") return what;
  return inner.startsWith("a map: ") && !inner.includes(" or ")
    ? what + inner.slice("a map".length)
    : `${what} (${inner})`;
}

function shapeWords(shape: JsonSchema, link: (schema: JsonSchema) => string | undefined): string {
  if (shape.properties) return link(shape) ?? "a map";
  if (shape.enum) return enumWords(shape.enum);
  if (shape["x-expression"]) return "an [expression](expressions.md)";
  if (shape["x-declared"]) return shape["x-declared"].map((kind) => NAMED[kind]).join(" or ");
  if (shape.pattern !== undefined) return patternWords(shape.pattern, shape);
  const type = Array.isArray(shape.type) ? shape.type[0] : shape.type;
  const { minimum: min, maximum: max } = shape as { minimum?: number; maximum?: number };
  const bounds = min === undefined && max === undefined ? "" : ` ${range({ min, max })}`;
  if (type === "integer") return `a whole number${bounds}`;
  if (type === "number") return `a number${bounds}`;
  if (type === "string" && Array.isArray(shape.type) && shape.type.includes("boolean")) {
    return "a text, number, yes or no";
  }
  if (type === "object") return "a map";
  return "text";
}

function enumWords(words: readonly unknown[]): string {
  const shown = words.map((word) => `\`${word}\``);
  if (words.includes("create_instant_invite") && words.length >= Object.keys(PERMISSIONS).length) {
    return "a [permission](permissions.md#names-of-permissions)";
  }
  if (words.includes("blurple")) return COLOUR;
  if (shown.length > MOST_WORDS) return `one of ${shown.slice(0, MOST_WORDS).join(", ")} …`;
  return shown.length === 1 ? shown[0]! : `${shown.slice(0, -1).join(", ")} or ${shown.at(-1)}`;
}

function patternWords(pattern: string, shape: JsonSchema): string {
  const placeholder = pattern.endsWith("|\\{") ? ", also from a placeholder" : "";
  const { "x-bounds": bounds } = shape as { "x-bounds"?: string };
  const within = bounds === undefined ? "" : `, ${bounds}`;
  if (pattern.includes("[Nn]one") && pattern.includes("[smhdw]")) {
    return `a [duration](units.md#durations)${within}, or \`never\`${placeholder}`;
  }
  if (pattern.includes("[Nn]one")) return "yes or no";
  if (pattern.startsWith(DURATION.source)) return `a [duration](units.md#durations)${within}${placeholder}`;
  if (pattern.includes("[Tt]rue")) return "yes or no";
  if (pattern.startsWith("^#")) return COLOUR;
  if (pattern.includes("15,20")) return "an [id](units.md#ids)";
  if (pattern.includes("\\$\\{")) return "the name of a variable, `${NAME}`";
  if (pattern.includes("[bB]")) return `a [size](units.md#sizes)${within}`;
  const words = pattern.match(/^\^\(\?:([\w|]+)\)\$$/)?.[1]?.split("|");
  return words ? enumWords(words) : "text";
}
