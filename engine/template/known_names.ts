/** What has a name at a place of an expression, for editors. */
import type { KnownName } from "../diagnostics/diagnostic.ts";
import type { NamespaceShape, ObjectShape, Variables } from "../model/shape.ts";
import { findForm, findFunction, FUNCTION_NAMES } from "./functions/table.ts";
import { describe, isNamespace, isObject } from "./type.ts";

/** Variables, people and servers and the like before plain numbers; then functions. */
export function namesIn(variables: Variables): KnownName[] {
  const own = Object.keys(variables).sort((a, b) => rank(variables[b]) - rank(variables[a]));
  return [
    ...own.map((name) => ({ name, what: whatIs(variables[name]!) })),
    ...Array.from(FUNCTION_NAMES, (name) => {
      const example = (findFunction(name) ?? findForm(name))?.example;
      return { name, what: "a function", ...(example === undefined ? {} : { example }) };
    }),
  ];
}

export function fieldNames({ fields }: ObjectShape): KnownName[] {
  return Object.entries(fields).map(([name, shape]) => ({ name, what: describe(shape) }));
}

export function functionNames({ functions }: NamespaceShape): KnownName[] {
  return Array.from(functions.keys(), (name) => ({ name, what: "a function" }));
}

/** People, servers and the like are named before plain numbers. */
export function rank(variable: Variables[string] | undefined): number {
  return isNamespace(variable) || variable === undefined || !isObject(variable) ? 0 : 1;
}

function whatIs(variable: Variables[string]): string {
  return isNamespace(variable) ? variable.name : describe(variable);
}
