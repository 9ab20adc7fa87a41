/** The wire below the request pipeline: one request, one answer, no rules. */

/** Sockets of requests that are no answers to interactions. */
export const ORDINARY_CONNECTIONS = 32;
/** Sockets in all: what ordinary requests cannot take is left for interactions, which nothing may hold up. */
export const CONNECTIONS = 128;

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export interface WireRequest {
  readonly method: Method;
  /** With everything after the host: `/api/v10/channels/1/messages`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Milliseconds that the server has to begin its answer, and again between two pieces of it. */
  readonly timeout: number;
}

export interface WireResponse {
  readonly status: number;
  /** A header by its name in lower case. */
  header(name: string): string | undefined;
  /** The whole body; empty where there is none. */
  readonly text: string;
}

/** No answer came. */
export class WireError extends Error {
  override readonly name = "WireError";
  constructor(
    message: string,
    /** Whether the server may have received the request. `false` makes a second try safe. */
    readonly mayHaveArrived: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export interface Transport {
  /** @throws {WireError} when there was no whole answer. */
  send(request: WireRequest): Promise<WireResponse>;
  /** Ends all connections; requests under way fail. */
  close(): Promise<void>;
}
