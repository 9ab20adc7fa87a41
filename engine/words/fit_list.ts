/** Whole items of a list, as many as a limit takes. */
import { cut } from "./cut.ts";

/**
 * Never cuts an item in two, except a first one that is longer than the limit alone.
 * @param more what stands for the items that were left out: `… and 3 more`
 */
export function fitList(
  items: readonly string[],
  separator: string,
  limit: number,
  more: (count: number) => string,
): string {
  const all = items.join(separator);
  if (all.length <= limit) return all;
  if (items.length === 1) return cut(all, limit);
  // Told of all of them, it is as long as it can get.
  const room = limit - separator.length - more(items.length).length;
  let text = items[0]!;
  let kept = 1;
  for (; kept < items.length; kept++) {
    const longer = `${text}${separator}${items[kept]}`;
    if (longer.length > room) break;
    text = longer;
  }
  return cut(`${cut(text, Math.max(room, 1))}${separator}${more(items.length - kept)}`, limit);
}
