/** Functions that extensions declare, as those of the expressions themselves: checked, called and explained alike. */
import type { DeclaredFunction, FunctionType } from "../../model/declared_function.ts";
import { bounded } from "../print.ts";
import { describe } from "../type.ts";
import type { FunctionEntry } from "./define.ts";

type Returns = DeclaredFunction["returns"];

/** Elements of a list that a function gives. */
const MOST_ELEMENTS = 1000;

/** What stands for a value of each type in an example. */
const EXAMPLES: Readonly<Record<FunctionType, string>> = {
  text: `"text"`,
  number: "1",
  boolean: "true",
  time: "now",
  any: "user.name",
};

/** @param owner the name before the dot */
export function declaredEntry(owner: string, declared: DeclaredFunction): FunctionEntry {
  const { description, params, returns } = declared;
  const name = `${owner}.${declared.name}`;
  const shown = params.map(({ name, optional }) => optional ? `[${name}]` : name);
  return {
    name,
    description,
    params: params.map(({ name, type, optional }) => ({
      name,
      kind: type,
      ...(optional ? { optional } : {}),
    })),
    returns,
    signature: `${name}(${shown.join(", ")}) → ${describe(returns)}`,
    example: exampleOf(owner, declared),
    run: (args) => result(declared, args),
  };
}

/** `dice.sum(1, 1)`. */
export function exampleOf(owner: string, { name, params }: DeclaredFunction): string {
  const values = params.filter(({ optional }) => !optional).map(({ type }) => EXAMPLES[type]);
  return `${owner}.${name}(${values.join(", ")})`;
}

/** Extensions are not to be trusted with what is said of them here: to be pure, and to give what they declare. */
function result(declared: DeclaredFunction, args: readonly unknown[]): unknown {
  try {
    const value = declared.run(...args.map(copied));
    if (value instanceof Promise) value.catch(() => {});
    return conform(value, declared.returns);
  } catch {
    return undefined;
  }
}

/** Lists and maps are what others see, too. */
function copied(value: unknown): unknown {
  return typeof value === "object" && value !== null ? structuredClone(value) : value;
}

function conform(value: unknown, type: Returns): unknown {
  if (typeof type === "object") {
    if (!Array.isArray(value)) return undefined;
    const elements = value.slice(0, MOST_ELEMENTS).map((element) => conform(element, type.list));
    return elements.includes(undefined) ? undefined : elements;
  }
  switch (type) {
    case "text":
      return typeof value === "string" ? bounded(value) : undefined;
    case "boolean":
      return typeof value === "boolean" ? value : undefined;
    case "number":
    case "time":
      return typeof value === "number" && Number.isFinite(value) ? value : undefined;
  }
}
