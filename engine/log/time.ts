/** Times as the log writes them. */

/** `2026-01-31 18:05:09.123+01:00`: the time of the place where the bot runs, and how far that is from UTC. */
export function formatTime(ms: number, offsetMinutes = -new Date(ms).getTimezoneOffset()): string {
  const iso = new Date(ms + offsetMinutes * 60_000).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 23)}${formatOffset(offsetMinutes)}`;
}

/** As `formatTime`, several times as fast where many times lie in the same second. */
export function timeFormatter(): (ms: number) => string {
  let second = NaN;
  let before = "";
  let after = "";
  return (ms) => {
    const now = Math.floor(ms / 1000);
    if (now !== second) {
      const text = formatTime(ms);
      second = now;
      before = text.slice(0, 20);
      after = text.slice(23);
    }
    return before + String(Math.floor(ms) - now * 1000).padStart(3, "0") + after;
  };
}

function formatOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (part: number) => String(Math.floor(part)).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(size / 60)}:${two(size % 60)}`;
}
