/** Names near to what somebody typed, for "Did you mean …?". */
import { fold } from "./fold.ts";

const MOST = 3;
/** Longer texts are no slips of the pen, and comparing them costs time. */
const LONGEST = 40;

/** At most three names that begin with the text or are a slip or two away from it, nearest first. */
export function nearest(text: string, names: Iterable<string>): string[] {
  const typed = fold(text);
  if (typed === "" || typed.length > LONGEST) return [];
  const found: { name: string; distance: number }[] = [];
  for (const name of names) {
    const folded = fold(name);
    if (folded.length > LONGEST) continue;
    const distance = folded === typed ? 0 : folded.startsWith(typed) ? 1 : slips(typed, folded);
    if (distance <= Math.max(1, Math.floor(folded.length / 3))) found.push({ name, distance });
  }
  found.sort((a, b) => a.distance - b.distance);
  return [...new Set(found.map(({ name }) => name))].slice(0, MOST);
}

/** Letters to insert, remove, replace or swap with their neighbour to turn one text into the other. */
function slips(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > Math.floor(to.length / 3) + 1) return Infinity;
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let least = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] &&
        from[row - 2] === to[column - 1];
      if (swapped) least = Math.min(least, before[column - 2]! + 1);
      current.push(least);
    }
    before = last;
    last = current;
  }
  return last[to.length]!;
}
