/** Servers on this machine that go on when the process could open no more files for a while. */
import { type Clock, systemClock } from "./clock.ts";
import { SpareFiles } from "./spare_files.ts";

/** Milliseconds after which it is listened again. */
const AFTER = 1_000;

export interface ServeOptions {
  /** On 127.0.0.1; 0 takes any free one. */
  readonly port: number;
  readonly clock?: Clock;
}

export interface LocalHttpServer {
  readonly addr: Deno.NetAddr;
  /** Takes nothing new, and resolves when all that was begun is answered. */
  shutdown(): Promise<void>;
  /** Ends at once; resolves when the port is free. */
  abort(): Promise<void>;
}

/**
 * As `Deno.serve` on 127.0.0.1. That one stops listening for good where a connection cannot be taken, as it is when the
 * process has as many files open as it may. This one then makes room for all else that the process does, and listens again
 * on the same port when there is room for both.
 * @throws Deno.errors.AddrInUse, … when the port cannot be taken at first
 */
export function serveAgain(
  { port, clock = systemClock }: ServeOptions,
  handle: (request: Request, info: Deno.ServeHandlerInfo<Deno.NetAddr>) => Response | Promise<Response>,
): LocalHttpServer {
  const controller = new AbortController();
  const { signal } = controller;
  let isOver = false;
  let cancel = () => {};
  const spare = new SpareFiles();
  const serve = (port: number): Deno.HttpServer<Deno.NetAddr> => {
    const server = Deno.serve({ hostname: "127.0.0.1", port, signal, onListen() {} }, handle);
    const again = () => {
      spare.give();
      if (!isOver) cancel = clock.after(AFTER, listenAgain);
    };
    server.finished.then(again, again);
    return server;
  };
  const listenAgain = () => {
    try {
      if (spare.take()) return void (server = serve(addr.port));
    } catch {
      // Its port may not be free for a while.
    }
    cancel = clock.after(AFTER, listenAgain);
  };
  let server = serve(port);
  const { addr } = server;
  spare.take();
  const end = () => {
    isOver = true;
    cancel();
    spare.give();
  };
  return {
    addr,
    async shutdown() {
      end();
      await server.shutdown();
    },
    async abort() {
      end();
      controller.abort();
      await server.finished.catch(() => {});
    },
  };
}
