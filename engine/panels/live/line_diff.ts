import type { DiffLine } from "../../model/panels/live.ts";

/** Lines beyond these are not compared but left out. */
const MOST = 400;

/** What stands in both, in one and in the other, so that as much as possible is the same. */
export function lineDiff(before: readonly string[], after: readonly string[]): DiffLine[] {
  const [old, now] = [before.slice(0, MOST), after.slice(0, MOST)];
  // Length of the longest common part from a place in each on.
  const common = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      common[i]![j] = old[i] === now[j]
        ? common[i + 1]![j + 1]! + 1
        : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
    }
  }
  const lines: DiffLine[] = [];
  for (let i = 0, j = 0; i < old.length || j < now.length;) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      lines.push({ sign: "same", text: old[i++]! });
      j++;
    } else if (j >= now.length || i < old.length && common[i + 1]![j]! >= common[i]![j + 1]!) {
      lines.push({ sign: "removed", text: old[i++]! });
    } else lines.push({ sign: "added", text: now[j++]! });
  }
  return lines;
}
