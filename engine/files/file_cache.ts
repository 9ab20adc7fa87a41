import { type FileIdentity, sameIdentity } from "./read_file.ts";

export interface CacheLimits {
  /** Together, as sizes on the disk. A file that is larger is never kept. */
  readonly maxBytes: number;
  readonly maxEntries: number;
  /** How long a text is kept at most. */
  readonly lifetimeMs: number;
}

/** For display. */
export interface CacheInfo extends CacheLimits {
  readonly entries: number;
  readonly bytes: number;
  /** Reads that were answered from the cache, since the start. */
  readonly hits: number;
  readonly misses: number;
}

interface Entry {
  readonly identity: FileIdentity;
  readonly text: string;
  readonly bytes: number;
  readonly keptAt: number;
}

/** Texts of files by path; the one that was used longest ago goes first. */
export class FileCache {
  /** In the order of their last use. */
  readonly #entries = new Map<string, Entry>();
  #bytes = 0;
  #hits = 0;
  #misses = 0;

  /** @param now milliseconds since 1970 */
  constructor(readonly limits: CacheLimits, readonly now: () => number) {}

  /** The kept text, if it is young enough and belongs to the present state of the file. */
  get(path: string, present: FileIdentity): string | undefined {
    const entry = this.#entries.get(path);
    if (!entry || this.#isOld(entry) || !sameIdentity(entry.identity, present)) {
      this.#misses++;
      this.drop(path);
      return undefined;
    }
    this.#hits++;
    this.#entries.delete(path);
    this.#entries.set(path, entry);
    return entry.text;
  }

  put(path: string, identity: FileIdentity, text: string, bytes: number): void {
    this.drop(path);
    if (bytes > this.limits.maxBytes || this.limits.maxEntries < 1 || this.limits.lifetimeMs <= 0) return;
    this.#entries.set(path, { identity, text, bytes, keptAt: this.now() });
    this.#bytes += bytes;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.limits.maxBytes && this.#entries.size <= this.limits.maxEntries) break;
      this.drop(oldest);
    }
  }

  drop(path: string): void {
    const entry = this.#entries.get(path);
    if (!entry) return;
    this.#entries.delete(path);
    this.#bytes -= entry.bytes;
  }

  info(): CacheInfo {
    for (const [path, entry] of this.#entries) if (this.#isOld(entry)) this.drop(path);
    return {
      ...this.limits,
      entries: this.#entries.size,
      bytes: this.#bytes,
      hits: this.#hits,
      misses: this.#misses,
    };
  }

  /** A clock that was set back makes an entry old too, or it would stay too long. */
  #isOld(entry: Entry): boolean {
    const age = this.now() - entry.keptAt;
    return age < 0 || age >= this.limits.lifetimeMs;
  }
}
