/** Calls of the functions of one version of an extension. */
import type { Clock } from "../model/clock.ts";
import type { FunctionKind, Handler, HandlerCall } from "../model/extensions.ts";
import type { ExtensionTools, RunContext } from "./context/context.ts";
import type { Extension } from "./define_extension.ts";
import { functionsOf } from "./functions_of.ts";
import type { Places } from "./places.ts";

/** Milliseconds after which whoever called has given up. */
const LONGEST_CALL = 60_000;

export interface CallsOptions {
  readonly clock: Clock;
  readonly tools: ExtensionTools;
  readonly places: Places;
  /** Of the extension. */
  readonly signal: AbortSignal;
}

const NONE: ReadonlyMap<string, Handler> = new Map();

export class Calls {
  readonly #functions = new Map<FunctionKind, ReadonlyMap<string, Handler>>();
  readonly #waiting = new Set<() => void>();
  readonly #under = new Set<object>();

  constructor(extension: Extension, private readonly options: CallsOptions) {
    for (const [kind, functions] of functionsOf(extension)) {
      const handlers = Array.from(
        functions,
        ([name, run]) => [name, (call: HandlerCall) => this.#call(run, call)] as const,
      );
      this.#functions.set(kind, new Map(handlers));
    }
  }

  functions(kind: FunctionKind): ReadonlyMap<string, Handler> {
    return this.#functions.get(kind) ?? NONE;
  }

  /** Resolves when none is under way, or after so many milliseconds where they are given. */
  async idle(ms?: number): Promise<void> {
    if (this.#under.size === 0) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.add(resolve);
    const cancel = ms === undefined ? () => {} : this.options.clock.after(ms, resolve);
    await promise;
    cancel();
    this.#waiting.delete(resolve);
  }

  /** Work that nobody has asked for, which counts as under way, too. */
  async work<T>(run: () => Promise<T>): Promise<T> {
    const work = {};
    this.#under.add(work);
    try {
      return await run();
    } finally {
      this.#leave(work);
    }
  }

  async #call(run: (context: RunContext) => unknown, call: HandlerCall): Promise<unknown> {
    const { clock, tools, places, signal } = this.options;
    const late = new AbortController();
    const cancel = clock.after(LONGEST_CALL, () => {
      late.abort();
      // Nobody waits for it any more, so its extension can be ended without it.
      this.#leave(late);
    });
    this.#under.add(late);
    try {
      return await run({ ...tools, ...call, signal: AbortSignal.any([signal, late.signal]) });
    } catch (error) {
      places.restoreStack(error);
      throw error;
    } finally {
      cancel();
      this.#leave(late);
    }
  }

  #leave(call: object): void {
    this.#under.delete(call);
    if (this.#under.size === 0) { for (const resolve of this.#waiting) resolve(); }
  }
}
