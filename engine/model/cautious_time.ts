import { type Clock, preciseTime } from "./clock.ts";

const HOUR = 3_600_000;
/** A clock that is set forward by more than so many milliseconds may be wrong for a moment. */
const FAR = 24 * HOUR;

/**
 * The time of a clock, for what is removed for its age: one that is set far ahead is believed only when it has stayed so for
 * an hour, as what it would have removed would not come back with the right time.
 *
 * @returns milliseconds since 1970
 */
export function cautiousTime(clock: Clock): () => number {
  /** What the clock shows beyond the time that nobody can set. */
  let believed = clock.now() - preciseTime(clock);
  let doubtedSince: number | undefined;
  return () => {
    const steady = preciseTime(clock);
    const shown = clock.now() - steady;
    if (shown <= believed + FAR) doubtedSince = undefined;
    else if (steady - (doubtedSince ??= steady) < HOUR) return steady + believed;
    believed = shown;
    doubtedSince = undefined;
    return steady + shown;
  };
}
