/** Whether something is under way between a bot and its gateway that takes time of the machine, and none of the clock. */
import type { LocalDiscord } from "../../simulator/local_discord.ts";

/** Handshakes of this process that have not come to an end. */
class Handshakes implements Disposable {
  readonly #real = globalThis.WebSocket;
  pending = 0;

  constructor() {
    const begin = () => this.pending++;
    const end = () => this.pending--;
    globalThis.WebSocket = class extends this.#real {
      constructor(...args: ConstructorParameters<typeof WebSocket>) {
        super(...args);
        begin();
        let ended = false;
        for (const event of ["open", "error", "close"]) {
          this.addEventListener(event, () => {
            if (!ended) end();
            ended = true;
          });
        }
      }
    };
  }

  [Symbol.dispose](): void {
    globalThis.WebSocket = this.#real;
  }
}

export class UnderWay implements Disposable {
  readonly #handshakes = new Handshakes();
  /** Connections on which the bot has been greeted, and has not logged in yet. */
  readonly #greeted = new Set<number>();
  #next = 0;

  constructor(private readonly local: LocalDiscord) {}

  /** @param hanging whether handshakes are held up on purpose */
  any(hanging: boolean): boolean {
    const { entries } = this.local.log;
    const first = entries[0]?.seq ?? 0;
    for (const entry of entries.slice(Math.max(0, this.#next - first))) {
      if (entry.kind === "gateway_out" && entry.op === 10) this.#greeted.add(entry.connection);
      else if (entry.kind === "gateway_close") this.#greeted.delete(entry.connection);
      else if (entry.kind === "connection" && entry.state === "closed") {
        this.#greeted.delete(entry.connection);
      } else if (
        entry.kind === "gateway_in" && [2, 6].includes((entry.payload as { readonly op: number }).op)
      ) {
        this.#greeted.delete(entry.connection);
      }
      this.#next = entry.seq + 1;
    }
    return this.#greeted.size > 0 || this.#handshakes.pending > 0 && !hanging;
  }

  toString(): string {
    return `${this.#handshakes.pending} handshakes, greeted: ${[...this.#greeted].join(", ") || "none"}`;
  }

  [Symbol.dispose](): void {
    this.#handshakes[Symbol.dispose]();
  }
}
