const UNITS = [["day", 86_400], ["hour", 3_600], ["minute", 60], ["second", 1]] as const;

/** A time for people, in its two largest units and rounded up: `1 hour 20 minutes`, `5 seconds`. @param ms above 0 */
export function inWords(ms: number): string {
  let seconds = Math.ceil(ms / 1000);
  const first = UNITS.findIndex(([, size]) => seconds >= size);
  if (first === -1) return "0 seconds";
  // What comes behind the second unit is rounded up into it.
  const [, least] = UNITS[Math.min(first + 1, UNITS.length - 1)]!;
  seconds = Math.ceil(seconds / least) * least;
  const words: string[] = [];
  for (const [unit, size] of UNITS) {
    const count = Math.floor(seconds / size);
    seconds -= count * size;
    if (count > 0) words.push(`${count} ${unit}${count === 1 ? "" : "s"}`);
  }
  return words.join(" ");
}
