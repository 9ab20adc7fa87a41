const UNITS: Readonly<Record<string, number>> = {
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** `90s`, `1h30m`, `2 d` → milliseconds; `undefined` for anything else. */
export function readSpan(text: string): number | undefined {
  const parts = text.trim().toLowerCase().match(/^(?:\d{1,6}\s*[smhdw]\s*)+$/) &&
    text.toLowerCase().matchAll(/(\d+)\s*([smhdw])/g);
  if (!parts) return undefined;
  let sum = 0;
  for (const [, count, unit] of parts) sum += Number(count) * UNITS[unit!]!;
  return sum > 0 ? sum : undefined;
}

/** `2 d 3 h`, `45 s`: the two largest units. */
export function spanText(ms: number): string {
  const units = Object.entries(UNITS).filter(([unit]) => unit !== "w").sort(([, a], [, b]) => b - a);
  const parts: string[] = [];
  let left = Math.max(0, Math.round(ms / 1_000)) * 1_000;
  for (const [unit, size] of units) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0) parts.push(`${count} ${unit}`);
  }
  return parts.slice(0, 2).join(" ") || "0 s";
}
