/** Problems with names: what was written, what there is, and what was probably meant. */
import { findFunction, FUNCTION_NAMES } from "./functions/table.ts";
import { nearestName, type Place } from "./place.ts";
import { describe, isList, isObject, type Type } from "./type.ts";

/** Words that people use for the variables, many of them from other bots. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ["author", "user"],
  ["sender", "user"],
  ["person", "user"],
  ["me", "bot"],
  ["client", "bot"],
  ["args", "options"],
  ["arguments", "options"],
  ["params", "options"],
  ["time", "now"],
  ["date", "now"],
  ["today", "now"],
  ["servers", "guilds"],
]);

export function reportUnknownVariable(place: Place, name: string, start: number): void {
  const end = start + name.length;
  const code = "expression-unknown-name";
  const fn = findFunction(name);
  if (fn) {
    return place.report(start, end, {
      code,
      message: `\`${name}\` is a function, so its values follow in round brackets.`,
      expected: fn.example,
    });
  }
  const message = `Nothing is called \`${name}\` here.`;
  const below = ownerOf(name, place);
  if (below === undefined) {
    const hint = nearestName(name, Object.keys(place.variables), SYNONYMS);
    return place.report(start, end, { code, message, ...hint });
  }
  const whole = `${below}.${name}`;
  place.report(start, end, { code, message, suggestion: whole, replace: whole });
}

/** The variable that has a field of this name: `{mood}` was meant as `{options.mood}`. */
function ownerOf(name: string, { variables }: Place): string | undefined {
  const roots = Object.keys(variables).sort((a, b) => Number(b === "options") - Number(a === "options"));
  return roots.find((root) => {
    const shape = variables[root]!;
    return isObject(shape) && Object.hasOwn(shape.fields, name);
  });
}

export interface UnknownField {
  /** What stands before the dot: its type and its words. */
  readonly type: Type;
  readonly path: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export function reportUnknownField(place: Place, { type, path, name, start, end }: UnknownField): void {
  const code = "expression-unknown-field";
  if (isObject(type)) {
    const names = Object.keys(type.fields);
    const message = names.length === 0
      ? `There is no \`${name}\`, because \`${path}\` is empty here.`
      : type.name.startsWith("the ")
      ? `There is no \`${name}\` among ${type.name}.`
      : `${type.name[0]?.toUpperCase()}${type.name.slice(1)} has no \`${name}\`.`;
    return place.report(start, end, { code, message, ...nearestName(name, names) });
  }
  const message = `\`${path}\` is ${describe(type)}, so there is no \`${name}\` below it.`;
  const fn = findFunction(name);
  if (fn) {
    const call = `${name}(${path})`;
    return place.report(start, end, { code, message, expected: `the function \`${call}\`` });
  }
  const expected = isList(type)
    ? `a place in the list such as ${path}[0], or size(${path})`
    : `\`${path}\` alone`;
  place.report(start, end, { code, message, expected });
}

/** Functions of other languages, and ours. */
const FOREIGN: ReadonlyMap<string, string> = new Map([
  ["uppercase", "upper"],
  ["to_upper_case", "upper"],
  ["upper_ascii", "upper"],
  ["lowercase", "lower"],
  ["to_lower_case", "lower"],
  ["lower_ascii", "lower"],
  ["strip", "trim"],
  ["count", "size"],
  ["substring", "slice"],
  ["substr", "slice"],
  ["index_of", "contains"],
  ["includes", "contains"],
  ["string", "text"],
  ["str", "text"],
  ["choice", "pick"],
  ["choose", "pick"],
  ["rand", "random"],
  ["randint", "random"],
  ["truncate", "shorten"],
  ["if_null", "default"],
  ["coalesce", "default"],
  ["timestamp", "time"],
  ["number_format", "format"],
  ["distinct", "unique"],
]);

/** @param start place of the name alone */
export function reportUnknownFunction(place: Place, name: string, start: number): void {
  place.report(start, start + name.length, {
    code: "expression-unknown-function",
    message: `There is no function \`${name}\`.`,
    ...nearestName(name, FUNCTION_NAMES, FOREIGN),
  });
}
