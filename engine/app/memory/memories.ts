/** What the bots of a project remember. */
import type { Metrics } from "../../metrics/mod.ts";
import { restoreCounts } from "./counts.ts";
import type { LoadedBot } from "../load/load_bots.ts";
import type { Memory } from "./memory.ts";

export interface MemoriesOptions {
  /** Opens what a bot remembers; `alone` tells whether it is the project's only bot. */
  readonly remember: (bot: LoadedBot, alone: boolean) => Promise<Memory>;
  readonly metrics: Metrics;
}

export class Memories {
  readonly #open = new Map<string, Memory>();
  /** Databases are opened one after the other: who owns `data/bot.db` must be clear before the next one asks. */
  #opening: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: MemoriesOptions) {}

  /** By the bots' ids. */
  get all(): ReadonlyMap<string, Memory> {
    return this.#open;
  }

  /** Opens it the first time, and then tells the metrics what was counted before. @throws StorageError */
  async of(bot: LoadedBot, alone: boolean): Promise<Memory> {
    const known = this.#open.get(bot.id);
    if (known) return known;
    const opening = this.#opening.then(() => this.options.remember(bot, alone));
    this.#opening = opening.catch(() => {});
    const memory = await opening;
    this.#open.set(bot.id, memory);
    await restoreCounts(memory.storage, this.options.metrics);
    return memory;
  }

  async close(id: string): Promise<void> {
    const memory = this.#open.get(id);
    this.#open.delete(id);
    await memory?.close();
  }
}
