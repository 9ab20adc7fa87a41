/** The first moment after another one; `undefined` where none comes. */
export type Next = (after: number) => number | undefined;

export interface RecentRuns {
  /** In order. */
  readonly runs: readonly number[];
  /** Whether there are earlier ones that were left out. */
  readonly more: boolean;
}

const SHORTEST_LOOK = 60_000;

/**
 * The last runs after `from` up to and with `to`. Looks further and further back, so that a schedule of every minute that
 * was missed for a year takes no longer than one of every month.
 */
export function recentRuns(next: Next, from: number, to: number, atMost: number): RecentRuns {
  for (let look = SHORTEST_LOOK;; look *= 2) {
    const begin = Math.max(from, to - look);
    const found = runsAfter(next, begin, to);
    if (found.length < atMost && begin > from) continue;
    const runs = found.slice(-atMost);
    const first = next(from);
    return { runs, more: runs.length > 0 && first !== undefined && first < runs[0]! };
  }
}

function runsAfter(next: Next, from: number, to: number): number[] {
  const runs: number[] = [];
  for (let run = next(from); run !== undefined && run <= to; run = next(run)) runs.push(run);
  return runs;
}
