/** One request over undici, to an address that was checked before: the name is not resolved a second time. */
import { isIPv6, type LookupFunction } from "node:net";
import type { Dispatcher, Pool as UndiciPool } from "undici";
import pool from "undici/lib/dispatcher/pool.js";
import type { Receiver, Send } from "./parts.ts";

// The file itself comes without types.
const Pool: typeof UndiciPool = pool;

/** @param ca certificates that are trusted in the place of the usual ones */
export function undiciSend(ca?: string): Send {
  return (exchange, receiver) => {
    const { url, addresses, method, headers, body = null, signal } = exchange;
    // A connection for each request: nothing that one request has opened can serve a host of another.
    const connection = new Pool(url.origin, {
      connections: 1,
      allowH2: false,
      // Its own timeouts run on a timer that outlives it; the signal ends what takes too long.
      connectTimeout: 0,
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: { lookup: lookupAmong(addresses), ...(ca === undefined ? {} : { ca }) },
    });
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const end = () => reject(signal.reason);
    signal.addEventListener("abort", end);
    if (signal.aborted) end();
    else {
      const path = `${url.pathname}${url.search}`;
      connection.dispatch({ path, method, headers, body }, new Reception(receiver, resolve, reject));
    }
    return promise.finally(() => {
      signal.removeEventListener("abort", end);
      return connection.destroy();
    });
  };
}

/** Answers with the checked addresses, whatever is asked. */
function lookupAmong(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  return (_hostname, options, callback) => {
    const [first] = found;
    if (options.all) callback(null, found);
    else callback(first ? null : new Error("the host has no address"), first?.address ?? "", first?.family);
  };
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

class Reception implements Dispatcher.DispatchHandler {
  constructor(
    private readonly receiver: Receiver,
    private readonly resolve: () => void,
    private readonly reject: (error: unknown) => void,
  ) {}

  onRequestStart(): void {}

  onResponseStart(controller: Dispatcher.DispatchController, status: number, headers: Headers): void {
    this.#pass(controller, () => {
      this.receiver.head(status, (name) => {
        const value = headers[name];
        return typeof value === "object" ? value[0] : value;
      });
    });
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Uint8Array): void {
    this.#pass(controller, () => this.receiver.chunk(chunk));
  }

  onResponseEnd(): void {
    this.resolve();
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.reject(error);
  }

  #pass(controller: Dispatcher.DispatchController, act: () => void): void {
    try {
      act();
    } catch (error) {
      this.reject(error);
      controller.abort(error instanceof Error ? error : new Error(String(error)));
    }
  }
}
