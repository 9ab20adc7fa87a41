/** Hot reload of definitions: a save is loaded aside and taken over whole, or refused whole. */
import type { App } from "./app.ts";
import type { LoadedBot, LoadResult } from "./load_bots.ts";
import type { Notice } from "./notice.ts";

export interface ReloadOptions {
  readonly load: () => Promise<LoadResult>;
  readonly notify: (notice: Notice) => void;
  /** Milliseconds, only ever subtracted from each other. */
  readonly now: () => number;
}

/** Loads again what is on disk and brings a running app in line with it, one pass at a time. */
export class Reloader {
  #known: ReadonlyMap<string, LoadedBot>;
  #pass: Promise<void> = Promise.resolve();

  constructor(private readonly app: App, loaded: LoadResult, private readonly options: ReloadOptions) {
    this.#known = byId(loaded);
  }

  /** Resolves when this pass has ended. */
  reload(): Promise<void> {
    return this.#pass = this.#pass.then(() => this.#run());
  }

  async #run(): Promise<void> {
    const { notify, now } = this.options;
    const began = now();
    const loaded = byId(await this.options.load());
    for (const id of this.#known.keys()) {
      if (loaded.has(id)) continue;
      await this.app.stopBot(id);
      notify({ kind: "removed", bot: id });
    }
    for (const [id, bot] of loaded) {
      if (this.#known.get(id)?.fingerprint === bot.fingerprint) continue;
      if (bot.problems.length > 0) notify({ kind: "problems", bot: id, problems: bot.problems });
      if (!bot.program) continue;
      try {
        if (this.app.bots.has(id)) {
          await this.app.replaceBot(bot);
          notify({ kind: "reloaded", bot: id, ms: now() - began });
        } else {
          notify({ kind: "added", bot: id });
          await this.app.startBot(bot, loaded.size === 1);
        }
      } catch (error) {
        notify({ kind: "start-failed", bot: id, error });
      }
    }
    this.#known = loaded;
  }
}

function byId(loaded: LoadResult): Map<string, LoadedBot> {
  return new Map(loaded.bots.map((bot) => [bot.id, bot]));
}
