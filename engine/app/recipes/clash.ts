/** Recipes that define the same things, and so cannot be one bot. */
import type { Recipe } from "./recipe.ts";

export interface Clash {
  readonly recipes: readonly [string, string];
  /** What both define: `the command ban`, … */
  readonly things: readonly string[];
}

/** What has a name of its own, by the key under which it stands. */
const NAMED: Readonly<Record<string, string>> = {
  commands: "the command",
  data: "the data",
  groups: "the group",
  checks: "the check",
  events: "the event",
  role_menus: "the role menu",
};

/** The first two that clash. */
export function clashOf(recipes: readonly Recipe[]): Clash | undefined {
  const defined = recipes.map((recipe) => ({ id: recipe.id, things: thingsIn(recipe.body) }));
  for (const [index, { id, things }] of defined.entries()) {
    for (const other of defined.slice(index + 1)) {
      const both = [...things].filter((thing) => other.things.has(thing));
      if (both.length > 0) return { recipes: [id, other.id], things: both.toSorted(commandsFirst) };
    }
  }
}

/** What people see comes first. */
function commandsFirst(one: string, other: string): number {
  const { commands } = NAMED;
  return Number(other.startsWith(`${commands} `)) - Number(one.startsWith(`${commands} `));
}

function thingsIn(body: string): Set<string> {
  const things = new Set<string>();
  let kind: string | undefined;
  for (const line of body.split("\n")) {
    const top = /^(\w+):/.exec(line)?.[1];
    if (top !== undefined) kind = NAMED[top];
    if (kind === undefined) continue;
    const name = /^ {2}([\w-]+):/.exec(line)?.[1];
    if (name !== undefined) things.add(`${kind} ${name}`);
    if (kind !== NAMED.commands) continue;
    const aliases = /^ {4}aliases: \[([^\]]*)\]/.exec(line)?.[1] ?? "";
    for (const alias of aliases.split(/[\s,]+/).filter(Boolean)) things.add(`${kind} ${alias}`);
  }
  return things;
}
