/** Numbers and times as people read them. */

/** `1,204`; from ten thousand on `12.3K`. */
export function countText(count: number, locale?: string): string {
  const notation = Math.abs(count) >= 10_000 ? "compact" : "standard";
  return new Intl.NumberFormat(locale, { notation, maximumFractionDigits: 1 }).format(count);
}

/** `4.2 ms`, `38 ms`, `1.3 s`. */
export function msText(ms: number): string {
  if (ms >= 1_000) return `${(ms / 1_000).toFixed(1)} s`;
  return `${ms < 10 ? trimmed(ms) : Math.round(ms)} ms`;
}

/** `812 KB`, `48.3 MB`. */
export function bytesText(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  for (const [unit, size] of [["KB", 1e3], ["MB", 1e6], ["GB", 1e9]] as const) {
    const value = bytes / size;
    if (value < 999.5 || unit === "GB") return `${value < 100 ? trimmed(value) : Math.round(value)} ${unit}`;
  }
  return "";
}

/** The two largest parts of a time: `3 d 4 h`, `5 min`, `12 s`. @param ms at least 0 */
export function spanText(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const parts = [
    [Math.floor(seconds / 86_400), "d"],
    [Math.floor(seconds / 3_600) % 24, "h"],
    [Math.floor(seconds / 60) % 60, "min"],
    [seconds % 60, "s"],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  if (first === -1) return "0 s";
  // Seconds beside hours or days say nothing.
  const shown = parts.slice(first, first + 2).filter(([count, unit]) =>
    count > 0 && (unit !== "s" || first > 2)
  );
  return shown.map(([count, unit]) => `${count} ${unit}`).join(" ");
}

/** How long ago or from now: `in 3 h`, `5 min ago`, `now`. */
export function agoText(at: number, now: number): string {
  const ms = Math.abs(at - now);
  if (ms < 1_000) return "now";
  const [first, second] = spanText(ms).split(/(?<=[a-z]) /);
  // A day and some hours tell more than a day.
  const span = first!.endsWith("d") && second ? `${first} ${second}` : first!;
  return at > now ? `in ${span}` : `${span} ago`;
}

/** `18:05:09` of today, with the date before it otherwise. */
export function momentText(at: number, now: number, locale?: string): string {
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "medium" }).format(at);
  if (new Date(at).toDateString() === new Date(now).toDateString()) return time;
  return `${new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(at)}, ${time}`;
}

function trimmed(value: number): string {
  return value.toFixed(1).replace(/\.0$/, "");
}
