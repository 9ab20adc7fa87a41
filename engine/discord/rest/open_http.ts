/** From a token and an address to a pipeline. */
import { systemClock } from "../../model/clock.ts";
import { LoginError } from "../login_error.ts";
import { Http } from "./http.ts";
import type { HttpOptions } from "./http_options.ts";
import type { Transport } from "./transport.ts";

export const DISCORD_API = "https://discord.com/api";
const VERSION = 10;

export type OpenOptions = Omit<HttpOptions, "transport" | "basePath" | "clock"> & {
  /** Without the version; Discord's own when absent. */
  readonly apiUrl?: string;
  readonly clock?: HttpOptions["clock"];
};

/** @throws {LoginError} when the address is none */
export async function openHttp(options: OpenOptions): Promise<Http> {
  const address = options.apiUrl ?? DISCORD_API;
  if (!URL.canParse(address) || !/^https?:\/\//.test(address)) {
    throw new LoginError(
      "unreachable",
      `"${address}" in DISCORD_API_URL is no web address. Write one such as ${DISCORD_API}, or remove the variable.`,
    );
  }
  const url = new URL(address);
  // Loaded here, so that commands which never talk to Discord do not pay for it.
  const { socketTransport } = await import("./sockets/socket_transport.ts");
  return new Http({
    ...options,
    clock: options.clock ?? systemClock,
    transport: stayingAlive(socketTransport(url.origin)),
    basePath: `${url.pathname.replace(/\/+$/, "").replace(/\/v\d+$/, "")}/v${VERSION}`,
  });
}

/**
 * Keeps the process alive until the transport is closed: in the pauses between two tries, of requests and of the
 * gateway, nothing else would.
 */
function stayingAlive(transport: Transport): Transport {
  const timer = setInterval(() => {}, 2 ** 30);
  return {
    send: (request) => transport.send(request),
    close: () => {
      clearInterval(timer);
      return transport.close();
    },
  };
}
