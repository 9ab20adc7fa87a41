/** Long lists in the words of the bot. */
import type { Texts } from "../../model/texts.ts";
import { fitList } from "../../words/fit_list.ts";

/** As many items as fit into a limit, and how many more there are. */
export function listUpTo(
  texts: Texts,
  items: readonly string[],
  limit: number,
  separator = ", ",
): string {
  return fitList(items, separator, limit, (count) => texts.get("list_more", { count }));
}
