import type { Dispatch } from "./dispatch.ts";

/** The bot came into a server, or is out of it: it left or was removed, or the server is gone. */
export interface GuildChange {
  readonly id: string;
  readonly kind: "joined" | "left";
}

/**
 * Which servers the bot is in. A server in an outage counts: Discord then sends it as unavailable, and as a new one when
 * the outage is over (events/gateway-events: guild create, guild delete).
 */
export class Memberships {
  readonly #ids = new Set<string>();
  /** Shards that had a session already. What their first one lists is no news. */
  readonly #known = new Set<number>();

  constructor(private readonly onChange: (change: GuildChange) => void) {}

  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  note(event: Dispatch): void {
    if (event.t === "READY") this.#compare(event.d.guilds.map(({ id }) => id), event.d.shard);
    else if (event.t === "GUILD_CREATE") this.#join(event.d.id);
    else if (event.t === "GUILD_DELETE" && !event.d.unavailable) this.#leave(event.d.id);
  }

  /** A new session lists all servers of its shard: what happened since the last one ended, nobody told. */
  #compare(listed: readonly string[], [shard, shards]: readonly [number, number] = [0, 1]): void {
    const present = new Set(listed);
    if (!this.#known.has(shard)) {
      this.#known.add(shard);
      for (const id of present) this.#ids.add(id);
      return;
    }
    const ofShard = [...this.#ids].filter((id) => Number((BigInt(id) >> 22n) % BigInt(shards)) === shard);
    for (const id of ofShard) if (!present.has(id)) this.#leave(id);
    for (const id of present) this.#join(id);
  }

  #join(id: string): void {
    if (this.#ids.has(id)) return;
    this.#ids.add(id);
    this.onChange({ id, kind: "joined" });
  }

  #leave(id: string): void {
    if (this.#ids.delete(id)) this.onChange({ id, kind: "left" });
  }
}
