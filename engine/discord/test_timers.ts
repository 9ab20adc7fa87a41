/** Catches the timers that a package sets for itself, so that a test can see them, and none is left behind. */

export interface CaughtTimer {
  readonly ms: number;
  readonly run: () => void;
}

export interface CaughtTimers extends Disposable {
  /** Set and not yet cleared. They never run by themselves. */
  readonly pending: readonly CaughtTimer[];
}

/** From now on until disposal; the engine's own timers go by its clock and are not among them. */
export function catchTimers(): CaughtTimers {
  const real = {
    setTimeout: globalThis.setTimeout,
    setInterval: globalThis.setInterval,
    clearTimeout: globalThis.clearTimeout,
    clearInterval: globalThis.clearInterval,
  };
  const timers = new Map<unknown, CaughtTimer>();
  let next = 1e9;
  const set = (run: unknown, ms = 0) => {
    timers.set(++next, { ms, run: run as () => void });
    return next;
  };
  const clear = (id: unknown) => void timers.delete(id);
  Object.assign(globalThis, { setTimeout: set, setInterval: set, clearTimeout: clear, clearInterval: clear });
  return {
    get pending() {
      return [...timers.values()];
    },
    [Symbol.dispose]: () => void Object.assign(globalThis, real),
  };
}

/** Catches rejections that nobody handles, which would end the process. */
export function catchRejections(): { readonly first: Promise<unknown> } & Disposable {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const listen = (event: PromiseRejectionEvent) => {
    event.preventDefault();
    resolve(event.reason);
  };
  globalThis.addEventListener("unhandledrejection", listen);
  return {
    first: promise,
    [Symbol.dispose]: () => globalThis.removeEventListener("unhandledrejection", listen),
  };
}
