/**
 * The extensions of a project: of each the newest version that can be used. A version is imported when its files have
 * changed, so that whoever asks again gets the same one as long as nothing was saved.
 */
import { dirname, join } from "node:path";
import type { Clock } from "../model/clock.ts";
import { type Isolation, PERMISSION_KINDS } from "../model/isolation.ts";
import type { Logger } from "../model/logger.ts";
import { collectFiles, type ExtensionFiles } from "./collect_files.ts";
import { EXTENSIONS } from "./copy_aside.ts";
import { ExtensionProblem } from "./extension_problem.ts";
import { type ExtensionSource, findExtensions, type FoundExtensions } from "./find_extensions.ts";
import { removeFolder } from "./remove_folder.ts";
import { Version } from "./version.ts";

export interface LibraryOptions {
  /** The folder of the extensions; it need not exist. */
  readonly folder: string;
  /** A folder for the copies, which is this library's alone. */
  readonly cache: string;
  readonly clock: Clock;
  /** Milliseconds, only ever subtracted from each other. */
  readonly now: () => number;
  readonly logger: Logger;
  /** The logger of an extension. */
  readonly loggerOf: (name: string) => Logger;
  /** Milliseconds that one in isolation may run without a pause; 10 s where absent. */
  readonly longestTurn?: number;
  /**
   * Why an extension cannot have its name, as a sentence for owners; `undefined` where it can.
   * @param all the names of all that lie in the folder
   */
  readonly refuseName: (name: string, all: Iterable<string>) => string | undefined;
}

/** What is known of an extension that lies in the folder. */
export interface Shelved {
  /** The newest one that can be used. */
  readonly version?: Version;
  /** What is wrong with the files as they are. */
  readonly problem?: string;
}

interface Entry extends Shelved {
  readonly name: string;
  readonly fingerprint: string;
  /** What bots ran before `version`, until all have taken that over. */
  readonly before?: Version;
}

/** An extension, and how it is needed. */
interface Need {
  readonly source: ExtensionSource;
  readonly isolation: Isolation | undefined;
}

/** What is listed in another order is the same. */
function keyOf(name: string, isolation: Isolation | undefined): string {
  if (!isolation) return name;
  const sorted = PERMISSION_KINDS.map((kind) => {
    const given = isolation[kind];
    return typeof given === "object" ? [...given].sort() : given ?? false;
  });
  return JSON.stringify([name, ...sorted]);
}

export class Library {
  /** By {@link keyOf}: what an extension may do in isolation is part of what a version is. */
  readonly #entries = new Map<string, Entry>();
  readonly #stopping = new AbortController();
  readonly #told = new Set<string>();

  constructor(private readonly options: LibraryOptions) {}

  /** Where the copies are. */
  get cache(): string {
    return this.options.cache;
  }

  /** Those that lie in the folder. A folder that cannot be listed is like an empty one, with a word in the log. */
  find(): FoundExtensions {
    try {
      return findExtensions(this.options.folder);
    } catch (error) {
      this.options.logger.error(`The folder ${EXTENSIONS} cannot be listed`, { error });
      return { sources: new Map(), misnamed: [] };
    }
  }

  /** As far as it is known. @param isolation of one that is to run in a worker */
  get(name: string, isolation?: Isolation): Shelved | undefined {
    return this.#entries.get(keyOf(name, isolation));
  }

  /** One that can be used of each extension, however it is imported, sorted by name. */
  get versions(): readonly Version[] {
    const found = [...this.#entries.values()].flatMap(({ name, version }) =>
      version ? [[name, version] as const] : []
    );
    return [...new Map(found)].sort(([a], [b]) => a < b ? -1 : 1).map(([, version]) => version);
  }

  /**
   * Imports what has changed. Never rejects.
   * @param ways how an extension is needed: with the permissions of a worker, or `undefined` for in the engine itself
   * @param anew names of those that are imported in any case
   */
  async refresh(
    ways: (name: string) => readonly (Isolation | undefined)[],
    anew: ReadonlySet<string> = new Set(),
  ): Promise<void> {
    const { sources, misnamed } = this.find();
    for (const path of misnamed) this.#tellMisnamed(path);
    const needed = new Map(
      [...sources.values()].flatMap((source) =>
        ways(source.name).map((isolation) => [keyOf(source.name, isolation), { source, isolation }] as const)
      ),
    );
    const gone = [...this.#entries.keys()].filter((key) => !needed.has(key));
    await Promise.all(gone.map((key) => this.#drop(key)));
    await Promise.all(Array.from(needed, async ([key, need]) => {
      const { name } = need.source;
      const refusal = this.options.refuseName(name, sources.keys());
      await (refusal === undefined
        ? this.#refresh(key, need, anew.has(name))
        : this.#refuseName(key, name, refusal));
    }));
  }

  /** Lets go of versions that no bot would come back to. @param runs whether a bot still runs one */
  async settle(runs: (version: Version) => boolean): Promise<void> {
    for (const [key, { before, ...entry }] of this.#entries) {
      if (!before || runs(before)) continue;
      this.#entries.set(key, entry);
      await before.release();
    }
  }

  /** Ends imports that are under way, and removes all copies that no bot uses any more. */
  async close(): Promise<void> {
    this.#stopping.abort();
    await Promise.all([...this.#entries.keys()].map((key) => this.#drop(key)));
    await removeFolder(this.options.cache, this.options.logger);
  }

  async #refresh(key: string, { source, isolation }: Need, anew: boolean): Promise<void> {
    const { name } = source;
    const old = this.#entries.get(key);
    let files: ExtensionFiles | undefined;
    try {
      files = await collectFiles(source, this.options.folder);
      if (!anew && old?.fingerprint === files.fingerprint) return;
      const version = await this.#import(key, { source, isolation }, files);
      // A version that never ran is no way back.
      const before = old?.before ?? (old?.version?.proven ? old.version : undefined);
      if (old?.version && old.version !== before) await old.version.release();
      const { fingerprint } = files;
      this.#entries.set(key, { name, fingerprint, version, ...(before ? { before } : {}) });
    } catch (error) {
      const fingerprint = files?.fingerprint ?? "";
      this.#entries.set(key, { ...old, name, fingerprint, problem: this.#tell(name, error, old?.version) });
    }
  }

  #refuseName(key: string, name: string, refusal: string): void {
    const old = this.#entries.get(key);
    // It is told once, and gone as soon as the files count again.
    if (old?.fingerprint === refusal) return;
    const problem = this.#tell(name, new ExtensionProblem(refusal), old?.version);
    this.#entries.set(key, { ...old, name, fingerprint: refusal, problem });
  }

  async #import(key: string, { source, isolation }: Need, files: ExtensionFiles): Promise<Version> {
    const { folder, cache, clock, now, loggerOf, logger, longestTurn } = this.options;
    const { name } = source;
    const began = now();
    // A new name each time, also for the same text: a module that failed is never loaded again.
    const id = `${name}.${crypto.randomUUID().slice(0, 13)}`;
    const copy = join(cache, id);
    const remove = () => removeFolder(copy, logger);
    try {
      const signal = this.#stopping.signal;
      const log = loggerOf(name);
      // Here, so that a bot without extensions does not wait for what imports them.
      const { importExtension } = await import("./import_extension.ts");
      const imported = await importExtension(source, {
        files: files.files,
        copy,
        clock,
        log,
        signal,
        ...(isolation ? { isolated: { isolation, root: dirname(folder), longestTurn } } : {}),
      });
      const onRefused = (problem: ExtensionProblem) => this.#refuse(key, version, problem);
      const version: Version = new Version(imported, {
        name,
        id,
        importMs: now() - began,
        remove,
        onRefused,
      });
      return version;
    } catch (error) {
      await remove();
      throw error;
    }
  }

  async #refuse(key: string, version: Version, problem: ExtensionProblem): Promise<boolean> {
    const entry = this.#entries.get(key);
    if (entry?.version !== version) return false;
    const { name, fingerprint, before } = entry;
    this.#entries.set(key, {
      name,
      fingerprint,
      problem: this.#tell(name, problem, before),
      ...(before ? { version: before } : {}),
    });
    await version.release();
    return true;
  }

  /** What owners are told; the stack goes to the log. */
  #tell(name: string, error: unknown, running: Version | undefined): string {
    const problem = error instanceof Error ? error.message : String(error);
    const cause = error instanceof ExtensionProblem ? error.cause : error;
    this.options.loggerOf(name).error(
      `${running ? "Not reloaded" : "Not loaded"}: ${problem}`,
      cause === undefined ? {} : { error: cause },
    );
    return running ? `${problem} The version from before keeps running.` : problem;
  }

  #tellMisnamed(path: string): void {
    if (this.#told.has(path)) return;
    this.#told.add(path);
    this.options.logger.warning(
      `${EXTENSIONS}/${path} is not loaded: the name of an extension has 1 to 32 of a-z, 0-9, _ and -, ` +
        "and begins with a letter or digit. What is none begins with _",
    );
  }

  async #drop(key: string): Promise<void> {
    const entry = this.#entries.get(key);
    this.#entries.delete(key);
    await Promise.all([entry?.version?.release(), entry?.before?.release()]);
  }
}
