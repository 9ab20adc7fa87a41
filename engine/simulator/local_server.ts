import type { DisconnectHow } from "./event_log.ts";
import { GatewayConnection } from "./gateway/connection.ts";
import type { Parts } from "./parts.ts";
import { RateLimits } from "./rest/rate_limits.ts";
import { Router } from "./rest/router.ts";
import { ROUTES } from "./rest/routes/mod.ts";
import { RestServer } from "./rest/serve_rest.ts";

/** Close code of a disconnection that names none: "unknown error", after which clients resume. */
const UNKNOWN_ERROR = 4000;
const GOING_AWAY = 1001;
const CLOSE_MS = 1000;

/** The one HTTP server: REST, the gateway's WebSockets, and uploaded files. */
export class LocalServer {
  readonly #parts: Parts;
  readonly #server: Deno.HttpServer<Deno.NetAddr>;
  readonly #rest: RestServer;
  readonly #connections = new Set<GatewayConnection>();
  #opened = 0;

  /** Listens on return; sets the address of the parts. */
  constructor(parts: Parts, port: number) {
    this.#parts = parts;
    this.#rest = new RestServer(parts, new Router(ROUTES), new RateLimits(parts.settings.socketClock));
    this.#server = Deno.serve({
      hostname: "127.0.0.1",
      port,
      // Whoever starts it says where it listens.
      onListen: () => {},
    }, (request) => this.#answer(request));
    parts.address = `127.0.0.1:${this.#server.addr.port}`;
  }

  disconnect(applicationId: string, { code, silent }: DisconnectHow): void {
    for (const connection of this.#connections) {
      if (connection.applicationId !== applicationId) continue;
      if (silent) connection.fallSilent();
      else connection.end(code ?? UNKNOWN_ERROR, "Closed by the local Discord.");
    }
  }

  /** Sends a frame as it is on the open connections of an application. */
  tell(applicationId: string, frame: string | Uint8Array<ArrayBuffer>): void {
    for (const connection of this.#connections) {
      if (connection.applicationId === applicationId) connection.tell(frame);
    }
  }

  /** Resolves when every connected client has got all events that were sent until now. */
  async caughtUp(): Promise<void> {
    await Promise.all([...this.#connections].map((connection) => connection.caughtUp()));
  }

  async close(): Promise<void> {
    const gone = [...this.#connections].map((connection) => {
      connection.end(GOING_AWAY, "The local Discord is going away.");
      return connection.gone;
    });
    // A client that does not answer the close frame must not hold up the end.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const patience = new Promise<void>((resolve) => timer = setTimeout(resolve, CLOSE_MS));
    await Promise.race([Promise.all(gone), patience]);
    clearTimeout(timer);
    await this.#server.shutdown();
  }

  #answer(request: Request): Response | Promise<Response> {
    const { url } = request;
    const target = url.slice(url.indexOf("/", 8));
    if (target.startsWith("/api")) return this.#rest.answer(request, target);
    if (target.startsWith("/gateway")) return this.#upgrade(request, target);
    if (target.startsWith("/attachments/")) return this.#file(target);
    return this.#rest.answer(request, target);
  }

  #upgrade(request: Request, target: string): Response {
    if (request.headers.get("upgrade")?.toLowerCase() !== "websocket") {
      return new Response("The gateway speaks WebSocket.", {
        status: 426,
        headers: { upgrade: "websocket" },
      });
    }
    const { socket, response } = Deno.upgradeWebSocket(request, { idleTimeout: 0 });
    const version = new URLSearchParams(target.slice(target.indexOf("?") + 1)).get("v");
    const connection = new GatewayConnection(this.#parts, socket, ++this.#opened, version ?? "10");
    this.#connections.add(connection);
    socket.onopen = () => connection.open();
    socket.onmessage = ({ data }) => connection.receive(data);
    socket.onclose = ({ code }) => {
      this.#connections.delete(connection);
      connection.closed(code);
    };
    return response;
  }

  #file(target: string): Response {
    const [, , , id] = target.split("/");
    const file = this.#parts.files.get(id ?? "");
    if (!file) return new Response("This file is not here.", { status: 404 });
    return new Response(file.bytes, {
      headers: { "content-type": file.contentType, "x-content-type-options": "nosniff" },
    });
  }
}
