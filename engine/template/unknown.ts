/** Problems with names: what was written, what there is, and what was probably meant. */
import type { Variables } from "../model/shape.ts";
import { accepts } from "./functions/define.ts";
import { findForm, findFunction, FUNCTION_NAMES } from "./functions/table.ts";
import { nearestName, type Place } from "./place.ts";
import { fieldNames, namesIn, rank } from "./known_names.ts";
import { FOREIGN_FUNCTIONS, FOREIGN_VARIABLES } from "./synonyms.ts";
import { describe, isList, isNamespace, isObject, type Type } from "./type.ts";

export function reportUnknownVariable(place: Place, name: string, start: number): void {
  const end = start + name.length;
  const code = "expression-unknown-name";
  const manual = findFunction(name) ?? findForm(name);
  if (manual) {
    const message = `\`${name}\` is a function, so its values follow in round brackets.`;
    return place.report(start, end, {
      code,
      message,
      expected: manual.example,
      names: namesIn(place.variables),
    });
  }
  const message = `Nothing is called \`${name}\` here.`;
  const owner = ownerOf(name, place);
  if (owner !== undefined) {
    const whole = `${owner}.${name}`;
    return place.report(start, end, { code, message, suggestion: whole, replace: whole });
  }
  const { variables } = place;
  const names = Object.keys(variables).sort((a, b) => rank(variables[b]) - rank(variables[a]));
  place.report(start, end, {
    code,
    message,
    names: namesIn(variables),
    ...nearestName(name, names, FOREIGN_VARIABLES),
  });
}

/** The variable that has a field of this name: `{mood}` was meant as `{options.mood}`. */
function ownerOf(name: string, { variables }: Place): string | undefined {
  const roots = Object.keys(variables).sort((a, b) => Number(b === "options") - Number(a === "options"));
  return roots.find((root) => {
    const shape = variables[root]!;
    return !isNamespace(shape) && isObject(shape) && Object.hasOwn(shape.fields, name);
  });
}

export interface UnknownField {
  /** What stands before the dot: its type, its words and their place. */
  readonly type: Type;
  readonly path: string;
  readonly pathStart: number;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export function reportUnknownField(place: Place, field: UnknownField): void {
  const { type, path, name, start, end } = field;
  if (!isObject(type)) return reportBelowValue(place, field);
  const names = Object.keys(type.fields);
  const message = names.length === 0
    ? `There is no \`${name}\`, because \`${path}\` is empty here.`
    : type.name.startsWith("the ")
    ? `There is no \`${name}\` among ${type.name}.`
    : `${type.name[0]?.toUpperCase()}${type.name.slice(1)} has no \`${name}\`.`;
  place.report(start, end, {
    code: "expression-unknown-field",
    message,
    names: fieldNames(type),
    ...nearestName(name, names),
  });
}

/** Texts, numbers and lists have no fields; perhaps a function was meant. */
function reportBelowValue(place: Place, { type, path, pathStart, name, start, end }: UnknownField): void {
  const code = "expression-unknown-field";
  const message = `\`${path}\` is ${describe(type)}, so there is no \`${name}\` below it.`;
  const [first] = findFunction(name)?.params ?? [];
  if (first && accepts(first.kind, type)) {
    const call = `${name}(${path})`;
    const replaceAt = { start: pathStart, end };
    return place.report(start, end, { code, message, suggestion: call, replace: call, replaceAt });
  }
  const expected = isList(type)
    ? `a place in the list such as ${path}[0], or size(${path})`
    : `${path} alone`;
  place.report(start, end, { code, message, expected });
}

/** @param start place of the name alone */
export function reportUnknownFunction(place: Place, name: string, start: number): void {
  const whole = isBelow(place, start) ? undefined : declaredName(name, place.variables);
  place.report(start, start + name.length, {
    code: "expression-unknown-function",
    message: `There is no function \`${name}\`.`,
    ...whole === undefined
      ? nearestName(name, [...FUNCTION_NAMES], FOREIGN_FUNCTIONS)
      : { suggestion: whole, replace: whole },
  });
}

/** A function of an extension, of which only its own name was written. */
function declaredName(name: string, variables: Variables): string | undefined {
  const owner = Object.keys(variables).find((root) => {
    const variable = variables[root];
    return isNamespace(variable) && variable.functions.has(name);
  });
  return owner && `${owner}.${name}`;
}

function isBelow({ text }: Place, start: number): boolean {
  return text.slice(0, start).trimEnd().endsWith(".");
}
