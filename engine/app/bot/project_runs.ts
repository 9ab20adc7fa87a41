import type { Trace, TraceKind } from "../../model/trace.ts";
import { type KeptTrace, TraceBook } from "./trace_book.ts";

/** A run, and whose it is. */
export interface ProjectRun {
  readonly id: number;
  /** Id of the bot. */
  readonly bot: string;
  readonly trace: () => Trace;
}

/** The newest runs of all bots of a project. A bot keeps its runs while it is stopped and started again. */
export class ProjectRuns {
  readonly #books = new Map<string, TraceBook>();
  readonly #listeners = new Set<(run: ProjectRun) => void>();
  #count = 0;

  /** Where the runs of a bot are kept. */
  book(bot: string): TraceBook {
    let book = this.#books.get(bot);
    if (!book) {
      const added = (kept: KeptTrace) => this.#listeners.forEach((listener) => listener({ bot, ...kept }));
      this.#books.set(bot, book = new TraceBook({ nextId: () => ++this.#count, added }));
    }
    return book;
  }

  /** Of all bots, newest first. */
  list(kind: TraceKind): readonly ProjectRun[] {
    return this.#books.entries()
      .flatMap(([bot, book]) => book.kept(kind).map((kept): ProjectRun => ({ bot, ...kept })))
      .toArray().sort((a, b) => b.id - a.id);
  }

  /** `undefined` where it is not kept any more. */
  find(id: number): ProjectRun | undefined {
    for (const [bot, book] of this.#books) {
      const kept = book.find(id);
      if (kept) return { bot, ...kept };
    }
  }

  /** Calls `listener` with every new run until the returned function is called. */
  watch(listener: (run: ProjectRun) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
