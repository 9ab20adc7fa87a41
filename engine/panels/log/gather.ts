import type { Clock } from "../../model/clock.ts";

/** Milliseconds for which lines are gathered before the page hears of them: quick for an eye, cheap in a burst. */
const PATIENCE = 100;
/** Lines that are told at once; of more only the newest. */
const MOST = 500;

/** Gathers what comes one by one and tells it together. `stop` drops what waits. */
export function gather<T>(clock: Clock, tell: (gathered: readonly T[]) => void) {
  let waiting: T[] = [];
  let cancel = () => {};
  return {
    add(one: T) {
      waiting.push(one);
      if (waiting.length > MOST) waiting.shift();
      if (waiting.length > 1) return;
      cancel = clock.after(PATIENCE, () => {
        const gathered = waiting;
        waiting = [];
        tell(gathered);
      });
    },
    stop() {
      cancel();
      waiting = [];
    },
  };
}
