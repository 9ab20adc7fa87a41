/** A way to the local Discord's API, over sockets of its own, on which requests meet with faults. */
import type { Clock } from "../../model/clock.ts";
import type { ApiRequest, Fault } from "./faults.ts";
import { type RawRequest, readRequest, writeAnswer } from "./raw_http.ts";

export interface FaultyApiOptions {
  /** `http://127.0.0.1:4000/api` */
  readonly target: string;
  /** By which faults last. */
  readonly clock: Clock;
  /** What happens to a request; `undefined` lets it through. */
  readonly decide: (request: ApiRequest) => Fault | undefined;
  /** Sees each request. */
  readonly seen?: (request: RawRequest) => void;
}

export class FaultyApi implements AsyncDisposable {
  readonly url: string;
  /** Requests in hand that do not wait for the clock. */
  busy = 0;
  requests = 0;
  /** Of the requests, those that a fault met. */
  faulty = 0;
  readonly #listener: Deno.TcpListener;
  readonly #open = new Set<Deno.TcpConn>();

  constructor(private readonly options: FaultyApiOptions) {
    this.#listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
    this.url = `http://127.0.0.1:${this.#listener.addr.port}/api`;
    void this.#accept();
  }

  async #accept(): Promise<void> {
    try {
      for await (const connection of this.#listener) void this.#serve(connection);
    } catch {
      // The listener was closed while it waited.
    }
  }

  async #serve(connection: Deno.TcpConn): Promise<void> {
    this.#open.add(connection);
    try {
      let rest: Uint8Array<ArrayBuffer> | undefined = new Uint8Array();
      while (rest) rest = await this.#exchange(connection, rest);
    } catch {
      // The client, or the end of this server, has cut it.
    } finally {
      if (this.#open.delete(connection)) connection.close();
    }
  }

  /** What has come of the next request; `undefined` when the connection is to be cut. */
  async #exchange(
    connection: Deno.TcpConn,
    rest: Uint8Array<ArrayBuffer>,
  ): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const read = await readRequest(connection, rest);
    if (!read) return;
    this.busy++;
    try {
      return await this.#answer(connection, read.request) ? read.rest : undefined;
    } finally {
      this.busy--;
    }
  }

  /** Whether the connection goes on. */
  async #answer(connection: Deno.TcpConn, request: RawRequest): Promise<boolean> {
    const { method, target } = request;
    this.requests++;
    this.options.seen?.(request);
    const path = target.replace(/^\/api(?:\/v\d+)?/, "").replace(/\?.*$/, "");
    const fault = this.options.decide({ method, path });
    if (fault) this.faulty++;
    if (fault?.kind === "slow") await this.#pass(fault.ms);
    const answer = !fault || fault.kind === "slow" || fault.kind === "half" || fault.done
      ? await this.#forward(request)
      : undefined;
    switch (fault?.kind) {
      case "silent":
        await this.#pass(fault.ms);
        return false;
      case "cut":
        return false;
      case "answer": {
        const body = new TextEncoder().encode(fault.body);
        await writeAnswer(connection, { status: fault.status, headers: { ...fault.headers }, body });
        return true;
      }
      case "half": {
        const body = answer!.body.subarray(0, answer!.body.length >> 1);
        const length = fault.whole ? body.length : answer!.body.length;
        await writeAnswer(connection, { ...answer!, body }, length);
        // What has no body cannot come by halves.
        return fault.whole || length === 0;
      }
      default:
        await writeAnswer(connection, answer!);
        return true;
    }
  }

  async #forward({ method, target, headers, body }: RawRequest) {
    const response = await fetch(new URL(target, this.options.target), {
      method,
      headers,
      ...(body.length > 0 ? { body } : {}),
    });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.bytes(),
    };
  }

  /** While it waits for the clock nothing is in hand. */
  async #pass(ms: number): Promise<void> {
    this.busy--;
    await new Promise<void>((resolve) => this.options.clock.after(ms, resolve));
    this.busy++;
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#listener.close();
    for (const connection of this.#open) connection.close();
    this.#open.clear();
    return Promise.resolve();
  }
}
