/** Commands by the headings that they stand under. */
import type { Command } from "../../model/program.ts";
import { shortHash } from "../../words/short_hash.ts";

export interface Category {
  readonly name: string;
  /** Stays the same when other categories come and go. */
  readonly id: string;
  /** In source order. */
  readonly commands: readonly Command[];
}

/** In the order of their names. */
export function categoriesOf(commands: readonly Command[]): Category[] {
  const byName = new Map<string, Command[]>();
  for (const command of commands) {
    const list = byName.get(command.category);
    if (list) list.push(command);
    else byName.set(command.category, [command]);
  }
  // The first one of a process takes 15 ms to make, so that none is made with the start.
  const inOrder = new Intl.Collator("en", { sensitivity: "base", numeric: true });
  return [...byName]
    .map(([name, list]) => ({ name, id: shortHash(name), commands: list }))
    .sort((a, b) => inOrder.compare(a.name, b.name) || (a.name < b.name ? -1 : 1));
}
