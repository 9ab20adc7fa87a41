/** What a client is made of, so that tests can stand in for the network. */

export interface Exchange {
  readonly method: "GET" | "POST";
  readonly url: URL;
  /** Checked addresses of the host: the connection goes to one of them and nowhere else. */
  readonly addresses: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Ends the exchange; its reason is what is thrown. */
  readonly signal: AbortSignal;
}

/** Takes an answer as it comes. What it throws ends the exchange. */
export interface Receiver {
  /** @param header by its name in lower case */
  head(status: number, header: (name: string) => string | undefined): void;
  chunk(bytes: Uint8Array): void;
}

/** One request and its answer; redirects are not followed. Rejects with what the network says, or the receiver throws. */
export type Send = (exchange: Exchange, receiver: Receiver) => Promise<void>;

/** All addresses of a host. Rejects where it has none. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;
