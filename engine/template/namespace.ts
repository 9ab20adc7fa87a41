/** The functions of an extension below its name: `dice.sum(1, 2)`. */
import type { ASTNode } from "@marcbachmann/cel-js";
import { nearest } from "../diagnostics/did_you_mean.ts";
import type { NamespaceShape, Variables } from "../model/shape.ts";
import type { Compiler } from "./compiled.ts";
import { declaredEntry, exampleOf } from "./functions/declared.ts";
import type { FunctionEntry } from "./functions/define.ts";
import { functionNames } from "./known_names.ts";
import { nearestName, type Place } from "./place.ts";
import { isNamespace } from "./type.ts";

/** A namespace with the name that it has at this place. */
export interface Named {
  readonly name: string;
  readonly space: NamespaceShape;
}

export function namespaceIn(variables: Variables, name: string): Named | undefined {
  const variable = Object.hasOwn(variables, name) ? variables[name] : undefined;
  return isNamespace(variable) ? { name, space: variable } : undefined;
}

/** The namespace that a part of an expression names, if it names one. */
export function namespaceOf(node: ASTNode, { place, loop }: Compiler): Named | undefined {
  if (node.op !== "id") return undefined;
  const name = place.text.slice(node.start, node.end);
  return name === loop?.name ? undefined : namespaceIn(place.variables, name);
}

/** Whether an unknown name before the dot of a call is probably that of an extension: then nothing is said of the call. */
export function isLikeNamespace(node: ASTNode, { place: { text, variables }, loop }: Compiler): boolean {
  if (node.op !== "id") return false;
  const name = text.slice(node.start, node.end);
  if (name === loop?.name || Object.hasOwn(variables, name)) return false;
  const meant = nearest(name, Object.keys(variables));
  return meant !== undefined && isNamespace(variables[meant]);
}

/** Tells that a namespace stands where a value belongs. @param end behind what is told, with what stands below it */
export function reportNamespace(
  { name, space }: Named,
  start: number,
  end: number,
  place: Place,
  below?: string,
): void {
  if (space.absent !== undefined) return reportAbsent(space, start, end, place);
  const declared = below === undefined ? undefined : space.functions.get(below);
  if (below !== undefined && !declared) return reportUnknown(space, below, end - below.length, place);
  const [example] = [...declared ? [declared] : [], ...space.functions.values()];
  place.report(start, end, {
    code: "expression-extension",
    message: declared
      ? `\`${name}.${below}\` is a function, so its values follow in round brackets.`
      : `\`${name}\` stands for ${space.name}, which is no value.`,
    expected: example ? `a call such as ${exampleOf(name, example)}` : "the name of a value",
  });
}

function reportAbsent(space: NamespaceShape, start: number, end: number, place: Place): void {
  const words = place.text.slice(start, end).replace(/\(.*/s, "").trim();
  place.report(start, end, {
    code: "extension-absent",
    severity: "warning",
    message:
      `\`${words}\` gives nothing at the moment: ${space.name} is not loaded, because ${space.absent}.`,
    expected: `${space.name}, loaded`,
  });
}

function reportUnknown(space: NamespaceShape, word: string, start: number, place: Place): void {
  const { name, functions } = space;
  place.report(start, start + word.length, {
    code: "expression-unknown-function",
    message: functions.size === 0
      ? `${capital(name)} adds no functions.`
      : `${capital(name)} has no function \`${word}\`.`,
    names: functionNames(space),
    ...nearestName(word, [...functions.keys()]),
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The function that is called; `undefined` after its problem has been told. */
export function findDeclared(
  { name: owner, space }: Named,
  { name, nameStart, node }: { readonly name: string; readonly nameStart: number; readonly node: ASTNode },
  { place }: Compiler,
): FunctionEntry | undefined {
  const found = space.functions.get(name);
  if (space.absent !== undefined) reportAbsent(space, node.start, node.end, place);
  else if (found) return declaredEntry(owner, found);
  else reportUnknown(space, name, nameStart, place);
}
