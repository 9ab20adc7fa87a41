import type { NewDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { Node } from "../../source/nodes.ts";
import { type Payload, refuse } from "./issue.ts";

const NOUNS: Readonly<Record<Node["kind"], string>> = {
  scalar: "a single text",
  map: "a map (lines of `name: value`)",
  list: "a list (lines that begin with `-`)",
  empty: "nothing",
};

/**
 * Refuses a node because of what it is, whatever it holds.
 *
 * @param what what was wanted
 * @param trap the problem that explains it, where a trap of YAML is the reason
 * @param say one more sentence for the author
 */
export function wrongKind(
  payload: Payload,
  node: Node,
  what: string,
  trap: NewDiagnostic | undefined,
  say?: string,
): Payload {
  if (trap) return refuse(payload, trap);
  const wanted = `where ${what.split(":")[0]} belongs.` + (say ? ` ${say}` : "");
  return refuse(payload, {
    code: node.kind === "empty" ? "empty-value" : "wrong-kind",
    message: node.kind === "empty"
      ? `Nothing stands here, ${wanted}`
      : `Here stands ${NOUNS[node.kind]}, ${wanted}`,
    span: node.span,
    expected: what,
  });
}
