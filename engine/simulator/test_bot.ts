/** A bot with nothing between it and the wire, for tests of the local Discord. */
import type { Application } from "./world/application.ts";

export interface Received {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  readonly d: unknown;
}

export interface RestReply<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** Reads the gateway's payloads in order; `next` waits for one that fits. */
export class TestSocket {
  readonly #socket: WebSocket;
  readonly #waiting: { fits: (payload: Received) => boolean; resolve: (payload: Received) => void }[] = [];
  /** What nobody has waited for yet. */
  readonly unread: Received[] = [];
  /** Of the last event. */
  sequence = 0;
  readonly closed: Promise<{ code: number; reason: string }>;

  constructor(url: string) {
    this.#socket = new WebSocket(url);
    this.#socket.onmessage = ({ data }) => this.#take(JSON.parse(data));
    this.closed = new Promise((resolve) => {
      this.#socket.onclose = ({ code, reason }) => resolve({ code, reason });
    });
  }

  send(payload: unknown): void {
    this.#socket.send(typeof payload === "string" ? payload : JSON.stringify(payload));
  }

  /** The first payload that fits, out of those not yet read and those to come. */
  next(fits: (payload: Received) => boolean): Promise<Received> {
    const index = this.unread.findIndex(fits);
    if (index !== -1) return Promise.resolve(this.unread.splice(index, 1)[0]!);
    return new Promise((resolve) => this.#waiting.push({ fits, resolve }));
  }

  op(op: number): Promise<Received> {
    return this.next((payload) => payload.op === op);
  }

  /** The data of the next event of this type. */
  async event<Data>(type: string): Promise<Data> {
    return (await this.next((payload) => payload.t === type)).d as Data;
  }

  /** Answers each time when a heartbeat is asked for, as clients do. */
  beat(): void {
    void this.op(1).then(() => {
      this.send({ op: 1, d: this.sequence });
      this.beat();
    });
  }

  async close(code?: number): Promise<void> {
    this.#socket.close(code);
    await this.closed;
  }

  #take(payload: Received): void {
    this.sequence = payload.s ?? this.sequence;
    const index = this.#waiting.findIndex(({ fits }) => fits(payload));
    if (index === -1) this.unread.push(payload);
    else this.#waiting.splice(index, 1)[0]!.resolve(payload);
  }
}

export class TestBot {
  constructor(readonly apiUrl: string, readonly application: Application) {}

  get gatewayUrl(): string {
    return `${this.apiUrl.replace("http", "ws").replace("/api", "/gateway")}?v=10&encoding=json`;
  }

  /** Sends a REST request; the path begins after the version. */
  async rest<Body = unknown>(
    method: string,
    path: string,
    body?: unknown,
    token: string | null = this.application.token,
  ): Promise<RestReply<Body>> {
    const response = await fetch(`${this.apiUrl}/v10${path}`, {
      method,
      headers: {
        ...(token === null ? {} : { authorization: `Bot ${token}` }),
        ...(body === undefined || body instanceof FormData ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text === "" ? undefined : JSON.parse(text)) as Body,
    };
  }

  /** Connects and identifies; resolves with the socket when READY has come, and leaves READY unread. */
  async connect(intents: number, more: object = {}): Promise<TestSocket> {
    const socket = new TestSocket(this.gatewayUrl);
    await socket.op(10);
    socket.send({
      op: 2,
      d: {
        token: this.application.token,
        intents,
        properties: { os: "linux", browser: "test", device: "test" },
        ...more,
      },
    });
    const ready = await socket.next((payload) => payload.t === "READY" || payload.op === 9);
    socket.unread.unshift(ready);
    return socket;
  }
}
