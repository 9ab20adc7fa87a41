/** The map that declared fields stand in, and the single value that may stand for it. */
import type * as z from "zod";
import type { Field, Fields } from "../../model/fields.ts";
import type { Node } from "../../source/nodes.ts";
import { byShape } from "../kit/by_shape.ts";
import { converted } from "../kit/converted.ts";
import { type Keys, map } from "../kit/map.ts";
import { describeField, whatOf } from "./field_words.ts";

/** Reads what stands in a definition. */
export type NodeSchema<Value> = z.ZodType<Value, Node>;

export interface FieldsPlace {
  /** What the map is to a reader: "`dice.roll`". */
  readonly what: string;
  /** The field that a single value means. */
  readonly main?: string;
}

/**
 * @param schemaOf the schema of a field's value
 * @param build makes the use from what was written, by the names of the fields
 */
export function fieldsSchema<Value, Use>(
  fields: Fields,
  { what, main }: FieldsPlace,
  schemaOf: (field: Field, name: string) => NodeSchema<Value>,
  build: (values: ReadonlyMap<string, Value>, node: Node) => Use,
): NodeSchema<Use> {
  const keys: Record<string, Keys[string]> = {};
  for (const [name, field] of Object.entries(fields)) {
    const schema = schemaOf(field, name).describe(describeField(field));
    keys[name] = field.required ? schema : schema.optional();
  }
  const whole = map(what, keys, (read, node) => {
    const values = Object.entries(read as Record<string, Value | undefined>);
    return build(
      new Map(values.flatMap(([name, value]) => value === undefined ? [] : [[name, value]])),
      node,
    );
  });
  const field = main === undefined || !standsAlone(fields, main) ? undefined : fields[main];
  if (!field || main === undefined) return whole;
  const alone = converted(schemaOf(field, main), (value, node) => build(new Map([[main, value]]), node));
  const lists = field.type === "list" || field.type === "json";
  return byShape<Use>(`${whatOf(field).split(":")[0]}, or a map with ${listed(Object.keys(fields))}`, {
    scalar: alone,
    ...(lists ? { list: alone } : {}),
    map: whole,
    empty: whole,
  });
}

/** Whether no other field has to be there besides. */
function standsAlone(fields: Fields, main: string): boolean {
  return Object.entries(fields).every(([name, { required }]) => name === main || !required);
}

function listed(names: readonly string[]): string {
  const marked = names.map((name) => `\`${name}\``);
  return marked.length < 2 ? marked.join("") : `${marked.slice(0, -1).join(", ")} and ${marked.at(-1)}`;
}
