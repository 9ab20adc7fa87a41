/** The fields of an extension whose values stand in the file as they are: settings, and filters of triggers. */
import type * as z from "zod";
import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { Fields } from "../../model/fields.ts";
import type { Node } from "../../source/nodes.ts";
import type { NamesDefinition } from "../keys/names.ts";
import { type FieldsPlace, fieldsSchema } from "./fields_schema.ts";
import { type StaticValue, staticValue } from "./static_value.ts";

/** One use of the fields, read from a definition. */
export interface StaticUse {
  /**
   * The values by the names of their fields, with the defaults of those that are not there; ids of people, roles and
   * channels. Tells what no single key can know.
   */
  compile(names: NamesDefinition, problems: Problems): Readonly<Record<string, unknown>>;
}

/** @param place where they stand, and which of them a single value means */
export function staticFields(fields: Fields, place: FieldsPlace): z.ZodType<StaticUse, Node> {
  return fieldsSchema(fields, place, staticValue, (values) => staticUse(fields, values));
}

/** The use where nothing is said; `undefined` where something has to be. */
export function unsaid(fields: Fields): StaticUse | undefined {
  return Object.values(fields).some(({ required }) => required) ? undefined : staticUse(fields, new Map());
}

function staticUse(fields: Fields, values: ReadonlyMap<string, StaticValue>): StaticUse {
  return {
    compile(names, problems) {
      const known = defaultsOf(fields);
      for (const [name, read] of values) {
        const value = read(names, problems);
        if (value !== undefined) known.set(name, value);
      }
      return Object.fromEntries(known);
    },
  };
}

/** What fields hold of which nothing is said, by their names. */
export function defaultsOf(fields: Fields): Map<string, unknown> {
  return new Map(
    Object.entries(fields).flatMap(([name, field]) =>
      "default" in field && field.default !== undefined ? [[name, field.default] as const] : []
    ),
  );
}
