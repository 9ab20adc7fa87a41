/** A request that Discord forbade is not repeated for a while: its answer is known, and each repetition counts. */
import type { Clock } from "../../model/clock.ts";
import type { DiscordError } from "../../model/ports.ts";
import type { RequestContent } from "./http_options.ts";
import type { WireRequest } from "./transport.ts";

/** Milliseconds for what a person decides, such as to take no direct messages: Discord does not tell when that changes. */
const REMEMBERED = 10_000;
/** Milliseconds for what permissions decide, of whose changes Discord tells. */
const REMEMBERED_LONG = 60_000;
/** Missing access, missing permissions (source: Discord docs, JSON error codes). */
const BY_PERMISSIONS: ReadonlySet<number> = new Set([50001, 50013]);
/** Refusals that are remembered; at the bound all are forgotten. */
const MOST = 500;

export class RefusedRequests {
  readonly #refused = new Map<string, { error: DiscordError; until: number }>();

  constructor(private readonly clock: Clock) {}

  remember(request: WireRequest, content: RequestContent, error: DiscordError): void {
    if (this.#refused.size >= MOST) this.#refused.clear();
    const time = BY_PERMISSIONS.has(error.code) ? REMEMBERED_LONG : REMEMBERED;
    this.#refused.set(nameOf(request, content), { error, until: this.clock.now() + time });
  }

  /** All that was refused may be allowed by now. */
  forget(): void {
    this.#refused.clear();
  }

  /** The refusal of the same request, if it is a recent one. */
  find(request: WireRequest, content: RequestContent): DiscordError | undefined {
    if (this.#refused.size === 0) return;
    const name = nameOf(request, content);
    const known = this.#refused.get(name);
    if (!known) return;
    if (known.until > this.clock.now()) return known.error;
    this.#refused.delete(name);
  }
}

/**
 * Two requests are the same when they ask for the same of the same thing: a member's nickname and timeout share a path,
 * and a message may be forbidden for its embed alone.
 */
function nameOf({ method, path }: WireRequest, { body, raw }: RequestContent): string {
  const fields = Object.entries(body ?? {}).filter(([, value]) => value !== undefined).map(([field]) =>
    field
  );
  return `${method} ${path} ${raw ? "files" : fields.sort().join(" ")}`;
}
