/** Whether what should be fields are some: authors in JavaScript, and those who cast, get to know it at the load. */
import type { Field } from "../model/fields.ts";
import { kindOf } from "./kind_of.ts";

const TYPES: Readonly<Record<Field["type"], readonly string[]>> = {
  text: ["minLength", "maxLength", "default"],
  number: ["min", "max", "default"],
  integer: ["min", "max", "default"],
  boolean: ["default"],
  duration: ["min", "max", "default"],
  choice: ["choices", "default"],
  user: [],
  role: [],
  channel: [],
  list: ["maxItems", "default"],
  json: ["default"],
};
const SHARED = ["type", "description", "required"];
const NAME = /^[a-z][a-z0-9_]{0,63}$/;

/** @param what whose they are, for people @returns what is wrong */
export function checkFields(fields: unknown, what: string): string[] {
  if (typeof fields !== "object" || fields === null || Array.isArray(fields)) {
    return [`the fields of ${what} are ${kindOf(fields)}, but must be an object`];
  }
  return Object.entries(fields).flatMap(([name, field]) => checkField(name, field, what));
}

function checkField(name: string, field: unknown, what: string): string[] {
  const where = `the field \`${name}\` of ${what}`;
  if (!NAME.test(name)) {
    return [`${where} must be called with small letters, digits and _, beginning with a letter`];
  }
  if (typeof field !== "object" || field === null) {
    return [`${where} is ${kindOf(field)}, but must be an object`];
  }
  const { type, choices, required, default: standing } = field as Readonly<Record<string, unknown>>;
  const keys = Object.hasOwn(TYPES, String(type)) ? TYPES[type as Field["type"]] : undefined;
  if (!keys) {
    return [`${where} has the type \`${String(type)}\`, but there are ${Object.keys(TYPES).join(", ")}`];
  }
  const known = [...SHARED, ...keys];
  const unknown = Object.keys(field).filter((key) => !known.includes(key));
  return [
    ...unknown.map((key) => `\`${key}\` in ${where} is unknown (there are ${known.join(", ")})`),
    ...(type !== "choice" || Array.isArray(choices) && choices.length > 0 && choices.every(isText)
      ? []
      : [`${where} needs \`choices\`, a list of texts`]),
    ...(required === true && standing !== undefined
      ? [`${where} is required, so its default is never used`]
      : []),
  ];
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}
