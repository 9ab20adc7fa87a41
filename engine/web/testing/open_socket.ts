/** A WebSocket to a served page as its own client would open it, and what it hears. */
import { type Hello, PAGE_PROTOCOL, type ServerFrame, TOKEN_PROTOCOL_PREFIX } from "../protocol.ts";

/** The DOM's types, which the page needs, know only the browser's WebSocket; Deno's takes headers as well. */
const DenoWebSocket = WebSocket as unknown as new (
  url: string,
  options: { readonly protocols: readonly string[]; readonly headers: Readonly<Record<string, string>> },
) => WebSocket;

export interface TestSocket extends AsyncDisposable {
  readonly socket: WebSocket;
  send(frame: unknown): void;
  /** What the server says of itself before all else. */
  readonly hello: Promise<Hello>;
  /** The next frame behind that. Rejects when the connection closes first. */
  next(): Promise<ServerFrame>;
  /** How the server closed it. */
  readonly closed: Promise<CloseEvent>;
}

/** `url` is what `servePage` returned. */
export function openSocket(url: string): TestSocket {
  const { host, hash } = new URL(url);
  const socket = new DenoWebSocket(`ws://${host}/socket`, {
    protocols: [PAGE_PROTOCOL, TOKEN_PROTOCOL_PREFIX + hash.slice(1)],
    headers: { origin: `http://${host}` },
  });
  const hello = Promise.withResolvers<Hello>();
  const frames: ServerFrame[] = [];
  const waiting: PromiseWithResolvers<ServerFrame>[] = [];
  socket.onmessage = ({ data }) => {
    const frame = JSON.parse(data) as ServerFrame;
    if (frame.kind === "hello") return hello.resolve(frame);
    const first = waiting.shift();
    if (first) first.resolve(frame);
    else frames.push(frame);
  };
  const closed = new Promise<CloseEvent>((resolve) => {
    socket.onclose = (event) => {
      for (const { reject } of waiting) reject(new Error(`closed with ${event.code} ${event.reason}`));
      resolve(event);
    };
  });
  return {
    socket,
    hello: hello.promise,
    closed,
    send: (frame) => socket.send(typeof frame === "string" ? frame : JSON.stringify(frame)),
    next() {
      const frame = frames.shift();
      if (frame) return Promise.resolve(frame);
      const later = Promise.withResolvers<ServerFrame>();
      waiting.push(later);
      return later.promise;
    },
    async [Symbol.asyncDispose]() {
      socket.close();
      await closed;
    },
  };
}
