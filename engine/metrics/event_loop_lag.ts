/** How late the event loop is: how long anything has to wait until it gets its turn. */
import { type Clock, preciseTime } from "../model/clock.ts";

export interface EventLoopLag {
  /** The longest wait of the last ten seconds or so, in seconds; undefined before the first measurement. */
  read(): number | undefined;
  stop(): void;
}

const EVERY = 50;
const REMEMBERED = 200;

/**
 * Measures twenty times a second by a timer that should come in time.
 * @param observe is told of each wait, in milliseconds
 */
export function watchEventLoop(clock: Clock, observe: (ms: number) => void = () => {}): EventLoopLag {
  const waits: number[] = [];
  let cancel = () => {};
  const measure = () => {
    const due = preciseTime(clock) + EVERY;
    cancel = clock.after(EVERY, () => {
      const wait = Math.max(0, preciseTime(clock) - due);
      waits.push(wait);
      observe(wait);
      if (waits.length > REMEMBERED) waits.shift();
      measure();
    });
  };
  measure();
  return {
    read: () => waits.length === 0 ? undefined : Math.max(...waits) / 1_000,
    stop: () => cancel(),
  };
}
