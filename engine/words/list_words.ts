/** Lists as words: `a, b and c` where all are meant, `a, b or c` where one is enough. */
import type { Texts } from "../model/texts.ts";

export function listWords(texts: Texts, joint: "list_and" | "list_or", items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? "";
  return texts.get(joint, { list: items.slice(0, -1).join(", "), last: items.at(-1)! });
}
