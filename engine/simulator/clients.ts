/** What people's clients send to Discord. Whoever writes one of their own can make it send something else. */

/** Stands for an interaction's payload, whose `data` and `message` a client may have made up. */
export type Forge = (payload: Readonly<Record<string, unknown>>) => object;

export class Clients {
  #forge: Forge | undefined;

  /** From now on interactions are what this makes of them; without it, what people have really done. */
  forge(forge?: Forge): void {
    this.#forge = forge;
  }

  sent(payload: Readonly<Record<string, unknown>>): object {
    return this.#forge?.(payload) ?? payload;
  }
}
