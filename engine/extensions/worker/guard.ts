/**
 * Ends endless loops from inside of a worker. Deno cannot: `Worker.terminate` lets a loop that never pauses run on, with a
 * processor core of its own, until the process ends (Deno 2.9.6). `node:vm` can stop code after a time, so all that begins
 * in the worker begins within it, and what that leads to at once (promises that are done) is done within it as well.
 *
 * What begins elsewhere is not covered: the loading of a file, and what follows something that Deno itself has done, but
 * for timers and `fetch`.
 */
import { setImmediate } from "node:timers";
import { createContext, Script } from "node:vm";

export class Guard {
  readonly #context = createContext({ turn: () => this.#turn() });
  readonly #script = new Script("turn()");
  #run = () => {};

  /** @param longest milliseconds @param stuck told when something took longer, and was stopped */
  constructor(private readonly longest: number, private readonly stuck: () => void) {}

  /** Runs something soon, on a stack of its own: the promises of a stack are only done at its end. */
  soon(run: () => void): void {
    setImmediate(() => this.run(run));
  }

  /** To be called by nothing that was begun by a promise. */
  run(run: () => void): void {
    this.#run = run;
    try {
      this.#script.runInContext(this.#context, { timeout: this.longest });
    } catch (error) {
      if (!isTimeout(error)) throw error;
      this.stuck();
    }
  }

  #turn(): void {
    const run = this.#run;
    this.#run = () => {};
    run();
    runMicrotasks();
  }
}

/** The error is of the context's own realm, where `Error` is another. */
function isTimeout(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error &&
    error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
}

/** Deno's own, where it has one: without it, loops behind an `await` are not stopped. */
const runMicrotasks: () => void = (() => {
  const internal: unknown = Reflect.get(Deno, Reflect.get(Deno, "internal") as PropertyKey);
  const core = (internal as { core?: { runMicrotasks?: () => void } } | undefined)?.core;
  return () => core?.runMicrotasks?.();
})();
