import type { Clock } from "../../model/clock.ts";

/** Does something again and again, each time so many milliseconds after it was done. @returns ends it */
export function repeat(clock: Clock, ms: number, run: () => Promise<void>): () => void {
  let cancel = () => {};
  let over = false;
  const next = () => {
    cancel = clock.after(ms, () =>
      void run().then(() => {
        if (!over) next();
      }));
  };
  next();
  return () => {
    over = true;
    cancel();
  };
}
