/** Gathers items and hands them on together, once per turn of `schedule` (a frame of the screen). */
export function frameBatch<T>(
  flush: (items: readonly T[]) => void,
  schedule: (run: () => void) => void,
): { add(items: readonly T[]): void; clear(): void } {
  let waiting: T[] = [];
  let scheduled = false;
  return {
    add(items) {
      for (const item of items) waiting.push(item);
      if (scheduled) return;
      scheduled = true;
      schedule(() => {
        scheduled = false;
        const ready = waiting;
        waiting = [];
        if (ready.length > 0) flush(ready);
      });
    },
    /** Forgets what waits: a fresh snapshot holds it already. */
    clear() {
      waiting = [];
    },
  };
}

/** The next frame of the screen. A hidden window draws none, so there a timer stands in. */
export function nextFrame(run: () => void): void {
  if (document.hidden) setTimeout(run, 200);
  else requestAnimationFrame(run);
}
