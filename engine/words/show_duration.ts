/** Durations as definitions write them: `1d 12h`, `30s`. */
const UNITS = [["w", 604_800_000], ["d", 86_400_000], ["h", 3_600_000], ["m", 60_000], ["s", 1000]] as const;

/** @param most how many units are shown, the greatest first; what is left below them is dropped */
export function showDuration(ms: number, most = 3): string {
  if (ms < 1000) return `${Math.max(0, Math.round(ms / 10) / 100)}s`;
  let left = Math.floor(ms / 1000) * 1000;
  const parts: string[] = [];
  for (const [letter, length] of UNITS) {
    if (parts.length === most) break;
    const count = Math.floor(left / length);
    if (count > 0) parts.push(`${count}${letter}`);
    left -= count * length;
  }
  return parts.join(" ");
}
