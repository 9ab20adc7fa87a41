/** What lives as long as a project is loaded again and again. */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { Library } from "../extensions/mod.ts";
import { type Clock, systemClock } from "../model/clock.ts";
import { CACHE_FOLDER } from "./cache_folder.ts";
import { extensionLogger, EXTENSIONS_FOLDER } from "./extension_folder.ts";
import { ExtensionWords } from "./extension_words.ts";
import { LateLoggers } from "./late_loggers.ts";
import { Wishes } from "./wishes.ts";

/** Where copies of extensions are kept, each process in a folder of its own; relative to the project folder. */
export const EXTENSION_CACHES = join(CACHE_FOLDER, "extensions");

export class LoadContext implements AsyncDisposable {
  readonly library: Library;
  readonly words = new ExtensionWords();
  /** What owners have said of single extensions while their bots run. */
  readonly wishes = new Wishes();
  /** Where what extensions do wrong is told; kept until somebody wants to know. */
  readonly loggers = new LateLoggers();

  constructor(readonly folder: string, clock: Clock = systemClock) {
    this.library = new Library({
      folder: join(folder, EXTENSIONS_FOLDER),
      cache: join(folder, EXTENSION_CACHES, randomUUID().slice(0, 13)),
      clock,
      now: () => performance.now(),
      logger: this.loggers.of("cordial"),
      loggerOf: (name) => this.loggers.of(extensionLogger(name)),
    });
  }

  /** Removes what only a running project needs. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.library.close();
  }
}
