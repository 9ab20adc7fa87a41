import assert from "node:assert/strict";
import fc from "fast-check";
import { TestClock } from "../test_clock.ts";
import { Http } from "./http.ts";
import { limit, reply } from "./test_transport.ts";
import type { Transport } from "./transport.ts";

Deno.test.sanitizer({ ops: true, resources: true });

/** A server with a limit of its own that it tells only by headers; answers take some time. */
class LimitedServer implements Transport {
  refused = 0;
  served = 0;
  #used = 0;
  #resetAt = 0;

  constructor(
    private readonly clock: TestClock,
    private readonly size: number,
    private readonly window: number,
    private readonly latency: number,
  ) {}

  async send() {
    await new Promise<void>((resolve) => this.clock.after(this.latency, resolve));
    const now = this.clock.now();
    if (now >= this.#resetAt) {
      this.#used = 0;
      this.#resetAt = now + this.window;
    }
    const headers = (left: number) => limit(this.size, left, (this.#resetAt - now) / 1000);
    if (this.#used >= this.size) {
      this.refused++;
      return reply(429, { retry_after: (this.#resetAt - now) / 1000 }, headers(0));
    }
    this.#used++;
    this.served++;
    return reply(200, {}, headers(this.size - this.#used));
  }

  close = () => Promise.resolve();
}

Deno.test("RateLimits lets a burst through without a single 429, in no more windows than it takes", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 10 }),
      fc.integer({ min: 500, max: 10_000 }),
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 1, max: 40 }),
      async (size, window, latency, count) => {
        const clock = new TestClock();
        const server = new LimitedServer(clock, size, window, latency);
        const options = { transport: server, basePath: "", token: "t", clock, requestsPerSecond: Infinity };
        const http = new Http(options);
        const all = Promise.all(
          Array.from({ length: count }, () => http.request("POST", "/channels/1/messages", { body: {} })),
        );
        const windows = Math.ceil(count / size);
        await clock.advance(windows * (window + 2 * latency) + latency * 2);
        assert.equal(server.served, count);
        assert.equal(server.refused, 0);
        await all;
      },
    ),
    { numRuns: 60 },
  );
});

Deno.test("RateLimits keeps channels apart", async () => {
  const clock = new TestClock();
  const transport: Transport = {
    send: ({ path }) => Promise.resolve(reply(200, {}, limit(1, 0, path.includes("/1/") ? 60 : 0, "same"))),
    close: () => Promise.resolve(),
  };
  const http = new Http({ transport, basePath: "", token: "t", clock });
  await http.request("POST", "/channels/1/messages", { body: {} });
  let second = false;
  void http.request("POST", "/channels/1/messages", { body: {} }).then(() => second = true);
  await http.request("POST", "/channels/2/messages", { body: {} });
  await http.request("POST", "/channels/3/messages", { body: {} });
  assert.equal(second, false);
  await clock.advance(60_000);
  assert.equal(second, true);
});
