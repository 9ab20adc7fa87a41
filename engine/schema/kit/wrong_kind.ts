import type { Node } from "../../source/nodes.ts";
import { type Payload, refuse } from "./issue.ts";

const NOUNS: Readonly<Record<Node["kind"], string>> = {
  scalar: "a single text",
  map: "a map (lines of `name: value`)",
  list: "a list (lines that begin with `-`)",
  empty: "nothing",
};

/** Refuses a node because of what it is, whatever it holds. `what` was wanted; `say` is one more sentence. */
export function wrongKind(payload: Payload, node: Node, what: string, say?: string): Payload {
  const noun = what.split(":")[0];
  if (node.kind === "empty") {
    return refuse(payload, {
      code: "empty-value",
      message: `Nothing stands here, where ${noun} belongs.`,
      span: node.span,
      expected: what,
    });
  }
  return refuse(payload, {
    code: "wrong-kind",
    message: `Here stands ${NOUNS[node.kind]}, where ${noun} belongs.` + (say ? ` ${say}` : ""),
    span: node.span,
    expected: what,
  });
}
