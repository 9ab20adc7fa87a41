/** The fields of an extension as a step gives them. */
import type { Field, Fields } from "../../model/fields.ts";
import type { Run } from "../../model/program.ts";
import { type FieldsPlace, fieldsSchema, type NodeSchema } from "../../schema/extensions/fields_schema.ts";
import { defaultsOf } from "../../schema/extensions/static_fields.ts";
import { code } from "../../words/code.ts";
import { refused } from "../kit/refused.ts";
import { dynamicValue } from "./dynamic_value.ts";
import type { DynamicValue, FieldContext, Fill } from "./fill.ts";

export interface DynamicUse {
  /** The values by the names of their fields, when the step runs. Throws `StepRefused`. */
  compile(context: FieldContext): (run: Run) => Readonly<Record<string, unknown>>;
}

/** @param place where they stand, and which of them a single value means */
export function dynamicFields(fields: Fields, place: FieldsPlace): NodeSchema<DynamicUse> {
  return fieldsSchema(fields, place, dynamicValue, (values) => dynamicUse(fields, values));
}

/** @param values what was written, by the names of the fields */
export function dynamicUse(fields: Fields, values: ReadonlyMap<string, DynamicValue>): DynamicUse {
  const defaults = defaultsOf(fields);
  return {
    compile(context) {
      const fills = new Map<string, Fill>();
      for (const [name, value] of values) fills.set(name, value(context));
      return (run) => {
        const known = new Map(defaults);
        for (const [name, fill] of fills) {
          const value = fill(run);
          if (value !== undefined) known.set(name, value);
        }
        for (const [name, field] of Object.entries(fields)) {
          if (field.required && !known.has(name)) throw missing(name, field);
        }
        return structuredClone(Object.fromEntries(known));
      };
    },
  };
}

/** Where an option was not given, or does not say who or what is meant. */
function missing(name: string, { type }: Field) {
  switch (type) {
    case "number":
    case "integer":
      return refused({ key: "number_not_given", values: {} });
    case "user":
      return refused({ key: "person_unclear", values: {} });
    case "role":
      return refused({ key: "role_unclear", values: {} });
    case "channel":
      return refused({ key: "channel_unclear", values: {} });
    default:
      return refused({ key: "value_missing", values: { name: code(name) } });
  }
}
