/**
 * A list with what is new, both newest first, by the number that counts up; what is in both counts once.
 * @param most of which the newest are kept
 */
export function mergeNewest<Item>(
  old: readonly Item[],
  news: readonly Item[],
  numberOf: (item: Item) => number,
  most: number,
): readonly Item[] {
  const all = new Map([...old, ...news].map((item) => [numberOf(item), item]));
  return [...all].sort(([a], [b]) => b - a).slice(0, most).map(([, item]) => item);
}
