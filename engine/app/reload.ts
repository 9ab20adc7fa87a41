/** Hot reload of definitions and extensions: a save is loaded aside and taken over whole, or refused whole. */
import type { Version } from "../extensions/mod.ts";
import type { ReloadResult } from "../model/services.ts";
import { StorageError } from "../model/storage.ts";
import type { App } from "./app.ts";
import { extensionProblems } from "./extension_problems.ts";
import { ExtensionsRefused } from "./extensions_refused.ts";
import type { LoadedBot, LoadResult } from "./load_bots.ts";
import type { Notice } from "./notice.ts";

export interface ReloadOptions {
  /** @param anew names of extensions that are imported anew although nothing was saved */
  readonly load: (anew?: ReadonlySet<string>) => Promise<LoadResult>;
  readonly notify: (notice: Notice) => void;
  /** Milliseconds, only ever subtracted from each other. */
  readonly now: () => number;
}

/** How a pass ended, by the ids of the bots that there are now. */
export type ReloadResults = ReadonlyMap<string, ReloadResult>;

/** Told once it is clear what becomes of a bot; without a result where its files are gone. */
type Tell = (bot: string, result: ReloadResult | undefined) => void;

interface Pass {
  readonly began: number;
  readonly tell: Tell;
}

/** Loads again what is on disk and brings a running app in line with it, one pass at a time. */
export class Reloader {
  #known: ReadonlyMap<string, LoadedBot>;
  #pass: Promise<unknown> = Promise.resolve();
  /** What has been told of extensions that are wrong as they are. */
  #told: ReadonlyMap<string, string> = new Map();
  #loaded: LoadResult;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly app: App, loaded: LoadResult, private readonly options: ReloadOptions) {
    this.#known = byId(loaded);
    this.#loaded = loaded;
    app.reloadBy((bot, anew) => this.reloadOf(bot, anew));
    this.#tellExtensions(loaded);
  }

  /**
   * Follows an app that was just started, and leaves out of its bots whatever could not begin.
   * Resolves when it is as it will be.
   */
  static async follow(app: App, loaded: LoadResult, options: ReloadOptions): Promise<Reloader> {
    const reloader = new Reloader(app, loaded, options);
    if (app.stale) await reloader.reload();
    return reloader;
  }

  /** What the files said when they were loaded last, also where that was refused. */
  get loaded(): LoadResult {
    return this.#loaded;
  }

  /** Tells the end of each pass until the returned function is called. */
  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Resolves when this pass has ended. */
  reload(): Promise<ReloadResults> {
    return this.#next(() => {});
  }

  /**
   * A pass, of which only one bot is of interest. Resolves before that bot is disconnected to log in anew: whoever
   * waits may be a command of it, and commands are waited for at the end of a connection.
   * @throws Error when the bot's files are gone
   */
  async reloadOf(id: string, anew?: ReadonlySet<string>): Promise<ReloadResult> {
    const { promise, resolve, reject } = Promise.withResolvers<ReloadResult>();
    const gone = () => reject(new Error(`The files of ${id} are gone, so it is stopped.`));
    this.#next((bot, result) => bot === id && (result ? resolve(result) : gone()), anew).then(gone, reject);
    return await promise;
  }

  #next(tell: Tell, anew?: ReadonlySet<string>): Promise<ReloadResults> {
    const pass = this.#pass.then(() => this.#run({ tell, began: this.options.now() }, anew));
    // A pass that failed must not keep later ones from running.
    this.#pass = pass.catch(() => {});
    return pass;
  }

  async #run(pass: Pass, anew?: ReadonlySet<string>): Promise<ReloadResults> {
    const result = await this.options.load(anew);
    const loaded = byId(result);
    const alone = loaded.size === 1 && result.choice === undefined;
    const results = new Map<string, ReloadResult>();
    for (const id of this.#known.keys()) {
      if (loaded.has(id)) continue;
      pass.tell(id, undefined);
      await this.app.stopBot(id);
      this.options.notify({ kind: "removed", bot: id });
    }
    const refused: Version[] = [];
    for (const [id, bot] of loaded) {
      const outcome = await this.#bring(bot, alone, pass);
      if (outcome instanceof ExtensionsRefused) {
        for (const [version, problem] of outcome.failed) await version.refuse(problem);
        refused.push(...outcome.failed.keys());
      } else results.set(id, outcome);
    }
    // A version that could not begin is on the shelf no more: the same again without it.
    if (refused.length > 0) return await this.#run(pass);
    for (const [id, outcome] of results) pass.tell(id, outcome);
    this.#known = loaded;
    this.#loaded = result;
    this.#tellExtensions(result);
    const running = new Set(this.app.versions);
    await result.context.library.settle((version) => running.has(version));
    for (const listener of this.#listeners) listener();
    return results;
  }

  /** Brings one bot in line with its files. */
  async #bring(
    bot: LoadedBot,
    alone: boolean,
    { began, tell }: Pass,
  ): Promise<ReloadResult | ExtensionsRefused> {
    const { notify, now } = this.options;
    const { id, program } = bot;
    const known = this.#known.get(id);
    const same = known?.fingerprint === bot.fingerprint;
    const result = (outcome: ReloadResult["outcome"], problems = 0) => ({
      outcome,
      problems,
      ms: now() - began,
    });
    if (!same && bot.problems.length > 0) notify({ kind: "problems", bot: id, problems: bot.problems });
    if (!program) return result("refused", errorsOf(bot));
    if (same) return result("unchanged");
    try {
      if (this.app.bots.has(id)) {
        if (this.app.needsLogin(bot)) tell(id, result("changed"));
        await this.app.replaceBot(bot);
        notify({ kind: "reloaded", bot: id, ms: now() - began });
      } else {
        notify({ kind: "added", bot: id });
        await this.app.startBot(bot, alone);
      }
      return result("changed");
    } catch (error) {
      if (error instanceof ExtensionsRefused) return error;
      // While it runs, the last good version simply goes on.
      const refused = error instanceof StorageError && error.code === "migration_failed" &&
        this.app.bots.has(id);
      notify(
        refused
          ? { kind: "data-refused", bot: id, why: error.message }
          : { kind: "start-failed", bot: id, error },
      );
      return result("refused", 1);
    }
  }

  /** What is wrong with extensions is told once, until it is another thing. */
  #tellExtensions(loaded: LoadResult): void {
    const problems = extensionProblems(loaded);
    for (const [key, { name, bot, problem }] of problems) {
      if (this.#told.get(key) === problem) continue;
      this.options.notify({
        kind: "extension-problem",
        name,
        problem,
        ...(bot === undefined ? {} : { bot }),
      });
    }
    this.#told = new Map(Array.from(problems, ([key, { problem }]) => [key, problem]));
  }
}

function errorsOf({ problems }: LoadedBot): number {
  return problems.filter(({ severity }) => severity === "error").length;
}

function byId(loaded: LoadResult): Map<string, LoadedBot> {
  return new Map(loaded.bots.map((bot) => [bot.id, bot]));
}
