/**
 * For each run of backticks, by its place: the place of the next run of the same length, which closes it.
 * One pass for the whole text, since a search per run would be quadratic on hostile texts.
 */
export function backtickPairs(text: string): ReadonlyMap<number, number> {
  const runs = [...text.matchAll(/`+/g)];
  const pairs = new Map<number, number>();
  const nextOfLength = new Map<number, number>();
  for (const run of runs.reverse()) {
    const next = nextOfLength.get(run[0].length);
    if (next !== undefined) pairs.set(run.index, next);
    nextOfLength.set(run[0].length, run.index);
  }
  return pairs;
}
