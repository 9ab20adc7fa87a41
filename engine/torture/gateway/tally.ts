/** Which numbered commands were called, which of them Discord told the bot of, and which it acted on, how often. */
import type { LogEntry } from "../../simulator/event_log.ts";
import type { SeenRequest } from "../../simulator/settings.ts";

export class Tally {
  #called = 0;
  /** Requests of the bot. */
  requests = 0;
  /** What else the bot said. */
  readonly said: string[] = [];
  readonly #acted = new Map<number, number>();

  /** The number of the next command. */
  next(): number {
    return ++this.#called;
  }

  get called(): number {
    return this.#called;
  }

  /** To be called with every request of the bot. One that Discord refuses was acted on, too. */
  request({ method, body }: SeenRequest): void {
    this.requests++;
    if (method !== "POST") return;
    const content = contentOf(body);
    const number = Number(/^echo (\d+)$/.exec(content ?? "")?.[1]);
    if (number > 0) this.#acted.set(number, (this.#acted.get(number) ?? 0) + 1);
    else if (content !== undefined) this.said.push(content);
  }

  get acted(): number {
    return this.#acted.size;
  }

  /** Those that were acted on more than once. */
  get doubled(): number[] {
    return [...this.#acted].filter(([, times]) => times > 1).map(([number]) => number);
  }

  /** Those that Discord told the bot of, and that it did not act on. */
  lost(entries: readonly LogEntry[]): number[] {
    return [...toldOf(entries)].filter((number) => !this.#acted.has(number));
  }

  /** Those that Discord never told the bot of, as it had no session. */
  untold(entries: readonly LogEntry[]): number {
    return this.#called - toldOf(entries).size;
  }
}

function contentOf(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const { content, data } = body as {
    readonly content?: string;
    readonly data?: { readonly content?: string };
  };
  return content ?? data?.content;
}

function toldOf(entries: readonly LogEntry[]): Set<number> {
  const told = new Set<number>();
  for (const entry of entries) {
    if (entry.kind !== "gateway_out") continue;
    if (entry.t === "MESSAGE_CREATE") {
      const number = Number(/^!echo (\d+)$/.exec((entry.d as { content: string }).content)?.[1]);
      if (number > 0) told.add(number);
    } else if (entry.t === "INTERACTION_CREATE") {
      const { data } = entry.d as {
        readonly data: { readonly options?: readonly { readonly value: number }[] };
      };
      const number = data.options?.[0]?.value;
      if (number !== undefined) told.add(number);
    }
  }
  return told;
}
