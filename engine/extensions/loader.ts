/** What runs of a project's extensions in one bot. */
import type { Clock } from "../model/clock.ts";
import type {
  ExtensionInfo,
  Extensions,
  FunctionKind,
  Handler,
  HeldExtensions,
  SuggestCall,
} from "../model/extensions.ts";
import type { Isolation } from "../model/isolation.ts";
import type { Logger } from "../model/logger.ts";
import type { Choice } from "../model/option.ts";
import { BLACKLISTED } from "./blacklist.ts";
import type { ToolsOpener } from "./context/open_tools.ts";
import { EXTENSIONS } from "./copy_aside.ts";
import { Holds } from "./holds.ts";
import type { Library } from "./library.ts";
import { Preparation } from "./preparation.ts";
import type { Running, Wanted } from "./running.ts";
import { Turns } from "./turns.ts";

/** What is to run in the bot, and why other extensions are not. */
export interface WantedExtensions {
  /** Those that others require come first. */
  readonly list: readonly Wanted[];
  readonly blacklist: ReadonlySet<string>;
  /** Those that run in workers of their own, and what they may do there. */
  readonly isolated: ReadonlyMap<string, Isolation>;
  /** What is wrong with one in this bot alone, by its name, in words for owners. */
  readonly problems: ReadonlyMap<string, string>;
}

/** What an owner wishes of one extension, besides what the bot's file says. */
export type Wish = "load" | "unload" | "reload";

export interface LoaderOptions {
  readonly library: Library;
  readonly clock: Clock;
  /** Milliseconds, only ever subtracted from each other. */
  readonly now: () => number;
  /** The logger of an extension. */
  readonly loggerOf: (name: string) => Logger;
  readonly openTools: ToolsOpener;
  /** Brings the bot in line with a wish: prepares and commits. Resolves when that is done or has turned out not to be possible. */
  readonly bring: (name: string, wish: Wish) => Promise<void>;
}

/** Milliseconds for which a run may call what it began with: none takes longer. */
const LONGEST_HOLD = 60_000;
/** The same of an extension that is to be gone. */
const LONGEST_GOODBYE = 5_000;
/** Milliseconds that somebody waits for who wants to know that it is gone. */
const LONGEST_WAIT = 15_000;

const NONE: WantedExtensions = { list: [], blacklist: new Set(), isolated: new Map(), problems: new Map() };

export class Loader implements Extensions {
  #running: ReadonlyMap<string, Running> = new Map();
  #wanted: WantedExtensions = NONE;
  readonly #stopping = new AbortController();
  readonly #ending = new Set<Promise<void>>();
  readonly #turns = new Turns();
  readonly #holds: Holds;
  #begun = false;

  constructor(private readonly options: LoaderOptions) {
    this.#holds = new Holds(options.clock);
  }

  list(): readonly ExtensionInfo[] {
    const names = new Set([...this.options.library.find().sources.keys(), ...this.#running.keys()]);
    return [...names].sort().map((name) => this.#info(name));
  }

  functions(name: string, kind: FunctionKind): ReadonlyMap<string, Handler> | undefined {
    return this.#running.get(name)?.instance.functions(kind);
  }

  hold(): HeldExtensions {
    return this.#holds.add(this.#begun ? this.#running : undefined);
  }

  async suggest(name: string, suggestion: string, call: SuggestCall): Promise<readonly Choice[]> {
    return await this.#running.get(name)?.instance.suggest(suggestion, call) ?? [];
  }

  load(name: string): Promise<ExtensionInfo> {
    return this.#bring(name, "load");
  }

  reload(name: string): Promise<ExtensionInfo> {
    return this.#bring(name, "reload");
  }

  unload(name: string): Promise<ExtensionInfo> {
    return this.#bring(name, "unload");
  }

  /** Versions that run. */
  get versions(): readonly Running["version"][] {
    return [...this.#running.values()].map(({ version }) => version);
  }

  /**
   * Sets up what is new or changed, beside what runs. Nothing that runs is touched before `commit`; what is not taken over
   * must be given up with `discard`.
   */
  async prepare(wanted: WantedExtensions): Promise<Preparation> {
    const { clock, now, loggerOf, openTools } = this.options;
    const preparation = new Preparation(this.#running, {
      clock,
      now,
      loggerOf,
      openTools,
      signal: this.#stopping.signal,
    });
    await preparation.setUp(wanted.list);
    return preparation;
  }

  /**
   * Has the prepared ones answer from now on. Those whose place they take are ended: once runs and calls under way are
   * done, or have not been for a while.
   */
  commit(preparation: Preparation, wanted: WantedExtensions): void {
    const old = this.#running;
    this.#running = preparation.next;
    this.#wanted = wanted;
    if (!this.#begun) this.#holds.begin(this.#running);
    this.#begun = true;
    for (const [name, one] of old) {
      if (this.#running.get(name) !== one) this.#end(one);
    }
    for (const { name, instance, loadMs, version } of this.#running.values()) {
      if (old.get(name)?.instance === instance) continue;
      const number = version.imported.extension.version;
      this.options.loggerOf(name).info(`Loaded${number ? ` ${number}` : ""} in ${loadMs} ms`);
    }
  }

  /** Resolves when nothing of them is under way. */
  async idle(): Promise<void> {
    await Promise.all([...this.#running.values()].map(({ instance }) => instance.idle()));
  }

  /** Resolves when those that were taken out have ended. */
  async ended(): Promise<void> {
    await Promise.all(this.#ending);
  }

  /** Ends everything, those first that require others. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    const running = [...this.#running.values()].reverse();
    this.#running = new Map();
    for (const one of running) await this.#end(one);
    await this.ended();
  }

  #end(one: Running): Promise<void> {
    const { instance, version } = one;
    const end = () => instance.unload().then(() => version.release());
    const longest = this.#running.has(one.name) ? LONGEST_HOLD : LONGEST_GOODBYE;
    const held = this.#holds.end(one, longest, this.#stopping.signal);
    const ending = held ? held.then(end) : end();
    this.#ending.add(ending);
    return ending.finally(() => this.#ending.delete(ending));
  }

  async #endedSoon(): Promise<void> {
    if (this.#ending.size === 0) return;
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const cancel = this.options.clock.after(LONGEST_WAIT, resolve);
    await Promise.race([this.ended(), late]);
    cancel();
  }

  /** Wishes are granted one after the other. */
  #bring(name: string, wish: Wish): Promise<ExtensionInfo> {
    return this.#turns.take("wishes", async () => {
      const running = this.#running.has(name);
      if (!running && !this.options.library.find().sources.has(name)) return this.#missing(name);
      const granted = wish === "load" && running || wish !== "unload" && this.#wanted.blacklist.has(name);
      if (!granted) await this.options.bring(name, wish);
      const info = this.#info(name);
      // Whoever asks wants to know that it is over.
      await this.#endedSoon();
      return info;
    });
  }

  #info(name: string): ExtensionInfo {
    const problem = this.#wanted.problems.get(name) ??
      this.options.library.get(name, this.#wanted.isolated.get(name))?.problem;
    const running = this.#running.get(name);
    if (running) {
      const { version, description } = running.version.imported.extension;
      const stopped = running.instance.problem;
      if (stopped !== undefined) return { name, state: "failed", problem: stopped };
      return {
        name,
        state: "loaded",
        version: version?.trim(),
        description: description?.trim(),
        loadMs: running.loadMs,
        ...(problem === undefined ? {} : { problem }),
      };
    }
    if (this.#wanted.blacklist.has(name)) return { name, state: "blacklisted", problem: BLACKLISTED };
    return problem === undefined ? { name, state: "unloaded" } : { name, state: "failed", problem };
  }

  #missing(name: string): ExtensionInfo {
    const names = [...this.options.library.find().sources.keys()].join(", ");
    const there = names === "" ? "That folder holds none" : `There are: ${names}`;
    return {
      name,
      state: "failed",
      problem: `There is no extension of this name in the folder ${EXTENSIONS}. ${there}.`,
    };
  }
}
