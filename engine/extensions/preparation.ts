/** Extensions that are set up beside those that run, to take their places in one step. */
import { isDeepStrictEqual } from "node:util";
import type { Clock } from "../model/clock.ts";
import type { Logger } from "../model/logger.ts";
import type { ToolsOpener } from "./context/open_tools.ts";
import { ExtensionProblem } from "./extension_problem.ts";
import { requirementsOf } from "./in_order.ts";
import type { Running, Wanted } from "./running.ts";
import type { Version } from "./version.ts";

export interface PreparationOptions {
  readonly clock: Clock;
  /** Milliseconds, only ever subtracted from each other. */
  readonly now: () => number;
  readonly loggerOf: (name: string) => Logger;
  readonly openTools: ToolsOpener;
  /** Ends waits early. */
  readonly signal: AbortSignal;
}

export class Preparation {
  readonly #next = new Map<string, Running>();
  readonly #failed = new Map<Version, ExtensionProblem>();
  /** Names of those that are not set up: they have failed, or require one that has. */
  readonly #lacking = new Set<string>();

  constructor(
    private readonly running: ReadonlyMap<string, Running>,
    private readonly options: PreparationOptions,
  ) {}

  /** All that is to run, by name, those first that others require. */
  get next(): ReadonlyMap<string, Running> {
    return this.#next;
  }

  /** Versions that could not begin. Those that only lack one of these are left out, and nothing is wrong with them. */
  get failed(): ReadonlyMap<Version, ExtensionProblem> {
    return this.#failed;
  }

  /** @param wanted those that others require come first */
  async setUp(wanted: readonly Wanted[]): Promise<void> {
    const done = new Map<string, Promise<void>>();
    for (const one of wanted) {
      const before = requirementsOf(one.version.imported.extension).map(([name]) => done.get(name));
      done.set(one.version.name, Promise.all(before).then(() => this.#bring(one)));
    }
    await Promise.all(done.values());
    const order = wanted.map(({ version }) => version.name);
    const sorted = [...this.#next].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    this.#next.clear();
    for (const [name, one] of sorted) this.#next.set(name, one);
  }

  /** Ends all that was begun. */
  async discard(): Promise<void> {
    await Promise.all([...this.#next.values()].map(async (one) => {
      if (this.running.get(one.name) === one) return;
      await one.instance.unload();
      await one.version.release();
    }));
    this.#next.clear();
  }

  async #bring(wanted: Wanted): Promise<void> {
    const { name } = wanted.version;
    const old = this.running.get(name);
    if (old && this.#stays(old, wanted)) {
      this.#next.set(name, old);
      return;
    }
    if (requirementsOf(wanted.version.imported.extension).some(([other]) => this.#lacking.has(other))) {
      this.#lacking.add(name);
      return;
    }
    try {
      this.#next.set(name, await this.#begin(wanted));
    } catch (error) {
      this.#lacking.add(name);
      const problem = error instanceof ExtensionProblem
        ? error
        : new ExtensionProblem("It could not begin.", { cause: error });
      this.#failed.set(wanted.version, problem);
    }
  }

  /** What it requires is still the same, too. */
  #stays(old: Running, { version, settings }: Wanted): boolean {
    return old.version === version && isDeepStrictEqual(old.settings, settings) &&
      requirementsOf(version.imported.extension).every(([name]) =>
        this.#next.get(name) === this.running.get(name)
      );
  }

  async #begin({ version, settings }: Wanted): Promise<Running> {
    const { clock, now, loggerOf, openTools, signal } = this.options;
    const { name, imported } = version;
    if (signal.aborted) throw new ExtensionProblem("The bot is being stopped.");
    const required = requirementsOf(imported.extension).map(([name]) => name);
    for (const other of required) {
      if (!this.#next.has(other)) {
        throw new ExtensionProblem(`It requires the extension ${other}, which could not begin.`);
      }
    }
    const began = now();
    const log = loggerOf(name);
    const apis = new Map(required.map((name) => [name, this.#next.get(name)!.instance.api]));
    const open = await openTools({ name, extension: imported.extension, log, settings, use: userOf(apis) });
    const instance = imported.instantiate({ clock, log, open });
    await instance.setUp(signal);
    const loadMs = Math.round((version.facts.importMs + now() - began) * 10) / 10;
    return { name, version: version.retain(), settings, instance, loadMs };
  }
}

/** Made out here, so that what an extension holds is not this preparation, which holds all versions before it. */
function userOf(apis: ReadonlyMap<string, unknown>): (other: string) => unknown {
  return (other) => {
    if (!apis.has(other)) {
      throw new Error(`${other} is no extension that this one requires; name it under \`requires\``);
    }
    return apis.get(other);
  };
}
