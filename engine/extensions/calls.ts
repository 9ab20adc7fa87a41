/** Calls of the handlers of one version of an extension. */
import type { Clock } from "../model/clock.ts";
import type { Handler, HandlerCall } from "../model/extensions.ts";
import type { Logger } from "../model/logger.ts";
import type { Extension, HandlerContext } from "./define_extension.ts";
import type { Places } from "./places.ts";

/** Milliseconds after which whoever called has given up. */
const LONGEST_CALL = 60_000;

export interface CallsOptions {
  readonly clock: Clock;
  readonly log: Logger;
  readonly places: Places;
  /** Of the extension. */
  readonly signal: AbortSignal;
}

export class Calls {
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly #waiting = new Set<() => void>();
  readonly #under = new Set<AbortController>();

  constructor({ handlers = {} }: Extension, private readonly options: CallsOptions) {
    this.handlers = new Map(
      Object.entries(handlers).map(([name, handler]) => [name, (call) => this.#call(handler, call)]),
    );
  }

  /** Resolves when none is under way, or after so many milliseconds. */
  async idle(ms: number): Promise<void> {
    if (this.#under.size === 0) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.add(resolve);
    const cancel = this.options.clock.after(ms, resolve);
    await promise;
    cancel();
    this.#waiting.delete(resolve);
  }

  async #call(handler: (context: HandlerContext) => unknown, call: HandlerCall): Promise<unknown> {
    const { clock, log, places, signal } = this.options;
    const late = new AbortController();
    const cancel = clock.after(LONGEST_CALL, () => {
      late.abort();
      // Nobody waits for it any more, so its extension can be ended without it.
      this.#leave(late);
    });
    this.#under.add(late);
    try {
      return await handler({ ...call, log, signal: AbortSignal.any([signal, late.signal]) });
    } catch (error) {
      places.restoreStack(error);
      throw error;
    } finally {
      cancel();
      this.#leave(late);
    }
  }

  #leave(call: AbortController): void {
    this.#under.delete(call);
    if (this.#under.size === 0) { for (const resolve of this.#waiting) resolve(); }
  }
}
