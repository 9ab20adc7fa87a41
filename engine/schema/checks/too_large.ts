/** Bots that hold more than any bot needs: reading and compiling all of it would keep everything else waiting. */
import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { MapNode, Node } from "../../source/nodes.ts";
import { grouped } from "./length.ts";

/** What stands below one key of a bot, such as `commands`: twice as many as loads are measured with. */
export const MOST_ENTRIES = 20_000;

/** Whether there is more than that below any key. @param bot all of its files in one */
export function isTooLarge(bot: MapNode, problems: Problems): boolean {
  let isTooLarge = false;
  for (const { key, value } of bot.entries) {
    const first = beyond(value);
    if (!first) continue;
    isTooLarge = true;
    problems.add({
      code: "bot-too-large",
      message: `${grouped(sizeOf(value))} entries stand below \`${key.text}\`; a bot has at most ${
        grouped(MOST_ENTRIES)
      } there.`,
      span: first.span,
      expected: "less in this bot, or several bots",
    });
  }
  return isTooLarge;
}

function sizeOf(node: Node): number {
  if (node.kind === "map") return node.entries.length;
  return node.kind === "list" ? node.items.length : 0;
}

/** The first one that is too much. */
function beyond(node: Node): Pick<Node, "span"> | undefined {
  if (node.kind === "map") return node.entries[MOST_ENTRIES]?.key;
  return node.kind === "list" ? node.items[MOST_ENTRIES] : undefined;
}
