import type { Node, ScalarNode } from "../../source/nodes.ts";

/** A node on one line: `{ to: coins, amount: "{options.bet}" }`. */
export function flow(node: Node): string {
  switch (node.kind) {
    case "empty":
      return "~";
    case "scalar":
      return scalar(node);
    case "list":
      return `[${node.items.map(flow).join(", ")}]`;
    case "map":
      return node.entries.length === 0
        ? "{}"
        : `{ ${node.entries.map(({ key, value }) => `${scalar(key)}: ${flow(value)}`).join(", ")} }`;
  }
}

/** Plain where YAML reads the same text in brackets, too. */
function scalar({ text, style }: ScalarNode): string {
  const plain = style === "plain" && !/[,[\]{}]|: |\s#/.test(text);
  return plain ? text : JSON.stringify(text);
}
