/** Hot reload of definitions and extensions: a save is loaded aside and taken over whole, or refused whole. */
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { ReloadResult } from "../../model/services.ts";
import { StorageError } from "../../model/storage.ts";
import type { Preparation } from "../../extensions/mod.ts";
import type { App } from "./app.ts";
import type { Replacement } from "../bot/bot_host.ts";
import { extensionProblems, type ExtensionTrouble } from "../load/extension_problems.ts";
import type { LoadedBot, LoadResult } from "../load/load_bots.ts";
import type { Notice } from "../notices/notice.ts";

export interface ReloadOptions {
  /** @param anew names of extensions that are imported anew although nothing was saved */
  readonly load: (anew?: ReadonlySet<string>) => Promise<LoadResult>;
  readonly notify: (notice: Notice) => void;
  /** Milliseconds, only ever subtracted from each other. */
  readonly now: () => number;
  readonly follow?: ReloadFollower;
}

/** Is told what becomes of saves. */
export interface ReloadFollower {
  /** A bot has been brought in line with its files, or keeps the version that it has. */
  settled(bot: LoadedBot, result: ReloadResult): void;
  /** All bots have. @param extensions what is wrong with these, by keys that tell the same thing from another one */
  passed(loaded: LoadResult, extensions: ReadonlyMap<string, ExtensionTrouble>): void;
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
  #stopped = false;
  /** Of the pass under way, for owners who are told elsewhere. */
  #news: Notice[] = [];
  /** What has been told of extensions that are wrong as they are. */
  #told: ReadonlyMap<string, string> = new Map();
  #loaded: LoadResult;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly app: App, loaded: LoadResult, private readonly options: ReloadOptions) {
    this.#known = byId(loaded);
    this.#loaded = loaded;
    app.reloadBy((bot, anew) => this.reloadOf(bot, anew));
  }

  /**
   * Follows an app that was just started, and leaves out of its bots whatever could not begin.
   * Resolves when it is as it will be.
   */
  static async follow(app: App, loaded: LoadResult, options: ReloadOptions): Promise<Reloader> {
    const reloader = new Reloader(app, loaded, options);
    if (await reloader.#refuse([...app.failed.values()])) await reloader.reload();
    else reloader.#conclude(loaded);
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
    const why = () =>
      this.#stopped ? "The bots are being stopped." : `The files of ${id} are gone, so it is stopped.`;
    const gone = () => reject(new Error(why()));
    this.#next((bot, result) => bot === id && (result ? resolve(result) : gone()), anew).then(gone, reject);
    return await promise;
  }

  /** Begins nothing more. Resolves when the pass under way has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#pass;
  }

  /** Does something to bots while no pass is under way. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#pass.then(work);
    this.#pass = turn.catch(() => {});
    return turn;
  }

  #next(tell: Tell, anew?: ReadonlySet<string>): Promise<ReloadResults> {
    const pass = this.#pass.then(() =>
      this.#stopped ? new Map() : this.#run({ tell, began: this.options.now() }, anew)
    );
    // A pass that failed must not keep later ones from running.
    this.#pass = pass.catch(() => {});
    return pass;
  }

  async #run(pass: Pass, anew?: ReadonlySet<string>): Promise<ReloadResults> {
    const result = await this.options.load(anew);
    const loaded = byId(result);
    const alone = loaded.size === 1 && result.choice === undefined;
    const replacements = await this.#prepare(loaded);
    const discard = () => Promise.all([...replacements.values()].map((one) => one.discard()));
    if (this.#stopped) {
      await discard();
      return new Map();
    }
    if (await this.#refuse([...replacements.values()].map(({ failed }) => failed))) {
      await discard();
      // The same again without the versions that cannot be used.
      return await this.#run(pass);
    }
    for (const id of this.#known.keys()) {
      if (loaded.has(id)) continue;
      pass.tell(id, undefined);
      await this.app.stopBot(id);
      this.#notify({ kind: "removed", bot: id });
    }
    const problems = newProblems(result, this.#loaded);
    if (problems.length > 0) this.#notify({ kind: "project-problems", problems });
    const results = new Map<string, ReloadResult>();
    for (const [id, bot] of loaded) {
      const outcome = await this.#bring(bot, replacements.get(id), alone, pass);
      results.set(id, outcome);
      this.options.follow?.settled(bot, outcome);
    }
    this.#known = loaded;
    this.#loaded = result;
    if (await this.#refuse([...this.app.failed.values()])) return await this.#run(pass);
    for (const [id, outcome] of results) pass.tell(id, outcome);
    this.#conclude(result);
    const running = new Set(this.app.versions);
    await result.context.library.settle((version) => running.has(version));
    for (const listener of this.#listeners) listener();
    return results;
  }

  /** Sets up beside what runs whatever takes the place of something that runs: in all bots, before any is touched. */
  async #prepare(loaded: ReadonlyMap<string, LoadedBot>): Promise<ReadonlyMap<string, Replacement>> {
    const changed = [...loaded.values()].filter((bot) => bot.program && !this.#isSame(bot));
    const prepared = await Promise.all(
      changed.map(async (bot) => [bot.id, await this.app.prepareBot(bot)] as const),
    );
    return new Map(prepared.flatMap(([id, one]) => one ? [[id, one]] : []));
  }

  /**
   * Takes versions off the shelf that could not begin where they were tried and run nowhere. One that runs in other bots is
   * good, and what is wrong is up to the bot.
   * @returns whether there are such ones: then all bots are to be loaded without them
   */
  async #refuse(tried: readonly Preparation["failed"][]): Promise<boolean> {
    const running = new Set(this.app.versions);
    let refused = false;
    for (const [version, problem] of tried.flatMap((failed) => [...failed])) {
      if (!running.has(version) && await version.refuse(problem)) refused = true;
    }
    return refused;
  }

  /** Whether nothing was saved of it that is not known. */
  #isSame(bot: LoadedBot): boolean {
    return this.#known.get(bot.id)?.fingerprint === bot.fingerprint && !this.app.canTryAgain(bot);
  }

  /** Brings one bot in line with its files. */
  async #bring(
    bot: LoadedBot,
    replacement: Replacement | undefined,
    alone: boolean,
    { began, tell }: Pass,
  ): Promise<ReloadResult> {
    const { now } = this.options;
    const notify = (notice: Notice) => this.#notify(notice);
    const { id, program } = bot;
    const same = this.#isSame(bot);
    const result = (outcome: ReloadResult["outcome"], problems = 0) => ({
      outcome,
      problems,
      ms: now() - began,
    });
    if (!same && bot.problems.length > 0) notify({ kind: "problems", bot: id, problems: bot.problems });
    if (!program) return result("refused", errorsOf(bot));
    if (same) return result("unchanged");
    try {
      if (replacement && replacement.losses.length > 0) {
        await replacement.discard();
        const failed = replacement.losses.map((version) => ({
          name: version.name,
          problem: replacement.failed.get(version)!.message,
        }));
        notify({ kind: "extensions-refused", bot: id, failed });
        return result("refused", failed.length);
      }
      if (replacement) {
        if (this.app.needsLogin(bot)) tell(id, result("changed"));
        await replacement.take(() => notify({ kind: "reloaded", bot: id, ms: now() - began }));
      } else if (!this.#stopped) {
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

  /** The end of a pass. What is wrong with extensions is told once, until it is another thing. */
  #conclude(loaded: LoadResult): void {
    const problems = extensionProblems(loaded, this.app.failed);
    this.options.follow?.passed(loaded, problems);
    for (const [key, { name, bot, problem }] of problems) {
      if (this.#told.get(key) === problem) continue;
      this.#notify({
        kind: "extension-problem",
        name,
        problem,
        ...(bot === undefined ? {} : { bot }),
      });
    }
    this.#told = new Map(Array.from(problems, ([key, { problem }]) => [key, problem]));
    const wrong = new Set(Array.from(problems.values(), ({ name }) => name));
    this.app.alert({ notices: this.#news.splice(0), wrong });
  }

  #notify(notice: Notice): void {
    this.#news.push(notice);
    this.options.notify(notice);
  }
}

/** Those of the folder that were not there before. They may stand in other lines than before and be the same. */
function newProblems(now: LoadResult, before: LoadResult): readonly Diagnostic[] {
  const key = ({ code, message }: Diagnostic) => `${code} ${message}`;
  const known = new Set(before.problems.map(key));
  return now.problems.filter((problem) => !known.has(key(problem)));
}

function errorsOf({ problems }: LoadedBot): number {
  return problems.filter(({ severity }) => severity === "error").length;
}

function byId(loaded: LoadResult): Map<string, LoadedBot> {
  return new Map(loaded.bots.map((bot) => [bot.id, bot]));
}
