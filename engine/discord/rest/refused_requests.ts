/** A request that Discord forbade is not repeated for a while: its answer is known, and each repetition counts. */
import type { Clock } from "../../model/clock.ts";
import type { DiscordError } from "../../model/ports.ts";

/** Short enough that a permission which was just granted is soon noticed. */
const REMEMBERED = 10_000;

export class RefusedRequests {
  readonly #refused = new Map<string, { error: DiscordError; until: number }>();

  constructor(private readonly clock: Clock) {}

  remember(request: string, error: DiscordError): void {
    if (this.#refused.size >= 500) this.#refused.clear();
    this.#refused.set(request, { error, until: this.clock.now() + REMEMBERED });
  }

  /** The refusal of the same request, if it is a recent one. */
  find(request: string): DiscordError | undefined {
    if (this.#refused.size === 0) return;
    const known = this.#refused.get(request);
    if (!known) return;
    if (known.until > this.clock.now()) return known.error;
    this.#refused.delete(request);
  }
}
