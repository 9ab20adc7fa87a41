import type { ServerView } from "../model/servers.ts";

interface Kept {
  readonly view: ServerView;
  /** Since it was last thought of dropping it. */
  used: boolean;
}

/**
 * At most `limit` views. Where one more comes, the oldest goes that was not asked for since its last turn: nearly the
 * one that was used longest ago, while asking stays a mere lookup.
 */
export class ViewCache {
  readonly #kept = new Map<string, Kept>();

  constructor(private readonly limit: number) {}

  get size(): number {
    return this.#kept.size;
  }

  get(guildId: string): ServerView | undefined {
    const kept = this.#kept.get(guildId);
    if (!kept) return undefined;
    kept.used = true;
    return kept.view;
  }

  set(guildId: string, view: ServerView): void {
    this.#kept.delete(guildId);
    this.#makeRoom();
    this.#kept.set(guildId, { view, used: false });
  }

  delete(guildId: string): void {
    this.#kept.delete(guildId);
  }

  #makeRoom(): void {
    for (const [guildId, kept] of this.#kept) {
      if (this.#kept.size < this.limit) return;
      this.#kept.delete(guildId);
      if (!kept.used) continue;
      kept.used = false;
      this.#kept.set(guildId, kept);
    }
  }
}
