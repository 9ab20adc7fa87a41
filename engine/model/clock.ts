/** Time as the engine sees it, so that tests and the local Discord can run on a virtual one. */
export interface Clock {
  /** Milliseconds since 1970, as `Date.now()`. */
  now(): number;
  /** Calls `run` once after `ms` milliseconds; the returned function cancels. */
  after(ms: number, run: () => void): () => void;
  /** Milliseconds with fractions, only ever subtracted from each other; absent where `now` is all that there is. */
  precise?(): number;
}

/** See `Clock.precise`. */
export function preciseTime(clock: Clock): number {
  return clock.precise ? clock.precise() : clock.now();
}

/** The same time without a beginning that means anything, and that nobody can set: for how long something lasts. */
export function steadyClock(clock: Clock): Clock {
  const now = () => preciseTime(clock);
  return { now, precise: now, after: (ms, run) => clock.after(ms, run) };
}

/** The machine's own clock. Its timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    Deno.unrefTimer(timer);
    return () => clearTimeout(timer);
  },
  precise: () => performance.now(),
};
