/**
 * HTTP/1.1 over plain sockets, for many small requests to one server. Measured against `fetch` and a connection pool
 * from a package in `transport_bench.ts`: a request costs a fraction of their processor time, and nothing has to be
 * loaded first.
 */
import { Deadlines } from "../deadlines.ts";
import { CONNECTIONS, type Transport, WireError, type WireRequest, type WireResponse } from "../transport.ts";
import { Call } from "./call.ts";
import { Connection } from "./connection.ts";
import { type OpenSocket, openSocket } from "./open_socket.ts";
import { Opening } from "./opening.ts";
import { writeRequest } from "./write_request.ts";

/**
 * @param origin scheme and host, `https://discord.com`
 * @param connections at most this many sockets at once; further requests wait for one
 */
export function socketTransport(
  origin: string,
  connections = CONNECTIONS,
  open: OpenSocket = openSocket,
): Transport {
  return new SocketTransport(new URL(origin), connections, open);
}

class SocketTransport implements Transport {
  readonly #deadlines = new Deadlines();
  readonly #open = new Set<Connection>();
  readonly #opening = new Set<Opening>();
  /** Those that carry nothing; the one that was used last is used next, so that the others may end. */
  readonly #free: Connection[] = [];
  readonly #waiting: Call[] = [];
  #closed = false;

  constructor(
    private readonly url: URL,
    private readonly limit: number,
    private readonly open: OpenSocket,
  ) {}

  send(request: WireRequest): Promise<WireResponse> {
    return new Promise((resolve, reject) => {
      const bytes = written(request, this.url.host);
      if (bytes instanceof WireError) return reject(bytes);
      const settled = <Value>(then: (value: Value) => void) => (value: Value) => {
        this.#deadlines.remove(call);
        then(value);
      };
      const call = new Call(bytes, request.timeout, settled(resolve), settled(reject));
      if (this.#closed) return call.fail("the connection was closed");
      this.#deadlines.add(call);
      const connection = this.#free.pop();
      if (connection) return this.#carry(connection, call);
      this.#waiting.push(call);
      this.#openMore();
    });
  }

  close(): Promise<void> {
    this.#closed = true;
    for (const opening of [...this.#opening]) opening.abandon();
    for (const connection of [...this.#open]) connection.close();
    for (const call of this.#waiting.splice(0)) call.fail("the connection was closed");
    this.#deadlines.close();
    return Promise.resolve();
  }

  #carry(connection: Connection, call: Call): void {
    this.#deadlines.remove(connection);
    connection.carry(call);
  }

  #openMore(): void {
    while (
      !this.#closed && this.#opening.size < this.#waiting.length &&
      this.#open.size + this.#opening.size < this.limit
    ) {
      const opening: Opening = new Opening(this.open(this.url), {
        opened: (socket) => {
          this.#opened(opening);
          const connection = new Connection(socket, {
            free: (it) => this.#next(it),
            ended: (it) => this.#end(it),
          });
          this.#open.add(connection);
          this.#next(connection);
        },
        failed: (message, cause) => {
          this.#opened(opening);
          // The connections that there are take what waits.
          if (this.#open.size > 0) return;
          this.#waiting.shift()?.fail(message, cause);
          this.#openMore();
        },
      });
      this.#opening.add(opening);
      this.#deadlines.add(opening);
    }
  }

  #opened(opening: Opening): void {
    this.#opening.delete(opening);
    this.#deadlines.remove(opening);
  }

  /** Gives a free connection the next request that is still wanted. */
  #next(connection: Connection): void {
    let call = this.#waiting.shift();
    while (call?.settled) call = this.#waiting.shift();
    if (call) return this.#carry(connection, call);
    this.#free.push(connection);
    this.#deadlines.add(connection);
  }

  #end(connection: Connection): void {
    this.#open.delete(connection);
    this.#deadlines.remove(connection);
    const index = this.#free.indexOf(connection);
    if (index !== -1) this.#free.splice(index, 1);
    this.#openMore();
  }
}

function written(request: WireRequest, host: string): Uint8Array | WireError {
  try {
    return writeRequest(request, host);
  } catch (error) {
    return new WireError(error instanceof Error ? error.message : String(error), false);
  }
}
