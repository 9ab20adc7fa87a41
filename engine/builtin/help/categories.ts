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

const BY_NAME = new Intl.Collator("en", { sensitivity: "base", numeric: true });

/** In the order of their names. */
export function categoriesOf(commands: readonly Command[]): Category[] {
  const byName = new Map<string, Command[]>();
  for (const command of commands) {
    const list = byName.get(command.category);
    if (list) list.push(command);
    else byName.set(command.category, [command]);
  }
  return [...byName]
    .map(([name, list]) => ({ name, id: shortHash(name), commands: list }))
    .sort((a, b) => BY_NAME.compare(a.name, b.name) || (a.name < b.name ? -1 : 1));
}
