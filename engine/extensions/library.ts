/**
 * The extensions of a project: of each the newest version that can be used. A version is imported when its files have
 * changed, so that whoever asks again gets the same one as long as nothing was saved.
 */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Clock } from "../model/clock.ts";
import type { Logger } from "../model/logger.ts";
import { collectFiles, type ExtensionFiles } from "./collect_files.ts";
import { EXTENSIONS } from "./copy_aside.ts";
import { ExtensionProblem } from "./extension_problem.ts";
import { type ExtensionSource, findExtensions, type FoundExtensions } from "./find_extensions.ts";
import { importExtension } from "./import_extension.ts";
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
  readonly fingerprint: string;
  /** What bots ran before `version`, until all have taken that over. */
  readonly before?: Version;
}

export class Library {
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

  /** As far as it is known. */
  get(name: string): Shelved | undefined {
    return this.#entries.get(name);
  }

  /**
   * Imports what has changed. Never rejects.
   * @param wanted whether an extension is needed at all @param anew names of those that are imported in any case
   */
  async refresh(
    wanted: (name: string) => boolean,
    anew: ReadonlySet<string> = new Set(),
  ): Promise<ReadonlyMap<string, Shelved>> {
    const { sources, misnamed } = this.find();
    for (const path of misnamed) this.#tellMisnamed(path);
    const gone = [...this.#entries.keys()].filter((name) => !sources.has(name) || !wanted(name));
    await Promise.all(gone.map((name) => this.#drop(name)));
    const needed = [...sources.values()].filter(({ name }) => wanted(name));
    await Promise.all(needed.map(async (source) => {
      const refusal = this.options.refuseName(source.name, sources.keys());
      await (refusal === undefined
        ? this.#refresh(source, anew.has(source.name))
        : this.#refuseName(source.name, refusal));
    }));
    return new Map(needed.map(({ name }) => [name, this.#entries.get(name)!]));
  }

  /** Lets go of versions that no bot would come back to. @param runs whether a bot still runs one */
  async settle(runs: (version: Version) => boolean): Promise<void> {
    for (const [name, { before, ...entry }] of this.#entries) {
      if (!before || runs(before)) continue;
      this.#entries.set(name, entry);
      await before.release();
    }
  }

  /** Ends imports that are under way, and removes all copies that no bot uses any more. */
  async close(): Promise<void> {
    this.#stopping.abort();
    await Promise.all([...this.#entries.keys()].map((name) => this.#drop(name)));
    await removeFolder(this.options.cache, this.options.logger);
  }

  async #refresh(source: ExtensionSource, anew: boolean): Promise<void> {
    const { name } = source;
    const old = this.#entries.get(name);
    let files: ExtensionFiles | undefined;
    try {
      files = await collectFiles(source, this.options.folder);
      if (!anew && old?.fingerprint === files.fingerprint) return;
      const version = await this.#import(source, files);
      // A version that never ran is no way back.
      const before = old?.before ?? (old?.version?.proven ? old.version : undefined);
      if (old?.version && old.version !== before) await old.version.release();
      this.#entries.set(name, { fingerprint: files.fingerprint, version, ...(before ? { before } : {}) });
    } catch (error) {
      const fingerprint = files?.fingerprint ?? "";
      this.#entries.set(name, { ...old, fingerprint, problem: this.#tell(name, error, old?.version) });
    }
  }

  #refuseName(name: string, refusal: string): void {
    const old = this.#entries.get(name);
    // It is told once, and gone as soon as the files count again.
    if (old?.fingerprint === refusal) return;
    const problem = this.#tell(name, new ExtensionProblem(refusal), old?.version);
    this.#entries.set(name, { ...old, fingerprint: refusal, problem });
  }

  async #import(source: ExtensionSource, files: ExtensionFiles): Promise<Version> {
    const { cache, clock, now, loggerOf, logger } = this.options;
    const { name } = source;
    const began = now();
    // A new name each time, also for the same text: a module that failed is never loaded again.
    const id = `${name}.${randomUUID().slice(0, 13)}`;
    const copy = join(cache, id);
    const remove = () => removeFolder(copy, logger);
    try {
      const signal = this.#stopping.signal;
      const log = loggerOf(name);
      const imported = await importExtension(source, { files: files.files, copy, clock, log, signal });
      const onRefused = (problem: ExtensionProblem) => this.#refuse(version, problem);
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

  async #refuse(version: Version, problem: ExtensionProblem): Promise<void> {
    const { name } = version;
    const entry = this.#entries.get(name);
    if (entry?.version !== version) return;
    const { fingerprint, before } = entry;
    this.#entries.set(name, {
      fingerprint,
      problem: this.#tell(name, problem, before),
      ...(before ? { version: before } : {}),
    });
    await version.release();
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

  async #drop(name: string): Promise<void> {
    const entry = this.#entries.get(name);
    this.#entries.delete(name);
    await Promise.all([entry?.version?.release(), entry?.before?.release()]);
  }
}
