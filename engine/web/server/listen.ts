import { type LocalHttpServer, serveAgain } from "../../model/serve_again.ts";

/** How many ports after the wanted one are tried. */
const TRIES = 20;

/**
 * Serves HTTP on 127.0.0.1 at `port`, or at the next free one after it. Port 0 takes any free one.
 * Throws when all of them are taken.
 * @param exact no other port will do
 */
export function listen(
  port: number,
  handle: (request: Request, port: number) => Response | Promise<Response>,
  exact = false,
): LocalHttpServer {
  const tries = exact ? 1 : TRIES;
  for (let tried = port; tried < port + tries && tried <= 65_535; tried++) {
    try {
      const server: LocalHttpServer = serveAgain(
        { port: tried },
        (request) => handle(request, server.addr.port),
      );
      return server;
    } catch (error) {
      if (!(error instanceof Deno.errors.AddrInUse)) throw error;
    }
  }
  if (exact) {
    throw new Error(`The port ${port} on 127.0.0.1 is in use by another program. Choose another port.`);
  }
  throw new Error(
    `Cannot open the page: the ports ${port} to ${port + TRIES - 1} on 127.0.0.1 are all in use. ` +
      "Close a program that uses one of them, or choose another port.",
  );
}
