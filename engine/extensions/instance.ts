/** One version of an extension that was imported: its beginning and its end. */
import type { Clock } from "../model/clock.ts";
import type { Handler } from "../model/extensions.ts";
import type { Logger } from "../model/logger.ts";
import { Calls } from "./calls.ts";
import type { Extension, ExtensionContext } from "./define_extension.ts";
import { explainThrown } from "./explain_error.ts";
import { ExtensionProblem } from "./extension_problem.ts";
import type { Places } from "./places.ts";
import { within } from "./within.ts";

/** Milliseconds that a `setup` may take. */
const LONGEST_SETUP = 10_000;
/** Milliseconds that all that ends an extension may take together. */
const LONGEST_UNLOAD = 5_000;

export interface InstanceOptions {
  readonly name: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** The folder of its copy. */
  readonly copy: string;
  readonly places: Places;
}

export class Instance {
  readonly #controller = new AbortController();
  readonly #undo: (() => unknown)[] = [];
  readonly #calls: Calls;
  #ready = false;

  constructor(readonly extension: Extension, readonly options: InstanceOptions) {
    this.#calls = new Calls(extension, { ...options, signal: this.#controller.signal });
  }

  /** What steps can call, by name. */
  get handlers(): ReadonlyMap<string, Handler> {
    return this.#calls.handlers;
  }

  /**
   * Runs `setup`. Where that fails, what it has begun is ended.
   * @param signal ends the wait early
   * @throws ExtensionProblem
   */
  async setUp(signal: AbortSignal): Promise<void> {
    try {
      const setUp = call(() => this.extension.setup?.(this.#context()));
      await within(this.options.clock, LONGEST_SETUP, setUp, () => notDone(signal), signal);
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
    if (over) {
      this.options.log.error(`Unloading it was not done after ${LONGEST_UNLOAD / 1_000} s; it was let go`);
    }
  }

  #context(): ExtensionContext {
    return {
      name: this.options.name,
      log: this.options.log,
      signal: this.#controller.signal,
      onUnload: (undo) => {
        if (this.#controller.signal.aborted) void this.#end(undo);
        else this.#undo.push(undo);
      },
    };
  }

  async #end(step: () => unknown): Promise<void> {
    try {
      await step();
    } catch (error) {
      this.options.places.restoreStack(error);
      this.options.log.error("Something failed while it was unloaded", { error });
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
async function call(run: () => unknown): Promise<void> {
  await run();
}
