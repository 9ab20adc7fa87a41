import type { SourceLines, SourcePlace } from "../../model/panels/runs.ts";

/** Lines that are shown before and behind the one that is meant. */
const AROUND = 12;
/** Characters of a line. */
const LONGEST = 500;

/**
 * What stands around a place. A line that is not there any more counts as the last one.
 * @param hide takes secrets out of a line
 */
export function sourceLines(
  { path, line }: SourcePlace,
  all: readonly string[],
  hide: (text: string) => string,
): SourceLines {
  const meant = Math.min(line, all.length);
  const first = Math.max(1, meant - AROUND);
  const lines = all.slice(first - 1, meant + AROUND).map((text) => hide(text).slice(0, LONGEST));
  return { path, line: meant, first, lines };
}
