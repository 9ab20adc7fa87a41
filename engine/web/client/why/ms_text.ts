/** A time that something took: `0.4 ms`, `12 ms`, `1.2 s`. */
export function msText(ms: number): string {
  if (ms >= 60_000) return `${Math.round(ms / 1000)} s`;
  if (ms >= 1000) return `${short(ms / 1000)} s`;
  return ms >= 10 ? `${Math.round(ms)} ms` : `${short(ms)} ms`;
}

/** With one digit behind the point, where that is not 0. */
function short(number: number): string {
  return String(Math.round(number * 10) / 10);
}

/** The moment of a run, to the second. @param at milliseconds since 1970 */
export function momentText(at: number, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: "medium" }).format(at);
}
