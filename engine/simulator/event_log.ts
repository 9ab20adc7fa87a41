import type { PersonInput } from "../model/person_input.ts";
import type { PlaygroundPlace } from "../model/playground.ts";
import type { WorldChange } from "./changes/world_change.ts";
import type { Moment } from "./moment.ts";

/** How a test ends a bot's connections. */
export interface DisconnectHow {
  /** Close code that the client sees; 4000 when absent. */
  readonly code?: number;
  /** The server falls silent instead, as after a cut cable: no close frame, no answers, no events. */
  readonly silent?: boolean;
}

export interface ApplicationOptions {
  readonly name: string;
  /** A made up one when absent. The log does not keep it. */
  readonly token?: string;
  /** Privileged intents that are switched on for the application, as Discord's bit set; all when absent. */
  readonly grantedIntents?: number;
  /** The person who owns it; the first person of the world when absent. */
  readonly ownerId?: string;
  /** Permissions of the bot's role, as Discord's bit set in a string; all but Administrator when absent. */
  readonly permissions?: string;
}

export type LogRecord =
  | { readonly kind: "application"; readonly options: ApplicationOptions }
  | { readonly kind: "disconnect"; readonly applicationId: string; readonly how: DisconnectHow }
  | { readonly kind: "input"; readonly place: PlaygroundPlace; readonly input: PersonInput }
  | { readonly kind: "open_direct"; readonly personId: string; readonly botId: string }
  | { readonly kind: "change"; readonly change: WorldChange }
  /** Bots were asked whether they had got everything. */
  | { readonly kind: "catch_up" }
  /** The person was told why the input did not happen. */
  | { readonly kind: "refusal"; readonly message: string }
  | {
    readonly kind: "request";
    readonly method: string;
    /** Tokens in it are replaced by `[token]`. */
    readonly path: string;
    readonly applicationId?: string;
    /** What the server's audit log would say. */
    readonly reason?: string;
    readonly body?: unknown;
    readonly status: number;
    /** Discord's error code, on refusals. */
    readonly code?: number;
    /** What it was answered with, on refusals. */
    readonly answer?: unknown;
  }
  | { readonly kind: "connection"; readonly connection: number; readonly state: "open" | "closed" }
  | {
    readonly kind: "gateway_in";
    readonly connection: number;
    /** Absent until it has identified. */
    readonly applicationId?: string;
    readonly payload: unknown;
  }
  | {
    readonly kind: "gateway_out";
    readonly connection: number;
    readonly applicationId?: string;
    readonly op: number;
    readonly t?: string;
    readonly s?: number;
    readonly d?: unknown;
  }
  /** The server closed a connection. */
  | { readonly kind: "gateway_close"; readonly connection: number; readonly code: number }
  | { readonly kind: "no_answer"; readonly interactionId: string }
  /** The time of a poll is over. */
  | { readonly kind: "poll_end"; readonly messageId: string };

/** `seq` counts from 0 without gaps, `at` is in milliseconds since 1970. */
export type LogEntry = { readonly seq: number; readonly at: number } & LogRecord;

/**
 * Everything that happened, append-only. Entries refer to the payloads themselves, which nobody changes after they
 * were made. The oldest ones are dropped above the limit, so that long runs stay within their memory.
 */
export class EventLog {
  readonly #limit: number;
  readonly #moment: Moment;
  readonly #watchers = new Set<(entry: LogEntry) => void>();
  #entries: LogEntry[] = [];
  #total = 0;

  constructor(moment: Moment, limit: number) {
    this.#moment = moment;
    this.#limit = limit;
  }

  /** What is still kept, oldest first. */
  get entries(): readonly LogEntry[] {
    return this.#entries.length > this.#limit ? this.#entries.slice(-this.#limit) : this.#entries;
  }

  /** How many entries there have been; the next one's `seq`. */
  get total(): number {
    return this.#total;
  }

  append(record: LogRecord): void {
    const entry: LogEntry = { seq: this.#total++, at: this.#moment.now, ...record };
    this.#entries.push(entry);
    // Dropping in blocks keeps the cost of an entry constant.
    if (this.#entries.length > this.#limit * 2) this.#entries = this.#entries.slice(-this.#limit);
    for (const watcher of this.#watchers) watcher(entry);
  }

  /** Calls `watcher` with every new entry until the returned function is called. */
  watch(watcher: (entry: LogEntry) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }
}
