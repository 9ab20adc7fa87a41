import { type Diagnostic, Problems } from "../diagnostics/diagnostic.ts";
import type { MapEntry, MapNode } from "../source/nodes.ts";

type Merge = (same: readonly MapEntry[], problems: Problems) => MapEntry;

interface Kept {
  /** The entries of one name in all files. */
  readonly same: readonly MapEntry[];
  readonly merged: MapEntry;
  readonly problems: readonly Diagnostic[];
}

/** The merged keys of a bot's top, kept from one load to the next: a key of unchanged files has the same node again. */
export class MergeMemory {
  #kept = new Map<string, Kept>();

  /** @param merge entries of one name → one */
  merge(maps: readonly MapNode[], merge: Merge, problems: Problems): MapNode {
    const before = this.#kept;
    this.#kept = new Map();
    const entries = Array.from(entriesByName(maps), ([name, same]) => {
      let kept = before.get(name);
      if (!kept || !isSame(kept.same, same)) {
        const found = new Problems();
        kept = { same, merged: merge(same, found), problems: found.list };
      }
      this.#kept.set(name, kept);
      problems.addAll(kept.problems);
      return kept.merged;
    });
    return { kind: "map", entries, span: maps[0]!.span };
  }
}

/** The entries of several maps by their names, in the order in which these first stand there. */
export function entriesByName(maps: readonly MapNode[]): Map<string, MapEntry[]> {
  const byName = new Map<string, MapEntry[]>();
  for (const { entries } of maps) {
    for (const entry of entries) {
      const same = byName.get(entry.key.text);
      if (same) same.push(entry);
      else byName.set(entry.key.text, [entry]);
    }
  }
  return byName;
}

function isSame(some: readonly MapEntry[], others: readonly MapEntry[]): boolean {
  return some.length === others.length && some.every((entry, index) => entry === others[index]);
}
