/** Waits until a bot is ready: every shard has its session, and the servers that READY announced have come. */
import type { GatewayDispatchPayload } from "discord-api-types/v10";
import { GatewayDispatchEvents as Name } from "discord-api-types/v10";
import type { Clock } from "../model/clock.ts";

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

  note(event: GatewayDispatchPayload): void {
    if (event.t === Name.Ready) {
      if (this.guilds) { for (const guild of event.d.guilds) this.#expected.add(guild.id); }
      this.#shardsLeft--;
      if (this.#shardsLeft === 0) this.#cancel = this.clock.after(PATIENCE, () => this.#all.resolve());
    } else if (event.t === Name.GuildCreate || event.t === Name.GuildDelete) {
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
