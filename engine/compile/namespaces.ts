/** The functions that extensions add to expressions, each extension under a name of its own: `{dice.sum(1, 2)}`. */
import type { DeclaredExtensions } from "../model/declared.ts";
import type { NamespaceShape, Variables } from "../model/shape.ts";
import { isReservedName } from "../schema/checks/variable_name.ts";

/** As an extension is called in expressions, where a hyphen would be a minus. */
export function namespaceName(extension: string): string {
  return extension.replaceAll("-", "_");
}

/** Whether the name of an extension already means something else in expressions. */
export function isReservedNamespace(extension: string): boolean {
  return isReservedName(namespaceName(extension));
}

/**
 * Why an extension cannot have its name, as a sentence for owners; `undefined` where it can.
 * @param all the names of all extensions of the project
 */
export function refuseNamespace(extension: string, all: Iterable<string>): string | undefined {
  const space = namespaceName(extension);
  if (isReservedNamespace(extension)) {
    return `No extension can be called ${extension}: \`${space}\` already means something else in expressions. ` +
      "Give its file or folder another name.";
  }
  for (const other of all) {
    if (other === extension || namespaceName(other) !== space) continue;
    return `The extensions ${extension} and ${other} would both be \`${space}\` in expressions. Rename one of them.`;
  }
}

/** One variable for each extension. Those that are not there now take any call. */
export function namespaceVariables({ present, absent }: DeclaredExtensions): Variables {
  const spaces: Record<string, NamespaceShape> = {};
  const add = (name: string, space: Omit<NamespaceShape, "name">) => {
    if (!isReservedNamespace(name)) spaces[namespaceName(name)] = { name: `the extension ${name}`, ...space };
  };
  for (const { name, why } of absent) add(name, { functions: new Map(), absent: why });
  for (const { name, functions } of present) {
    add(name, { functions: new Map(functions.map((declared) => [declared.name, declared])) });
  }
  return spaces;
}
