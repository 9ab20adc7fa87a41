import type { NewDiagnostic } from "../diagnostics/diagnostic.ts";
import type { MapEntry, ScalarNode } from "./nodes.ts";

/** Up to this many entries, comparing one by one is faster than a set. */
const FEW = 8;

/** Collects the entries of one map and keeps the first of equal keys. */
export class EntryList {
  readonly entries: MapEntry[] = [];
  #byKey: Map<string, ScalarNode> | undefined;

  /** The key that stands there already, if there is one; then nothing is added. */
  add(entry: MapEntry): ScalarNode | undefined {
    const earlier = this.find(entry.key.text);
    if (earlier) return earlier;
    this.entries.push(entry);
    this.#byKey?.set(entry.key.text, entry.key);
    if (!this.#byKey && this.entries.length > FEW) {
      this.#byKey = new Map(this.entries.map(({ key }) => [key.text, key]));
    }
    return undefined;
  }

  find(text: string): ScalarNode | undefined {
    if (this.#byKey) return this.#byKey.get(text);
    for (const { key } of this.entries) if (key.text === text) return key;
    return undefined;
  }
}

/** The problem of a key that stands twice in one map, with both places. */
export function duplicateKey(key: ScalarNode, earlier: ScalarNode): NewDiagnostic {
  return {
    code: "yaml-duplicate-key",
    message: `The key "${shorten(key.text)}" stands twice in the same map.`,
    span: key.span,
    expected: "each key once",
    related: [{ span: earlier.span, message: "it stands here first" }],
  };
}

/** A quoted part of a message never gets longer than a line. */
export function shorten(text: string): string {
  const line = text.split("\n", 1)[0]!;
  const short = line.length > 60 ? line.slice(0, 57) + "…" : line;
  return line.length < text.length && short === line ? line + "…" : short;
}
