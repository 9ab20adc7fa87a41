/** Hot reload of definitions: a save is loaded aside and taken over whole, or refused whole. */
import type { ReloadResult } from "../model/services.ts";
import { StorageError } from "../model/storage.ts";
import type { App } from "./app.ts";
import type { LoadedBot, LoadResult } from "./load_bots.ts";
import type { Notice } from "./notice.ts";

export interface ReloadOptions {
  readonly load: () => Promise<LoadResult>;
  readonly notify: (notice: Notice) => void;
  /** Milliseconds, only ever subtracted from each other. */
  readonly now: () => number;
}

/** How a pass ended, by the ids of the bots that there are now. */
export type ReloadResults = ReadonlyMap<string, ReloadResult>;

/** Told once it is clear what becomes of a bot; without a result where its files are gone. */
type Tell = (bot: string, result: ReloadResult | undefined) => void;

/** Loads again what is on disk and brings a running app in line with it, one pass at a time. */
export class Reloader {
  #known: ReadonlyMap<string, LoadedBot>;
  #pass: Promise<unknown> = Promise.resolve();

  constructor(private readonly app: App, loaded: LoadResult, private readonly options: ReloadOptions) {
    this.#known = byId(loaded);
    app.reloadBy((bot) => this.reloadOf(bot));
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
  async reloadOf(id: string): Promise<ReloadResult> {
    const { promise, resolve, reject } = Promise.withResolvers<ReloadResult>();
    const gone = () => reject(new Error(`The files of ${id} are gone, so it is stopped.`));
    this.#next((bot, result) => bot === id && (result ? resolve(result) : gone())).then(gone, reject);
    return await promise;
  }

  #next(tell: Tell): Promise<ReloadResults> {
    const pass = this.#pass.then(() => this.#run(tell));
    // A pass that failed must not keep later ones from running.
    this.#pass = pass.catch(() => {});
    return pass;
  }

  async #run(tell: Tell): Promise<ReloadResults> {
    const began = this.options.now();
    const result = await this.options.load();
    const loaded = byId(result);
    const alone = loaded.size === 1 && result.choice === undefined;
    const results = new Map<string, ReloadResult>();
    for (const id of this.#known.keys()) {
      if (loaded.has(id)) continue;
      tell(id, undefined);
      await this.app.stopBot(id);
      this.options.notify({ kind: "removed", bot: id });
    }
    for (const [id, bot] of loaded) {
      const early = (result: ReloadResult) => tell(id, result);
      results.set(id, await this.#bring(bot, alone, began, early));
      tell(id, results.get(id));
    }
    this.#known = loaded;
    return results;
  }

  /** Brings one bot in line with its files. */
  async #bring(
    bot: LoadedBot,
    alone: boolean,
    began: number,
    tell: (result: ReloadResult) => void,
  ): Promise<ReloadResult> {
    const { notify, now } = this.options;
    const { id, program } = bot;
    const same = this.#known.get(id)?.fingerprint === bot.fingerprint;
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
        if (this.app.needsLogin(bot)) tell(result("changed"));
        await this.app.replaceBot(bot);
        notify({ kind: "reloaded", bot: id, ms: now() - began });
      } else {
        notify({ kind: "added", bot: id });
        await this.app.startBot(bot, alone);
      }
      return result("changed");
    } catch (error) {
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
}

function errorsOf({ problems }: LoadedBot): number {
  return problems.filter(({ severity }) => severity === "error").length;
}

function byId(loaded: LoadResult): Map<string, LoadedBot> {
  return new Map(loaded.bots.map((bot) => [bot.id, bot]));
}
