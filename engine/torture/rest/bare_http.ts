/** The pipeline of requests by itself, over real sockets, against a server that answers as it is told to. */
import { Http } from "../../discord/rest/http.ts";
import type { HttpOptions } from "../../discord/rest/http_options.ts";
import { socketTransport } from "../../discord/rest/sockets/socket_transport.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";

export type Answer = (path: string) => Response | Promise<Response>;

export class BareHttp implements AsyncDisposable {
  readonly clock = new VirtualClock();
  readonly http: Http;
  readonly lines: string[] = [];
  /** Milliseconds of the clock at which each request came, and its path. */
  readonly arrived: { readonly at: number; readonly path: string }[] = [];
  answer: Answer = () => Response.json({});
  #underWay = 0;
  readonly #server: Deno.HttpServer<Deno.NetAddr>;

  constructor(token: string, options: Partial<Pick<HttpOptions, "clock" | "requestsPerSecond">> = {}) {
    const clock = options.clock ?? this.clock;
    this.#server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
      const path = new URL(request.url).pathname.replace("/api/v10", "");
      this.arrived.push({ at: clock.now(), path });
      await request.text();
      return await this.answer(path);
    });
    const transport = socketTransport(`http://127.0.0.1:${this.#server.addr.port}`);
    const log = (line: string) => void this.lines.push(line);
    this.http = new Http({
      ...options,
      clock,
      token,
      basePath: "/api/v10",
      logger: { warning: log, error: log },
      transport: {
        close: () => transport.close(),
        send: (request) => {
          this.#underWay++;
          return transport.send(request).finally(() => this.#underWay--);
        },
      },
    });
  }

  /** Moves time on, each time when no request is under way, until something has happened. */
  async pump(until: Promise<unknown>): Promise<void> {
    let over = false;
    const end = () => over = true;
    until.then(end, end);
    while (!over) {
      await new Promise((resolve) => setTimeout(resolve));
      if (!over && this.#underWay === 0) {
        this.clock.advanceTo(Math.ceil(this.clock.nextAt ?? this.clock.now()));
      }
    }
    await until;
  }

  /** The most requests that came in any time of so many milliseconds. */
  mostWithin(ms: number, counts: (path: string) => boolean = () => true): number {
    const times = this.arrived.filter(({ path }) => counts(path)).map(({ at }) => at);
    let most = 0;
    for (let first = 0, last = 0; last < times.length; last++) {
      while (times[last]! - times[first]! >= ms) first++;
      most = Math.max(most, last - first + 1);
    }
    return most;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.http.close();
    await this.#server.shutdown();
  }
}
