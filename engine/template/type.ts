/**
 * Types of expressions: the shapes of values, and one more that only exists while an expression is checked. `anything` is
 * also the type of an element of an empty list, and of a part with a problem that has been reported.
 */
import type { MapShape, NamespaceShape, ObjectShape, Shape } from "../model/shape.ts";

export type Type =
  | Shape
  | ListType
  /** `null`. */
  | "nothing";

export interface ListType {
  readonly list: Type;
}

export function isList(type: Type): type is ListType {
  return typeof type === "object" && "list" in type;
}

export function isMap(type: Type): type is MapShape {
  return typeof type === "object" && "map" in type;
}

export function isObject(type: Type): type is ObjectShape {
  return typeof type === "object" && "fields" in type;
}

/** The functions of an extension, which are no value: no expression has them as its type. */
export function isNamespace(variable: Type | NamespaceShape | undefined): variable is NamespaceShape {
  return typeof variable === "object" && "functions" in variable;
}

/** The type in words that follow "is": `a text`, `a person`, `a list of texts`. */
export function describe(type: Type): string {
  if (isObject(type)) return type.name;
  if (isList(type)) return type.list === "text" ? "a list of texts" : "a list";
  if (isMap(type)) return "a map";
  switch (type) {
    case "boolean":
      return "true or false";
    case "nothing":
      return "nothing";
    case "anything":
      return "a value";
    default:
      return `a ${type}`;
  }
}

/**
 * The type of something that is one of two, as in `a ? b : c`: the common one, else `undefined`.
 * Objects are of one type when they have the same name and fields.
 */
export function common(a: Type, b: Type): Type | undefined {
  if (a === b || b === "nothing") return a;
  if (a === "nothing") return b;
  if (a === "anything" || b === "anything") {
    const known = a === "anything" ? b : a;
    // What another service answers is taken for no person and no role, whatever it says: texts would ping it.
    return isObject(known) ? "anything" : known;
  }
  if (isList(a) && isList(b)) {
    const list = common(a.list, b.list);
    return list && { list };
  }
  if (isMap(a) && isMap(b)) return common(a.map, b.map) && a;
  if (isObject(a) && isObject(b) && a.name === b.name && sameFields(a, b)) return a;
}

function sameFields(a: ObjectShape, b: ObjectShape): boolean {
  const names = Object.keys(a.fields);
  return names.length === Object.keys(b.fields).length &&
    names.every((name) => Object.hasOwn(b.fields, name));
}
