/** A small Discord-like server for tests: its answers are what a test says, its gateway sessions can be played with. */
import type { Logger } from "../model/logger.ts";
import { BOT, type SessionHost, TestSession } from "./test_session.ts";

export interface Recorded {
  readonly method: string;
  /** After the API version. */
  readonly path: string;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Answers a request; `undefined` leaves it to the next handler. */
export type Handler = (request: Recorded) => Response | undefined | Promise<Response | undefined>;

export const silentLogger: Logger = { debug() {}, info() {}, warning() {}, error() {} };

export class TestServer implements SessionHost {
  readonly requests: Recorded[] = [];
  readonly sessions: TestSession[] = [];
  /** Asked first to last, before the answers every login needs. */
  readonly handlers: Handler[] = [];
  /** The application's flags; all privileged intents are on. */
  flags = (1 << 12) | (1 << 14) | (1 << 18);
  heartbeatInterval = 41_250;
  /** What happens when a session has come: the answers of a healthy gateway. */
  onSession: (session: TestSession) => void = (session) => session.behave();
  /** Called before the handshake; a response here refuses it. */
  onHandshake: () => Response | undefined = () => undefined;
  readonly #server: Deno.HttpServer<Deno.NetAddr>;
  readonly #watchers = new Set<() => void>();

  constructor(port = 0) {
    const options = { hostname: "127.0.0.1", port, onListen: () => {} };
    this.#server = Deno.serve(options, (request) => this.#serve(request));
  }

  get port(): number {
    return this.#server.addr.port;
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${this.port}/api`;
  }

  get gatewayUrl(): string {
    return `ws://127.0.0.1:${this.port}/gateway`;
  }

  /** Requests of this method whose path begins so. */
  received(method: string, path: string): Recorded[] {
    return this.requests.filter((one) => one.method === method && one.path.startsWith(path));
  }

  /** Resolves with the condition's value as soon as it is a true one; looked at after everything that happens. */
  until<Value>(condition: () => Value): Promise<NonNullable<Value>> {
    return new Promise((resolve) => {
      const look = () => {
        const value = condition();
        if (!value) return;
        this.#watchers.delete(look);
        resolve(value);
      };
      this.#watchers.add(look);
      look();
    });
  }

  /** To be called when something happened that a condition may wait for. */
  happened = (): void => {
    for (const look of [...this.#watchers]) look();
  };

  async close(): Promise<void> {
    for (const session of this.sessions) session.drop();
    await this.#server.shutdown();
  }

  async #serve(request: Request): Promise<Response> {
    const url = new URL(request.url);
    if (request.headers.get("upgrade") === "websocket") {
      const refused = this.onHandshake();
      this.happened();
      if (refused) return refused;
      const { socket, response } = Deno.upgradeWebSocket(request, { idleTimeout: 0 });
      this.sessions.push(new TestSession(this, socket, url));
      return response;
    }
    const text = await request.text();
    const recorded: Recorded = {
      method: request.method,
      path: url.pathname.replace(/^\/api\/v10/, "") + url.search,
      headers: request.headers,
      body: text === "" ? undefined : readJson(text),
    };
    this.requests.push(recorded);
    this.happened();
    const response = await this.#answer(recorded);
    this.happened();
    return response;
  }

  async #answer(request: Recorded): Promise<Response> {
    for (const handler of this.handlers) {
      const response = await handler(request);
      if (response) return response;
    }
    if (request.path === "/gateway/bot") return Response.json(this.#gatewayBot());
    if (request.path === "/applications/@me") {
      return Response.json({ id: "901", name: "Test", flags: this.flags, owner: { id: "902" }, bot: BOT });
    }
    return Response.json({ code: 0, message: "404: Not Found" }, { status: 404 });
  }

  #gatewayBot() {
    const limit = { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 };
    return { url: this.gatewayUrl, shards: 1, session_start_limit: limit };
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
