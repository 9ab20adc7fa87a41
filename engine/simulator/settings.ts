import type { Clock } from "../model/clock.ts";

/** A request as it was answered. `body` is the JSON that came with it. */
export interface SeenRequest {
  readonly method: string;
  /** Without the version: `/channels/1/messages`. */
  readonly path: string;
  readonly body: unknown;
  /** What the server's audit log would say. */
  readonly reason?: string;
  readonly status: number;
}

/** What a local Discord runs with, every default filled in. */
export interface Settings {
  /** The clock of rate limits, heartbeats and sessions, which bind to real sockets. */
  readonly socketClock: Clock;
  readonly rateLimits: boolean;
  readonly heartbeatInterval: number;
  readonly messagesKept: number;
  readonly eventsKept: number;
  readonly interactionsKept: number;
  readonly onRequest?: (request: SeenRequest) => void;
}
