/** What the bot shows as its activity, within Discord's limit. */
import type { Clock } from "../model/clock.ts";
import type { ActivityType } from "../model/program.ts";
import type { Presence } from "./gateway/gateway.ts";

export interface Activity {
  readonly type: ActivityType;
  readonly text: string;
  /** Address of the stream; `streaming` only. */
  readonly url?: string;
}

/** Discord's numbers (source: Discord docs, events/gateway-events, activity types). */
const TYPES = { playing: 0, streaming: 1, listening: 2, watching: 3, custom: 4, competing: 5 } as const;
/** 5 updates in 20 s (source: Discord docs, events/gateway-events, update presence). */
const UPDATES = 5;
const WINDOW = 20_000;

export function toPresence({ type, text, url }: Activity): Presence {
  // A custom status shows its `state`; its name is required and shown nowhere.
  const shown = type === "custom" ? { name: "Custom Status", state: text } : { name: text };
  return {
    since: null,
    status: "online",
    activities: [{
      type: TYPES[type],
      ...shown,
      ...(url !== undefined && type === "streaming" ? { url } : {}),
    }],
  };
}

/** Sends the newest activity as soon as the limit allows; older ones that had to wait are dropped. */
export class PresenceUpdates {
  #current: Presence | undefined;
  readonly #sent: number[] = [];
  #cancel: (() => void) | undefined;

  constructor(private readonly clock: Clock, private readonly send: (presence: Presence) => void) {}

  /** For a new session, which begins with it. */
  get current(): Presence | undefined {
    return this.#current;
  }

  set(activity: Activity): void {
    this.#current = toPresence(activity);
    if (!this.#cancel) this.#sendInTime();
  }

  stop(): void {
    this.#cancel?.();
  }

  #sendInTime(): void {
    const now = this.clock.now();
    while (this.#sent.length > 0 && now - this.#sent[0]! >= WINDOW) this.#sent.shift();
    if (this.#sent.length < UPDATES && this.#current) {
      this.#sent.push(now);
      return this.send(this.#current);
    }
    this.#cancel = this.clock.after(this.#sent[0]! + WINDOW - now, () => {
      this.#cancel = undefined;
      this.#sendInTime();
    });
  }
}
