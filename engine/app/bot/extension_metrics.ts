/** What the extensions of one bot count. */
import type { ExtensionMetrics } from "../../extensions/mod.ts";
import type { Metrics } from "../../metrics/mod.ts";

/** How many numbers an extension may have, so that a name made of what people write does not fill the memory. */
const MOST = 100;
const NAME = /^[a-z0-9_]{1,64}$/;

interface Series {
  readonly release: () => void;
  /** Counted so far; absent of a gauge. */
  count?: number;
  /** Of a gauge: that of each version that runs, the newest last. */
  readonly reads: Map<symbol, () => number>;
}

interface Book {
  /** Versions that run: two during a reload. */
  versions: number;
  readonly series: Map<string, Series>;
}

export class BotExtensionMetrics {
  readonly #books = new Map<string, Book>();

  constructor(private readonly bot: string, private readonly metrics: Metrics) {}

  /** For one version of an extension. `close` gives back what is its own, and the last one all of it. */
  open(extension: string): { readonly metrics: ExtensionMetrics; close(): void } {
    const version = Symbol(extension);
    const book = this.#books.get(extension) ?? { versions: 0, series: new Map() };
    this.#books.set(extension, book);
    book.versions++;
    return {
      metrics: {
        count: (name, by = 1) => this.#count(book, extension, name, by),
        gauge: (name, read) => {
          const series = this.#series(book, extension, name, false);
          // Deleted before, so that it becomes the newest.
          series.reads.delete(version);
          series.reads.set(version, read);
        },
      },
      close: () => this.#close(book, extension, version),
    };
  }

  #count(book: Book, extension: string, name: string, by: number): void {
    if (typeof by !== "number" || !Number.isFinite(by) || by < 0) {
      throw new TypeError(`A count goes up by a number from 0 on, and ${by} is none.`);
    }
    const series = this.#series(book, extension, name, true);
    series.count = (series.count ?? 0) + by;
  }

  #series(book: Book, extension: string, name: string, counts: boolean): Series {
    const known = book.series.get(name);
    if (known) {
      if ((known.count !== undefined) === counts) return known;
      throw new TypeError(`"${name}" is ${counts ? "a gauge" : "counted"} already. Choose another name.`);
    }
    if (!NAME.test(name)) {
      throw new TypeError(`"${name}" cannot be the name of a number. Use 1 to 64 of a-z, 0-9 and _.`);
    }
    if (book.series.size >= MOST) {
      throw new Error(`An extension may have ${MOST} numbers, and "${name}" would be one more.`);
    }
    const reads: Series["reads"] = new Map();
    const series: Series = {
      reads,
      ...(counts ? { count: 0 } : {}),
      release: this.metrics.gauge({
        name: `cordial_extension_${extension.replaceAll("-", "_")}_${name}`,
        help: `${counts ? "Counted" : "Told"} by the extension ${extension}.`,
        labels: { bot: this.bot },
        ...(counts ? { counts } : {}),
        read: () => counts ? series.count : readNewest(reads),
      }),
    };
    book.series.set(name, series);
    return series;
  }

  #close(book: Book, extension: string, version: symbol): void {
    book.versions--;
    for (const [name, { count, reads, release }] of book.series) {
      reads.delete(version);
      if (book.versions > 0 && (count !== undefined || reads.size > 0)) continue;
      release();
      book.series.delete(name);
    }
    if (book.versions === 0) this.#books.delete(extension);
  }
}

function readNewest(reads: Series["reads"]): number | undefined {
  const value: unknown = [...reads.values()].at(-1)?.();
  return typeof value === "number" ? value : undefined;
}
