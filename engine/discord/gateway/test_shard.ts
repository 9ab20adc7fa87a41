/** Shards for tests: discordeno's as it is, and ours on a clock that stands still. */
import { DiscordenoShard, ShardState } from "@discordeno/gateway";
import { TestClock } from "../test_clock.ts";
import { silentLogger, type TestServer } from "../test_server.ts";
import { Gateway, type GatewayOptions } from "./gateway.ts";
import { OwnLogins } from "./login_book.ts";

/** discordeno's own shard, with nothing mended. */
export function rawShard(url: string): DiscordenoShard {
  return new DiscordenoShard({
    id: 0,
    connection: {
      token: "raw",
      intents: 0,
      url,
      version: 10,
      totalShards: 1,
      compress: false,
      transportCompression: null,
      properties: { os: "", browser: "", device: "" },
    },
    events: {},
    logger: { debug() {}, info() {}, warn() {}, error() {}, fatal() {} },
  });
}

/** Ends what discordeno itself would leave behind. */
export function endRawShard(shard: DiscordenoShard): void {
  shard.stopHeartbeating();
  clearTimeout(shard.bucket.timeoutId);
  shard.state = ShardState.Offline;
  shard.identify = shard.resume = () => Promise.resolve();
  const { socket } = shard;
  if (socket) {
    socket.onopen =
      socket.onmessage =
      socket.onerror =
      socket.onclose =
        null;
  }
  socket?.close();
}

/** Our gateway, with the chance 0.5 everywhere; `ready` resolves when the first READY was taken in. */
export function mendedGateway(
  server: TestServer | { readonly gatewayUrl: string },
  more: Partial<GatewayOptions> = {},
): { gateway: Gateway; clock: TestClock; ready: Promise<void> } {
  const clock = new TestClock();
  const { promise: ready, resolve } = Promise.withResolvers<void>();
  const gateway = new Gateway({
    token: "mended",
    intents: 0,
    url: server.gatewayUrl,
    pinned: false,
    shards: 1,
    limit: { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 },
    logins: new OwnLogins(),
    clock,
    calendar: clock,
    random: () => 0.5,
    logger: silentLogger,
    presence: () => undefined,
    onPause() {},
    onConnecting() {},
    onFatal() {},
    ...more,
    onPacket(packet) {
      if (packet.t === "READY") resolve();
      more.onPacket?.(packet);
    },
  });
  return { gateway, clock, ready };
}
