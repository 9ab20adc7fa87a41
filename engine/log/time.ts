/** Times as the log writes them. */

/** `2026-01-31 18:05:09.123+01:00`: the time of the place where the bot runs, and how far that is from UTC. */
export function formatTime(ms: number, offsetMinutes = -new Date(ms).getTimezoneOffset()): string {
  const iso = new Date(ms + offsetMinutes * 60_000).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 23)}${formatOffset(offsetMinutes)}`;
}

function formatOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (part: number) => String(Math.floor(part)).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(size / 60)}:${two(size % 60)}`;
}
