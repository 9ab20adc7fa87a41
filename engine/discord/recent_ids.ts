import { isBefore } from "../words/snowflake.ts";

/** The ids of the latest events: after a resume Discord may send some of them a second time. */
export class RecentIds {
  /** In the order in which they came; the place at `#next` holds the oldest one. */
  readonly #ids: string[] = [];
  #next = 0;
  #latest = "";

  /** @param size so many ids are remembered */
  constructor(private readonly size = 4_000) {}

  /** Whether the id is new. It is remembered from now on. */
  add(id: string): boolean {
    // Nearly every id is later than all before it, and then no other need be looked at.
    if (isBefore(this.#latest, id)) this.#latest = id;
    else if (this.#ids.includes(id)) return false;
    this.#ids[this.#next] = id;
    this.#next = (this.#next + 1) % this.size;
    return true;
  }
}
