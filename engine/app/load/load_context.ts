/** What lives as long as a project is loaded again and again. */
import { join } from "node:path";
import { refuseNamespace } from "../../compile/namespaces.ts";
import { Library } from "../../extensions/mod.ts";
import { type Clock, systemClock } from "../../model/clock.ts";
import { CACHE_FOLDER } from "../paths/cache_folder.ts";
import { ExtensionChoices } from "./extension_choices.ts";
import { extensionLogger, EXTENSIONS_FOLDER } from "../paths/extension_folder.ts";
import { ExtensionWords } from "./extension_words.ts";
import { LateLoggers } from "./late_loggers.ts";
import { LoadMemory } from "./load_memory.ts";
import { Wishes } from "./wishes.ts";

/** Where copies of extensions are kept, each process in a folder of its own; relative to the project folder. */
export const EXTENSION_CACHES = join(CACHE_FOLDER, "extensions");

export class LoadContext implements AsyncDisposable {
  readonly library: Library;
  readonly choices = new ExtensionChoices();
  readonly words = new ExtensionWords();
  /** What was made of files that may not have changed. */
  readonly memory = new LoadMemory();
  /** What owners have said of single extensions while their bots run. */
  readonly wishes = new Wishes();
  /** Where what extensions do wrong is told; kept until somebody wants to know. */
  readonly loggers = new LateLoggers();

  /** @param longestTurn milliseconds that an extension in isolation may run without a pause */
  constructor(readonly folder: string, clock: Clock = systemClock, longestTurn?: number) {
    this.library = new Library({
      folder: join(folder, EXTENSIONS_FOLDER),
      cache: join(folder, EXTENSION_CACHES, crypto.randomUUID().slice(0, 13)),
      clock,
      ...(longestTurn === undefined ? {} : { longestTurn }),
      now: () => performance.now(),
      logger: this.loggers.of("cordial"),
      refuseName: refuseNamespace,
      loggerOf: (name) => this.loggers.of(extensionLogger(name)),
    });
  }

  /** Removes what only a running project needs. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.library.close();
  }
}
