import { useEffect, useState } from "preact/hooks";
import { formatTime } from "../markdown/format_time.ts";
import type { TimeStyle } from "../markdown/nodes.ts";

const REFRESH_MS = 10_000;

/** `<t:…>` in the reader's own time zone; "2 minutes ago" keeps counting. */
export function Timestamp({ seconds, style }: { seconds: number; style: TimeStyle }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (style !== "R") return;
    const timer = setInterval(() => setNow(Date.now()), REFRESH_MS);
    return () => clearInterval(timer);
  }, [style]);
  return (
    <time class="md-time" dateTime={isoText(seconds)} title={formatTime(seconds, "F", now / 1000)}>
      {formatTime(seconds, style, now / 1000)}
    </time>
  );
}

function isoText(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
