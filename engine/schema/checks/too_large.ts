/** Bots that hold more than any bot needs: reading and compiling all of it would keep everything else waiting. */
import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../diagnostics/span.ts";
import type { MapNode, Node } from "../../source/nodes.ts";
import { grouped } from "./length.ts";

/** What stands below one key, such as `commands` or `do`: twice as many commands as loads are measured with. */
export const MOST_ENTRIES = 20_000;
/** Characters that so many take at least: `a,`. What is shorter need not be looked into. */
const SHORTEST = 2 * MOST_ENTRIES;

/** Whether there is more than that below any key. @param bot all of its files in one */
export function isTooLarge(bot: MapNode, problems: Problems): boolean {
  const before = problems.errors;
  check("at the top", bot, problems);
  for (const { key, value } of bot.entries) {
    check(`below \`${key.text}\``, value, problems);
    // What stands in several files is as long as none of them says.
    for (const inner of childrenOf(value)) look(inner.key ?? key.text, inner.value, problems);
  }
  return problems.errors > before;
}

function look(key: string, node: Node, problems: Problems): void {
  if (node.span.end - node.span.start < SHORTEST) return;
  check(`below \`${key}\``, node, problems);
  for (const inner of childrenOf(node)) look(inner.key ?? key, inner.value, problems);
}

/** @param where as words */
function check(where: string, node: Node, problems: Problems): void {
  const spans = node.kind === "map" ? node.entries.map(({ key }) => key.span) : spansOf(node);
  const first = spans[MOST_ENTRIES];
  if (!first) return;
  problems.add({
    code: "bot-too-large",
    message: `${grouped(spans.length)} entries stand ${where}; at most ${
      grouped(MOST_ENTRIES)
    } are possible there.`,
    span: first,
    expected: "less in one place, or several bots",
  });
}

function spansOf(node: Node): readonly Span[] {
  return node.kind === "list" ? node.items.map(({ span }) => span) : [];
}

/** What stands in a map, with its keys, or in a list. */
function childrenOf(node: Node): readonly { readonly key?: string; readonly value: Node }[] {
  if (node.kind === "map") return node.entries.map(({ key, value }) => ({ key: key.text, value }));
  return node.kind === "list" ? node.items.map((value) => ({ value })) : [];
}
