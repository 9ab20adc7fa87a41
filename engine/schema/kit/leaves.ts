import type { Node } from "../../source/nodes.ts";

/**
 * All keys, texts and empty places of a tree, in their order. What was not parsed anew has the very same ones, also
 * where it was put together with other things since.
 */
export function leavesOf(node: Node): Node[] {
  const leaves: Node[] = [];
  const add = (node: Node) => {
    if (node.kind === "list") node.items.forEach(add);
    else if (node.kind !== "map") leaves.push(node);
    else {
      for (const { key, value } of node.entries) {
        leaves.push(key);
        add(value);
      }
    }
  };
  add(node);
  return leaves;
}

/** Whether two lists hold the very same things. */
export function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}
