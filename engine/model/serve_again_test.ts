import assert from "node:assert/strict";
import { serveAgain } from "./serve_again.ts";
import { VirtualClock } from "./virtual_clock.ts";

Deno.test.sanitizer({ ops: true, resources: true });

/** A `Deno.serve` that can be ended from outside, as the system ends it. */
function breakable(): { breakDown(): Promise<void>; [Symbol.dispose](): void } {
  const original = Deno.serve;
  let newest: Deno.HttpServer | undefined;
  const spying = (options: Deno.ServeTcpOptions, handle: Deno.ServeHandler<Deno.NetAddr>) => {
    const server = original(options, handle);
    newest = server;
    return server;
  };
  Object.defineProperty(Deno, "serve", { value: spying, configurable: true, writable: true });
  return {
    async breakDown() {
      await newest!.shutdown();
    },
    [Symbol.dispose]() {
      Object.defineProperty(Deno, "serve", { value: original, configurable: true, writable: true });
    },
  };
}

Deno.test("serveAgain listens again on the same port when its server has ended by itself", async () => {
  using serving = breakable();
  const clock = new VirtualClock();
  const server = serveAgain({ port: 0, clock }, () => new Response("here"));
  const url = `http://127.0.0.1:${server.addr.port}/`;
  const ask = () => fetch(url).then((response) => response.text(), () => "nobody");
  assert.equal(await ask(), "here");
  await serving.breakDown();
  assert.equal(await ask(), "nobody");
  {
    // As long as the port cannot be had, it is tried again.
    using _taken = Deno.listen({ hostname: "127.0.0.1", port: server.addr.port });
    clock.advance(1_000);
  }
  clock.advance(1_000);
  assert.equal(await ask(), "here");
  await server.shutdown();
  assert.equal(await ask(), "nobody");
  assert.equal(clock.pending, 0);
});
