/** Follows a way through a JSON Schema (draft 7) as the tables of keys make it. */
import type { DeclaredKind } from "../schema/kit/written.ts";
import type { PathPart } from "./text_place.ts";

/** The parts of a schema that say what can be written. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  readonly defaultSnippets?: readonly Snippet[];
  /** Names of these kinds can stand here; in a map, as its keys. */
  readonly "x-declared"?: readonly DeclaredKind[];
  /** The text is an expression as a whole. */
  readonly "x-expression"?: boolean;
}

export interface Snippet {
  readonly label: string;
  readonly description?: string;
  /** Values in which `${1:text}` stands for what is to be filled in. */
  readonly body: unknown;
}

/** One of the shapes that a value may have. */
export interface Shape {
  readonly schema: JsonSchema;
  /** The nearest description on the way to it. */
  readonly description?: string;
}

/** The shapes of a schema, with references and choices between them resolved. */
export function shapesOf(schema: JsonSchema, root: JsonSchema): Shape[] {
  const shapes: Shape[] = [];
  const seen = new Set<JsonSchema>();
  const add = (part: JsonSchema, outer: string | undefined) => {
    if (seen.has(part)) return;
    seen.add(part);
    const description = part.description ?? outer;
    const target = part.$ref === undefined
      ? undefined
      : root.definitions?.[part.$ref.replace("#/definitions/", "")];
    if (target) add(target, description);
    for (const one of [...part.anyOf ?? [], ...part.oneOf ?? [], ...part.allOf ?? []]) add(one, description);
    if (part.type !== undefined || part.properties || part.enum || part.items || part.defaultSnippets) {
      shapes.push({ schema: part, ...(description === undefined ? {} : { description }) });
    }
  };
  add(schema, undefined);
  return shapes;
}

/** The shapes of what stands at the end of a way; none where nothing may stand there. */
export function shapesAt(root: JsonSchema, path: readonly PathPart[]): Shape[] {
  let shapes = shapesOf(root, root);
  for (const part of path) {
    const next = shapes.flatMap(({ schema }) => below(schema, part));
    shapes = [...new Set(next)].flatMap((schema) => shapesOf(schema, root));
  }
  return shapes;
}

function below({ properties, additionalProperties, items }: JsonSchema, part: PathPart): JsonSchema[] {
  if (typeof part === "number") return items ? [items] : [];
  if (properties && Object.hasOwn(properties, part)) return [properties[part]!];
  return typeof additionalProperties === "object" ? [additionalProperties] : [];
}

/** What the keys of these maps mean: of each, the first schema that has it. Maps in which the keys at hand have no place are left out. */
export function keysOf(shapes: readonly Shape[], present: readonly string[]): Map<string, JsonSchema> {
  const maps = shapes.filter(({ schema }) => schema.properties);
  const fitting = maps.filter(({ schema }) => present.every((key) => Object.hasOwn(schema.properties!, key)));
  const keys = new Map<string, JsonSchema>();
  for (const { schema } of fitting.length > 0 ? fitting : maps) {
    for (const [key, value] of Object.entries(schema.properties!)) if (!keys.has(key)) keys.set(key, value);
  }
  return keys;
}

/** The first description of a schema, its own or that of what it refers to. */
export function descriptionOf(schema: JsonSchema, root: JsonSchema): string | undefined {
  return schema.description ?? shapesOf(schema, root).find(({ description }) => description)?.description;
}

export function hasType({ type }: JsonSchema, name: string): boolean {
  return type === name || Array.isArray(type) && type.includes(name);
}
