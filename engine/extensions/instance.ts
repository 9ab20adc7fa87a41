/** One version of an extension that was imported: its beginning and its end. */
import type { FunctionKind, Handler, SuggestCall } from "../model/extensions.ts";
import type { Choice } from "../model/option.ts";
import { Calls } from "./calls.ts";
import type { ExtensionContext } from "./context/context.ts";
import { repeat } from "./context/repeat.ts";
import type { Extension } from "./define_extension.ts";
import type { ExtensionInstance } from "./extension_instance.ts";
import { explainThrown } from "./explain_error.ts";
import { ExtensionProblem } from "./extension_problem.ts";
import type { Places } from "./places.ts";
import { Suggestions } from "./suggestions.ts";
import type { InstanceNeeds } from "./version.ts";
import { within } from "./within.ts";

/** Milliseconds that a `setup` may take. */
const LONGEST_SETUP = 10_000;
/** Milliseconds that all that ends an extension may take together. */
const LONGEST_UNLOAD = 5_000;

export interface InstanceOptions extends InstanceNeeds {
  readonly places: Places;
}

export class Instance implements ExtensionInstance {
  readonly #controller = new AbortController();
  readonly #undo: (() => unknown)[] = [];
  readonly #calls: Calls;
  readonly #suggestions: Suggestions;
  #ready = false;
  #api: unknown;

  constructor(private readonly extension: Extension, private readonly options: InstanceOptions) {
    const { clock, places, open: { tools } } = options;
    this.#calls = new Calls(extension, { clock, places, tools, signal: this.#controller.signal });
    this.#suggestions = new Suggestions(extension, { clock, places, tools, log: options.log });
  }

  get api(): unknown {
    return this.#api;
  }

  functions(kind: FunctionKind): ReadonlyMap<string, Handler> {
    return this.#calls.functions(kind);
  }

  suggest(name: string, call: SuggestCall): Promise<readonly Choice[]> {
    return this.#calls.work(() => this.#suggestions.offer(name, call));
  }

  idle(): Promise<void> {
    return this.#calls.idle();
  }

  async setUp(signal: AbortSignal): Promise<void> {
    try {
      const setUp = call(() => this.extension.setup?.(this.#context() as ExtensionContext<never>));
      this.#api = await within(this.options.clock, LONGEST_SETUP, setUp, () => notDone(signal), signal);
      this.#ready = true;
    } catch (error) {
      await this.unload();
      const problem = explainThrown("setup", error, this.options.places);
      this.options.places.restoreStack(error);
      throw problem;
    }
  }

  /**
   * Ends what the extension began, once the calls under way are done, or have not been for 5 seconds. Never rejects: what
   * fails is logged, and the rest is done all the same.
   */
  async unload(): Promise<void> {
    const { clock } = this.options;
    await this.#calls.idle(LONGEST_UNLOAD);
    this.#controller.abort();
    const { promise: late, resolve } = Promise.withResolvers<void>();
    let over = false;
    const cancel = clock.after(LONGEST_UNLOAD, () => {
      over = true;
      resolve();
    });
    const steps = [
      ...this.#undo.splice(0).reverse(),
      ...this.#ready ? [() => this.extension.dispose?.()] : [],
    ];
    this.#ready = false;
    // What still runs when the time is over is left alone; the steps after it are begun nevertheless.
    for (const step of steps) await Promise.race([this.#end(step), late]);
    cancel();
    await this.options.open.close();
    if (over) {
      this.options.log.error(`Unloading it was not done after ${LONGEST_UNLOAD / 1_000} s; it was let go`);
    }
  }

  #context(): ExtensionContext {
    const { clock, open: { tools } } = this.options;
    const onUnload = (undo: () => unknown) => {
      if (this.#controller.signal.aborted) void this.#end(undo);
      else this.#undo.push(undo);
    };
    const timed = (run: () => unknown) =>
      this.#calls.work(() => this.#attempt(run, "What it does on a timer failed"));
    return {
      ...tools,
      signal: this.#controller.signal,
      onUnload,
      after: (ms, run) => this.#timed(clock.after(ms, () => void timed(run))),
      every: (ms, run) => this.#timed(repeat(clock, ms, () => timed(run))),
    };
  }

  /** Has a timer end with the extension. */
  #timed(cancel: () => void): () => void {
    const { signal } = this.#controller;
    if (signal.aborted) cancel();
    else signal.addEventListener("abort", cancel, { once: true });
    return () => {
      signal.removeEventListener("abort", cancel);
      cancel();
    };
  }

  #end(step: () => unknown): Promise<void> {
    return this.#attempt(step, "Something failed while it was unloaded");
  }

  async #attempt(step: () => unknown, message: string): Promise<void> {
    try {
      await step();
    } catch (error) {
      this.options.places.restoreStack(error);
      this.options.log.error(message, { error });
    }
  }
}

function notDone(signal: AbortSignal): ExtensionProblem {
  return new ExtensionProblem(
    signal.aborted
      ? "The bot was stopped before its setup was done."
      : `Its setup was not done after ${
        LONGEST_SETUP / 1_000
      } s. What takes longer must not be awaited there.`,
  );
}

/** What is thrown at once becomes a rejection, too. */
async function call(run: () => unknown): Promise<unknown> {
  return await run();
}
