/** An extension that runs in a worker of its own in one bot: its beginning, its end, and what becomes of it in between. */
import { preciseTime } from "../../model/clock.ts";
import type { FunctionKind, Handler, HandlerCall, SuggestCall } from "../../model/extensions.ts";
import type { Choice } from "../../model/option.ts";
import type { Extension } from "../define_extension.ts";
import type { ExtensionInstance } from "../extension_instance.ts";
import { ExtensionProblem } from "../extension_problem.ts";
import { functionsOf } from "../functions_of.ts";
import type { InstanceNeeds } from "../version.ts";
import { within } from "../within.ts";
import { ExtensionWorker, type ExtensionWorkerOptions, type WorkerEnd } from "./extension_worker.ts";
import { SentCalls } from "./sent_calls.ts";
import { ServedTools } from "./served_tools.ts";

/** Milliseconds between two beginnings: whatever fails at once would do nothing but begin. */
const BETWEEN_BEGINNINGS = 60_000;
/** Milliseconds after which the end of an extension is waited for no more; it has its own, shorter bounds. */
const LONGEST_UNLOAD = 11_000;

export interface IsolatedInstanceOptions extends InstanceNeeds {
  readonly extension: Extension;
  readonly worker: Pick<ExtensionWorkerOptions, "start" | "permissions" | "watch">;
}

export class IsolatedInstance implements ExtensionInstance {
  readonly #functions = new Map<FunctionKind, ReadonlyMap<string, Handler>>();
  readonly #calls: SentCalls;
  readonly #tools: ServedTools;
  #worker: ExtensionWorker | undefined;
  #state: "beginning" | "running" | "stopped" | "over" = "beginning";
  /** When it last began, as the clock counts that nobody can set. */
  #began = 0;
  #problem: string | undefined;
  #unwait = () => {};
  /** Where it begins again. */
  #beginning = Promise.resolve();

  constructor(private readonly options: IsolatedInstanceOptions) {
    const { extension, open: { tools }, clock, log } = options;
    this.#calls = new SentCalls(extension);
    this.#tools = new ServedTools({ tools, clock, log, channel: () => this.#worker!.channel });
    for (const [kind, functions] of functionsOf(extension)) {
      const handlers = Array.from(
        functions.keys(),
        (name) => [name, (call: HandlerCall) => this.#call(kind, name, call)] as const,
      );
      this.#functions.set(kind, new Map(handlers));
    }
  }

  get problem(): string | undefined {
    return this.#problem;
  }

  get api(): unknown {
    throw new Error(
      `The extension ${this.#name} is isolated, so that others cannot use what its setup returns. ` +
        "Take it out from under `extensions`, `isolate` in the bot's file, or do without it",
    );
  }

  functions(kind: FunctionKind): ReadonlyMap<string, Handler> {
    return this.#functions.get(kind) ?? NONE;
  }

  async suggest(name: string, call: SuggestCall): Promise<readonly Choice[]> {
    if (this.#problem !== undefined) return [];
    try {
      return await this.#worker!.channel.ask("suggest", name, call);
    } catch {
      // Of its end, which is all that can go wrong here, the log has been told.
      return [];
    }
  }

  async setUp(signal: AbortSignal): Promise<void> {
    try {
      await this.#begin(signal);
      this.#state = "running";
    } catch (error) {
      await this.unload();
      throw error;
    }
  }

  async idle(): Promise<void> {
    await this.#beginning;
    // One that has ended has nothing under way.
    if (this.#state === "running") await this.#worker!.channel.ask("idle").catch(() => {});
  }

  async unload(): Promise<void> {
    const { clock, log, open } = this.options;
    this.#state = "over";
    this.#unwait();
    const worker = this.#worker;
    if (worker && !worker.ended) {
      const late = () => new Error(`It did not end within ${LONGEST_UNLOAD / 1_000} s`);
      await within(clock, LONGEST_UNLOAD, worker.channel.ask("unload"), late)
        .catch((error) => log.error("Unloading it failed", { error }));
    }
    worker?.end();
    await this.#tools.close();
    await open.close();
  }

  get #name(): string {
    return this.options.worker.start.name;
  }

  async #begin(signal?: AbortSignal): Promise<void> {
    const { worker: options, clock, log, open } = this.options;
    this.#began = preciseTime(clock);
    const worker = new ExtensionWorker({
      ...options,
      served: { ...this.#tools.served, use: this.#calls.use.bind(this.#calls) },
      onUncaught: (error) => log.error("Something failed, and nobody caught it", { error }),
      onGauges: (values) => this.#tools.note(values),
      onEnd: (end) => this.#ended(end),
    });
    this.#worker = worker;
    const stop = () => worker.channel.tell("stop");
    signal?.addEventListener("abort", stop);
    try {
      await worker.channel.ask("load");
      if (signal?.aborted) stop();
      await worker.channel.ask("setUp", open.tools.settings);
    } catch (error) {
      worker.end();
      throw error instanceof ExtensionProblem ? error : new ExtensionProblem(
        `Its setup failed: ${error instanceof Error ? error.message : String(error)}`,
        { cause: error },
      );
    } finally {
      signal?.removeEventListener("abort", stop);
    }
  }

  async #call(kind: FunctionKind, name: string, call: HandlerCall): Promise<unknown> {
    if (this.#problem !== undefined) {
      throw new Error(`The extension ${this.#name} does not run at the moment: ${this.#problem}`);
    }
    const sent = this.#calls.send(call);
    try {
      return await this.#worker!.channel.ask("call", kind, name, sent);
    } finally {
      this.#calls.over(sent);
    }
  }

  /** The worker is gone. It begins again by itself, unless the one that is gone still uses a processor. */
  #ended({ why, runsOn }: WorkerEnd): void {
    const { clock, log } = this.options;
    void this.#tools.close();
    if (this.#state !== "running") return;
    this.#state = "stopped";
    const wait = Math.max(0, this.#began + BETWEEN_BEGINNINGS - preciseTime(clock));
    const next = runsOn
      ? "Repair it and reload it."
      : `It begins again ${wait === 0 ? "now" : `in ${Math.ceil(wait / 1_000)} s`}.`;
    this.#problem = `${why} ${next}`;
    log.error(`The extension has stopped: ${this.#problem}`);
    if (!runsOn) {
      this.#unwait = clock.after(wait, () => {
        this.#beginning = this.#beginAgain();
      });
    }
  }

  async #beginAgain(): Promise<void> {
    const { log } = this.options;
    try {
      await this.#begin();
      if (this.#state !== "stopped") return;
      this.#state = "running";
      this.#problem = undefined;
      log.info("The extension has begun again");
    } catch (error) {
      if (this.#state !== "stopped") return;
      const why = error instanceof Error ? error.message : String(error);
      this.#problem = `It could not begin again: ${why}`;
      log.error(`${this.#problem}. It stays stopped until it is reloaded`, { error });
    }
  }
}

const NONE: ReadonlyMap<string, Handler> = new Map();
