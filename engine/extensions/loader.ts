/** Loads, unloads and exchanges the extensions of one bot. */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Clock } from "../model/clock.ts";
import type { ExtensionInfo, Extensions, FunctionKind, Handler, SuggestCall } from "../model/extensions.ts";
import type { Logger } from "../model/logger.ts";
import type { Choice } from "../model/option.ts";
import type { ToolsOpener } from "./context/open_tools.ts";
import { Blacklist } from "./blacklist.ts";
import { EXTENSIONS } from "./copy_aside.ts";
import { ExtensionProblem } from "./extension_problem.ts";
import { type ExtensionSource, findExtensions } from "./find_extensions.ts";
import { importExtension } from "./import_extension.ts";
import type { Instance } from "./instance.ts";
import { removeFolder } from "./remove_folder.ts";
import { Turns } from "./turns.ts";

export interface ExtensionSettings {
  readonly autoLoad: boolean;
  /** Names, with or without the ending of the file. */
  readonly blacklist: readonly string[];
}

export interface LoaderOptions {
  /** The folder of the extensions; it need not exist. */
  readonly folder: string;
  /** A folder for the copies, which is this loader's alone. Everything in it is removed. */
  readonly cache: string;
  readonly settings: ExtensionSettings;
  readonly clock: Clock;
  /** Milliseconds, only ever subtracted from each other. */
  readonly now: () => number;
  readonly logger: Logger;
  /** The logger of an extension. */
  readonly loggerOf: (name: string) => Logger;
  readonly openTools: ToolsOpener;
  /** A version of an extension has been loaded. */
  readonly onLoaded?: (name: string) => void;
}

/** An extension that was loaded once, or should have been. */
interface Known {
  readonly info: ExtensionInfo;
  /** While it is loaded. */
  readonly instance?: Instance;
}

export class Loader implements Extensions {
  readonly #known = new Map<string, Known>();
  readonly #turns = new Turns();
  readonly #stopping = new AbortController();
  #settings: ExtensionSettings;
  #blacklist: Blacklist;
  #begun = false;

  private constructor(private readonly options: LoaderOptions) {
    this.#settings = options.settings;
    this.#blacklist = new Blacklist(options.settings.blacklist);
  }

  /** Removes the copies that an earlier run has left. Nothing is loaded yet. */
  static async open(options: LoaderOptions): Promise<Loader> {
    await removeFolder(options.cache, options.logger);
    return new Loader(options);
  }

  /** Loads whatever lies in the folder, where the settings say so. A second call does nothing. */
  async loadAll(): Promise<void> {
    if (this.#begun || !this.#settings.autoLoad) return;
    this.#begun = true;
    const { sources, misnamed } = this.#find();
    for (const path of misnamed) {
      this.options.logger.warning(
        `${EXTENSIONS}/${path} is not loaded: the name of an extension has 1 to 32 of a-z, 0-9, _ and -, ` +
          "and begins with a letter or digit. What is none begins with _",
      );
    }
    await Promise.all([...sources.keys()].map((name) => this.load(name)));
  }

  list(): readonly ExtensionInfo[] {
    const names = new Set(this.#find().sources.keys());
    for (const [name, { instance }] of this.#known) if (instance) names.add(name);
    return [...names].sort().map((name) => this.#info(name));
  }

  functions(name: string, kind: FunctionKind): ReadonlyMap<string, Handler> | undefined {
    return this.#known.get(name)?.instance?.functions(kind);
  }

  async suggest(name: string, suggestion: string, call: SuggestCall): Promise<readonly Choice[]> {
    return await this.#known.get(name)?.instance?.suggestions.offer(suggestion, call) ?? [];
  }

  load(name: string): Promise<ExtensionInfo> {
    return this.#turns.take(name, async () => {
      if (this.#known.get(name)?.instance && !this.#blacklist.has(name)) return this.#info(name);
      return await this.#bring(name);
    });
  }

  reload(name: string): Promise<ExtensionInfo> {
    return this.#turns.take(name, () => this.#bring(name));
  }

  unload(name: string): Promise<ExtensionInfo> {
    return this.#turns.take(name, async () => {
      if (!this.#known.has(name) && !this.#find().sources.has(name)) return this.#missing(name);
      await this.#end(name);
      return this.#info(name);
    });
  }

  /** Takes new settings over: what is blacklisted now is unloaded; what no longer is can be loaded again. */
  async configure(settings: ExtensionSettings): Promise<void> {
    this.#settings = settings;
    this.#blacklist = new Blacklist(settings.blacklist);
    const banned = this.#names().filter((name) => this.#blacklist.has(name));
    await Promise.all(banned.map((name) => this.#turns.take(name, () => this.#end(name))));
  }

  /** Unloads everything, and loads nothing any more. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#names().map((name) => this.unload(name)));
    await removeFolder(this.options.cache, this.options.logger);
  }

  /** Of those that were loaded, or are being loaded right now. */
  #names(): string[] {
    return [...new Set([...this.#known.keys(), ...this.#turns.names()])];
  }

  /** Puts the present version of an extension in the place of the one that runs, if one does. */
  async #bring(name: string): Promise<ExtensionInfo> {
    if (this.#blacklist.has(name)) {
      await this.#end(name);
      return this.#info(name);
    }
    const old = this.#known.get(name);
    const source = this.#find().sources.get(name);
    if (!source && !old?.instance) return this.#missing(name);
    try {
      const next = await this.#make(name, source);
      this.#known.set(name, next);
      this.options.onLoaded?.(name);
      if (old?.instance) await this.#dispose(old.instance);
      const { version, loadMs } = next.info;
      this.options.loggerOf(name).info(`Loaded${version ? ` ${version}` : ""} in ${loadMs} ms`);
    } catch (error) {
      this.#known.set(name, this.#refused(name, error, old));
    }
    return this.#info(name);
  }

  async #make(name: string, source: ExtensionSource | undefined): Promise<Known> {
    const { cache, clock, now, loggerOf } = this.options;
    if (this.#stopping.signal.aborted) throw new ExtensionProblem("The bot is being stopped.");
    if (!source) throw new ExtensionProblem("Its file is gone.");
    const began = now();
    // A new name each time, also for the same text: a module that failed is never loaded again.
    const copy = join(cache, `${name}.${randomUUID().slice(0, 13)}`);
    try {
      const instance = await importExtension(source, {
        folder: this.options.folder,
        copy,
        clock,
        log: loggerOf(name),
        openTools: this.options.openTools,
        signal: this.#stopping.signal,
      });
      await instance.setUp(this.#stopping.signal);
      const { version, description } = instance.extension;
      return {
        instance,
        info: {
          name,
          state: "loaded",
          version: version?.trim(),
          description: description?.trim(),
          loadMs: round(now() - began),
        },
      };
    } catch (error) {
      await removeFolder(copy, this.options.logger);
      throw error;
    }
  }

  /** What is known after a version was refused: the one from before goes on. The stack goes to the log. */
  #refused(name: string, error: unknown, old: Known | undefined): Known {
    const problem = error instanceof Error ? error.message : String(error);
    const cause = error instanceof ExtensionProblem ? error.cause : error;
    const running = old?.instance !== undefined;
    this.options.loggerOf(name).error(
      `${running ? "Not reloaded" : "Not loaded"}: ${problem}`,
      cause === undefined ? {} : { error: cause },
    );
    return running
      ? { ...old, info: { ...old.info, problem: `${problem} The version from before keeps running.` } }
      : { info: { name, state: "failed", problem } };
  }

  async #end(name: string): Promise<void> {
    const known = this.#known.get(name);
    this.#known.delete(name);
    if (known?.instance) await this.#dispose(known.instance);
  }

  async #dispose(instance: Instance): Promise<void> {
    await instance.unload();
    await removeFolder(instance.options.copy, this.options.logger);
  }

  #info(name: string): ExtensionInfo {
    const known = this.#known.get(name);
    if (known?.instance) return known.info;
    return this.#blacklist.has(name)
      ? this.#blacklist.info(name)
      : known?.info ?? { name, state: "unloaded" };
  }

  #missing(name: string): ExtensionInfo {
    const names = [...this.#find().sources.keys()].join(", ");
    const there = names === "" ? "That folder holds none" : `There are: ${names}`;
    return {
      name,
      state: "failed",
      problem: `There is no extension of this name in the folder ${EXTENSIONS}. ${there}.`,
    };
  }

  /** A folder that cannot be listed is like an empty one, with a word in the log. */
  #find(): ReturnType<typeof findExtensions> {
    try {
      return findExtensions(this.options.folder);
    } catch (error) {
      this.options.logger.error(`The folder ${EXTENSIONS} cannot be listed`, { error });
      return { sources: new Map(), misnamed: [] };
    }
  }
}

/** Tenths of a millisecond. */
function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
