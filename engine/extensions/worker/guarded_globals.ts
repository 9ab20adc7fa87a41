/** Has what an extension begins by itself begin within the guard: its timers, and what follows a `fetch`. */
import type { Guard } from "./guard.ts";

const BODIES = ["arrayBuffer", "blob", "bytes", "formData", "json", "text"] as const;

type Async = (this: unknown, ...args: unknown[]) => Promise<unknown>;

export function guardGlobals(guard: Guard): void {
  for (const name of ["setTimeout", "setInterval"] as const) {
    const begin = globalThis[name] as (run: () => void, ms?: number) => number;
    replace(globalThis, name, (run: unknown, ms?: number, ...args: unknown[]) => {
      // Texts are no functions, and Deno says so.
      return typeof run === "function"
        ? begin(() => guard.run(() => void run(...args)), ms)
        : begin(run as () => void, ms);
    });
  }
  const relayed = (run: Async): Async =>
    function (...args) {
      return relay(guard, Reflect.apply(run, this, args));
    };
  replace(globalThis, "fetch", relayed(globalThis.fetch as unknown as Async));
  for (const name of BODIES) {
    const read = Reflect.get(Response.prototype, name) as Async;
    replace(Response.prototype, name, relayed(read));
  }
}

function relay(guard: Guard, work: Promise<unknown>): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  work.then((value) => guard.soon(() => resolve(value)), (error) => guard.soon(() => reject(error)));
  return promise;
}

function replace(of: object, name: string, value: unknown): void {
  Object.defineProperty(of, name, { value, configurable: true, writable: true, enumerable: true });
}
