/** What a chart shows, in words. */

export interface Spread {
  readonly last: number;
  readonly min: number;
  readonly max: number;
}

export interface DescribedLine {
  readonly label?: string;
  /** Oldest first; null where nothing is known. */
  readonly values: readonly (number | null)[];
}

/** Absent where nothing is known at all. */
export function spreadOf(values: readonly (number | null)[]): Spread | undefined {
  const known = values.filter((value) => value !== null);
  const last = known.at(-1);
  if (last === undefined) return undefined;
  return known.reduce<Spread>(
    ({ min, max }, value) => ({ last, min: Math.min(min, value), max: Math.max(max, value) }),
    { last, min: last, max: last },
  );
}

/** The newest value that is known. */
export function newestOf(values: readonly (number | null)[]): number | null {
  return values.findLast((value) => value !== null) ?? null;
}

/** `Latency: 38 ms now, between 30 ms and 61 ms.` */
export function chartText(
  title: string,
  lines: readonly DescribedLine[],
  format: (value: number) => string,
): string {
  const parts = lines.map(({ label, values }) => {
    const spread = spreadOf(values);
    const name = label ? `${label} ` : "";
    if (!spread) return `${name}not known yet`;
    return `${name}${format(spread.last)} now, between ${format(spread.min)} and ${format(spread.max)}`;
  });
  return `${title}: ${parts.join("; ")}.`;
}
