/** The panel of traffic: what the bots and the local Discord send each other. */

/** One payload in a list. */
export interface TrafficLine {
  /** Its number; counts up. */
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `neither`: something that happened to the connection. */
  readonly way: "to_bot" | "to_discord" | "neither";
  /** `POST /channels/1/messages`, `MESSAGE_CREATE`, `Heartbeat`. */
  readonly what: string;
  /** Of a request: the status that it was answered with. */
  readonly status?: number;
  readonly failed: boolean;
  /** Of the bot that it is about, where that is known. */
  readonly applicationId?: string;
}

export interface TrafficGiven {
  /** Only what belongs to this run, by its id. */
  readonly run?: number;
  /** Only what was sent in these last milliseconds. */
  readonly within?: number;
  readonly way?: TrafficLine["way"];
  /** Only what holds this text in its line, without regard to case. */
  readonly text?: string;
}

export interface TrafficPanel {
  readonly asks: {
    /** Newest first, without heartbeats. `more`: how many older ones there are. */
    readonly list: {
      readonly given: TrafficGiven;
      readonly answer: { readonly lines: readonly TrafficLine[]; readonly more: number };
    };
    /** `null` where it is not kept any more. */
    readonly one: { readonly given: { readonly seq: number }; readonly answer: TrafficPayload | null };
  };
  /** What was sent since, newest first; of a burst the newest. */
  readonly news: { readonly lines: readonly TrafficLine[] };
}

export interface TrafficPayload {
  readonly line: TrafficLine;
  /** JSON without secrets. */
  readonly payload: unknown;
  /** Whether parts of it were left out, as it is too long. */
  readonly isCut: boolean;
}
