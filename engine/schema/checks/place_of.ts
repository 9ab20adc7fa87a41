import type { Span } from "../../diagnostics/span.ts";
import type { MapNode } from "../../source/nodes.ts";

/** Whether an author wrote a key, be its value usable or not. */
export function has(node: MapNode, key: string): boolean {
  return node.entries.some((entry) => entry.key.text === key);
}

/** The place of a key of a map; of the map itself where it does not have the key. */
export function placeOf(node: MapNode, key: string): Span {
  return node.entries.find((entry) => entry.key.text === key)?.key.span ?? node.span;
}

/** The place of what stands after a key; of the map itself where it does not have the key. */
export function placeOfValue(node: MapNode, key: string): Span {
  return node.entries.find((entry) => entry.key.text === key)?.value.span ?? node.span;
}

/** Whether nothing stands after a key, or a list without items. What could not be read is something. */
export function writesNothing(node: MapNode, key: string): boolean {
  const value = node.entries.find((entry) => entry.key.text === key)?.value;
  return value === undefined || value.kind === "empty" || value.kind === "list" && value.items.length === 0;
}
