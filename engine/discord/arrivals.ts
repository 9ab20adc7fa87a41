/** Waits until a bot is ready: every shard has its session, and the servers that READY announced have come. */
import type { Clock } from "../model/clock.ts";
import type { Dispatch } from "./dispatch.ts";

/** Milliseconds after the last READY in which servers may come; those in an outage come later or never. */
const PATIENCE = 3_000;

export class Arrivals {
  readonly #expected = new Set<string>();
  #shardsLeft: number;
  #cancel: (() => void) | undefined;
  readonly #all = Promise.withResolvers<void>();

  /** @param guilds whether the intents make Discord send servers at all */
  constructor(private readonly clock: Clock, shards: number, private readonly guilds: boolean) {
    this.#shardsLeft = shards;
    this.#all.promise.catch(() => {});
  }

  get all(): Promise<void> {
    return this.#all.promise;
  }

  note(event: Dispatch): void {
    if (event.t === "READY") {
      if (this.guilds) { for (const guild of event.d.guilds) this.#expected.add(guild.id); }
      this.#shardsLeft--;
      if (this.#shardsLeft === 0) this.#cancel = this.clock.after(PATIENCE, () => this.#all.resolve());
    } else if (event.t === "GUILD_CREATE" || event.t === "GUILD_DELETE") {
      this.#expected.delete(event.d.id);
    } else return;
    if (this.#shardsLeft <= 0 && this.#expected.size === 0) this.end();
  }

  end(): void {
    this.#cancel?.();
    this.#all.resolve();
  }

  fail(error: Error): void {
    this.#cancel?.();
    this.#all.reject(error);
  }
}
