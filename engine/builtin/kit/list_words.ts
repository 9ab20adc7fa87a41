/** Lists as words: `a, b and c`. */
import type { Texts } from "../../model/texts.ts";
import { fitList } from "../../words/fit_list.ts";

export function listWords(texts: Texts, joint: "list_and" | "list_or", items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? "";
  return texts.get(joint, { list: items.slice(0, -1).join(", "), last: items.at(-1)! });
}

/** As many items as fit into a limit, and how many more there are. */
export function listUpTo(
  texts: Texts,
  items: readonly string[],
  limit: number,
  separator = ", ",
): string {
  return fitList(items, separator, limit, (count) => texts.get("list_more", { count }));
}
