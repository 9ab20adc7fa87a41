/** The names that a definition declares itself. */
import type { DeclaredKind } from "../schema/kit/written.ts";
import type { MapNode, Node } from "../source/nodes.ts";

/** The ways to the maps whose keys are the names, and what each is. */
const DECLARED: Readonly<Record<DeclaredKind, { readonly path: readonly string[]; readonly what: string }>> =
  {
    roles: { path: ["names", "roles"], what: "a named role" },
    channels: { path: ["names", "channels"], what: "a named channel" },
    users: { path: ["names", "users"], what: "a named person" },
    data: { path: ["data"], what: "data of this bot" },
    groups: { path: ["groups"], what: "a group of steps" },
    checks: { path: ["checks"], what: "a check of this bot" },
  };

export interface DeclaredName {
  readonly name: string;
  readonly what: string;
}

/** @param roots of all files of the bot */
export function declaredNames(kinds: readonly DeclaredKind[], roots: readonly Node[]): DeclaredName[] {
  return kinds.flatMap((kind) => {
    const { path, what } = DECLARED[kind];
    const maps = path.reduce((nodes, key) => nodes.flatMap((node) => valuesOf(node, key)), roots).filter(
      isMap,
    );
    const names = new Set(maps.flatMap(({ entries }) => entries.map(({ key }) => key.text)));
    return Array.from(names, (name) => ({ name, what }));
  });
}

function valuesOf(node: Node, key: string): Node[] {
  return node.kind === "map"
    ? node.entries.filter((entry) => entry.key.text === key).map(({ value }) => value)
    : [];
}

function isMap(node: Node): node is MapNode {
  return node.kind === "map";
}
