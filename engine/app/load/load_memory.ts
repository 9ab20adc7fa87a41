/** What is kept of a project's files from one load to the next. */
import { CompileMemory } from "../../compile/compile_memory.ts";
import { ReadMemory } from "../../schema/read_memory.ts";
import { ParseMemory } from "../../source/parse_memory.ts";

/** What earlier loads made of one bot. */
export interface BotMemory {
  readonly read: ReadMemory;
  readonly compiled: CompileMemory;
}

/**
 * Handed to one load after the other, it lets each do only what the files have changed; the result is that of a load
 * from scratch. Holds nothing but what the last load was made of.
 */
export class LoadMemory {
  readonly files = new ParseMemory();
  #bots = new Map<string, BotMemory>();

  of(bot: string): BotMemory {
    let memory = this.#bots.get(bot);
    if (!memory) {
      memory = { read: new ReadMemory(), compiled: new CompileMemory() };
      this.#bots.set(bot, memory);
    }
    return memory;
  }

  /** A load has ended. @param bots those that there are */
  sweep(bots: Iterable<string>): void {
    this.files.sweep();
    const kept = new Set(bots);
    for (const id of this.#bots.keys()) if (!kept.has(id)) this.#bots.delete(id);
  }
}
