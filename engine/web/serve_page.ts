import type { Logger } from "../model/logger.ts";
import type { Panels } from "../model/panels/panels.ts";
import type { Playground } from "../model/playground.ts";
import type { PlaygroundGestures } from "../model/playground_gestures.ts";
import { CLOSE, PAGE_PROTOCOL, TOKEN_PROTOCOL_PREFIX } from "./protocol.ts";
import { listen } from "./server/listen.ts";
import { type PageAsset, pageAssets } from "./server/page_assets.ts";
import { servePageConnection } from "./server/page_connection.ts";
import { pageHeaders } from "./server/page_headers.ts";
import { makePageToken, sameToken } from "./server/page_token.ts";
import { isUpgrade, refusalOf } from "./server/request_guard.ts";

/** Pages that may be open at once: many windows, yet an end to what one browser can hold open. */
const MAX_CONNECTIONS = 32;

export interface ServePageOptions {
  /** 4180 by default, the next free one when it is taken; 0 takes any free port. */
  readonly port?: number;
  /** Takes no other port where that one is taken. */
  readonly exactPort?: boolean;
  /** What lets a page in; made anew where it is absent. One that is given is not in the returned address. */
  readonly token?: string;
  /** What the browser's tab says. */
  readonly title?: string;
  /** What it shows besides the chat. */
  readonly panels?: Panels;
  /** Whether the page may change what it shows of the program; it may where nothing is said. */
  readonly canWrite?: boolean;
  /** Takes secrets out of a text; of all texts that the page gets. */
  readonly hide?: (text: string) => string;
  /** Where faults of the playground are told; standard error by default. */
  readonly logger?: Pick<Logger, "error">;
}

export interface ServedPage {
  /** `http://127.0.0.1:4180/#TOKEN`, without a token that was given. The token is behind the `#`, so no request and no log holds it. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the page on 127.0.0.1. Only a browser that was given the token gets in.
 * @param playground the local Discord to chat in; absent while the bots are on the real one
 * Throws when no port is free.
 */
export function servePage(
  playground: (Playground & PlaygroundGestures) | undefined,
  options: ServePageOptions = {},
): Promise<ServedPage> {
  const { port = 4180, title = "Cordial", logger = console, panels = new Map(), canWrite = true, hide } =
    options;
  const token = options.token ?? makePageToken();
  const sockets = new Set<WebSocket>();

  const handle = (request: Request, port: number): Response | Promise<Response> => {
    const headers = pageHeaders(`127.0.0.1:${port}`);
    const refusal = refusalOf(request, port);
    if (refusal) return new Response(refusal, { status: 403, headers });
    const path = new URL(request.url).pathname;
    if (path === "/socket") return openSocket(request, headers);
    // It holds what anybody can read who has the program, so it needs no token.
    if (path.startsWith("/help/")) return helpResponse(request, path.slice("/help/".length), headers);
    if (path === "/help") {
      return new Response(null, { status: 308, headers: { ...headers, location: "/help/" } });
    }
    return assetResponse(request, path, headers);
  };

  const openSocket = (request: Request, headers: Record<string, string>): Response => {
    if (!isUpgrade(request)) return new Response("This is the page's WebSocket.", { status: 426, headers });
    const offered = (request.headers.get("sec-websocket-protocol") ?? "").split(",").map((part) =>
      part.trim()
    );
    if (!offered.includes(PAGE_PROTOCOL) || !offersToken(offered, token)) {
      return new Response("The token is missing or wrong.", { status: 401, headers });
    }
    if (sockets.size >= MAX_CONNECTIONS) {
      return new Response("Too many pages are open.", { status: 503, headers });
    }
    const { socket, response } = Deno.upgradeWebSocket(request, { protocol: PAGE_PROTOCOL });
    sockets.add(socket);
    socket.addEventListener("close", () => sockets.delete(socket));
    servePageConnection(socket, { playground, panels, title, canWrite, hide, logger });
    return response;
  };

  return Promise.resolve().then(() => {
    const server = listen(port, handle, options.exactPort);
    const address = `http://127.0.0.1:${server.addr.port}/`;
    return {
      url: options.token === undefined ? `${address}#${token}` : address,
      async close() {
        for (const socket of sockets) socket.close(CLOSE.goingAway, "The program is stopping.");
        await server.abort();
      },
    };
  });
}

function offersToken(offered: readonly string[], token: string): boolean {
  const given = offered.filter((part) => part.startsWith(TOKEN_PROTOCOL_PREFIX));
  return given.length === 1 && sameToken(given[0]!.slice(TOKEN_PROTOCOL_PREFIX.length), token);
}

/** The help is large and seldom asked for, so it is loaded when it is. */
async function helpResponse(
  request: Request,
  name: string,
  headers: Record<string, string>,
): Promise<Response> {
  const { helpFile, site } = await import("./help/help.ts");
  const file = helpFile(site, name);
  return fileResponse(request, file && { ...file, lasting: false }, headers);
}

function assetResponse(request: Request, path: string, headers: Record<string, string>): Response {
  return fileResponse(request, pageAssets.get(path), headers);
}

function fileResponse(
  request: Request,
  asset: PageAsset | undefined,
  headers: Record<string, string>,
): Response {
  if (request.method !== "GET" && request.method !== "HEAD") {
    return new Response("Only GET is served.", { status: 405, headers: { ...headers, allow: "GET, HEAD" } });
  }
  if (!asset) return new Response("There is no such page.", { status: 404, headers });
  return new Response(request.method === "HEAD" ? null : asset.body, {
    headers: {
      ...headers,
      "content-type": asset.type,
      "cache-control": asset.lasting ? "public, max-age=31536000, immutable" : "no-store",
    },
  });
}
