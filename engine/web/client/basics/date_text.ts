/** When a message came: `15:30`, `Yesterday at 15:30`, else date and time. Milliseconds since 1970. */
export function whenText(at: number, now: number, locale?: string): string {
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(at);
  const days = daysBetween(at, now);
  if (days === 0) return time;
  if (days === 1) return `Yesterday at ${time}`;
  return new Intl.DateTimeFormat(locale, { dateStyle: "short", timeStyle: "short" }).format(at);
}

/** The same in an embed's footer, where Discord says `Today`. */
export function footerTimeText(at: number, now: number, locale?: string): string {
  const text = whenText(at, now, locale);
  return daysBetween(at, now) === 0 ? `Today at ${text}` : text;
}

export function dayText(at: number, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(at);
}

export function clockText(at: number, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(at);
}

export function fullText(at: number, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short" }).format(at);
}

function daysBetween(at: number, now: number): number {
  return Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000);
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
