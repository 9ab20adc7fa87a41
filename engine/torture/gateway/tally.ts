/** Which numbered commands were called, which of them Discord told the bot of, and which it acted on, how often. */
import type { LogEntry } from "../../simulator/event_log.ts";
import type { SeenRequest } from "../../simulator/settings.ts";

export class Tally {
  #called = 0;
  /** Requests of the bot. */
  requests = 0;
  /** What else the bot said. */
  readonly said: string[] = [];
  readonly #told = new Set<number>();
  #next = 0;
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
    this.#note(entries);
    return [...this.#told].filter((number) => !this.#acted.has(number));
  }

  /** Those that Discord never told the bot of, as it had no session. */
  untold(entries: readonly LogEntry[]): number {
    this.#note(entries);
    return this.#called - this.#told.size;
  }

  /** Takes in what the log tells since the last time: old entries leave it. */
  #note(entries: readonly LogEntry[]): void {
    const first = entries[0]?.seq ?? 0;
    for (const entry of entries.slice(Math.max(0, this.#next - first))) {
      const number = toldBy(entry);
      if (number !== undefined && number > 0) this.#told.add(number);
      this.#next = entry.seq + 1;
    }
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

/** The number of the command that an entry tells the bot of. */
function toldBy(entry: LogEntry): number | undefined {
  if (entry.kind !== "gateway_out") return undefined;
  if (entry.t === "MESSAGE_CREATE") {
    return Number(/^!echo (\d+)$/.exec((entry.d as { readonly content: string }).content)?.[1]);
  }
  if (entry.t !== "INTERACTION_CREATE") return undefined;
  const { data } = entry.d as {
    readonly data: { readonly options?: readonly { readonly value: number }[] };
  };
  return data.options?.[0]?.value;
}
