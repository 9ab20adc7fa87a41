import assert from "node:assert/strict";
import fc from "fast-check";
import { TestServer } from "../test_server.ts";
import { TestClock } from "../test_clock.ts";
import { Waits } from "./waits.ts";
import { backOff, reconnectDelay } from "./back_off.ts";
import { endRawShard, rawShard } from "./test_shard.ts";

Deno.test.sanitizer({ ops: true, resources: true });

Deno.test("discordeno connects again and again without a pause", async () => {
  const server = new TestServer();
  let tries = 0;
  server.onHandshake = () => (tries++, new Response(null, { status: 503 }));
  const shard = rawShard(server.gatewayUrl);
  void shard.identify();
  await server.until(() => tries >= 25);
  endRawShard(shard);
  await server.close();
});

Deno.test("backOff waits before each further try, twice as long each time", async () => {
  const server = new TestServer();
  let tries = 0;
  server.onHandshake = () => (tries++, new Response(null, { status: 503 }));
  const clock = new TestClock();
  const waits = new Waits(clock);
  const shard = rawShard(server.gatewayUrl);
  backOff(shard, { waits, clock, random: () => 0.5 });
  void shard.identify();
  await server.until(() => tries === 1);
  for (const pause of [1_000, 2_000, 4_000, 8_000]) {
    await clock.untilPlanned(pause);
    const before = tries;
    await clock.advance(pause - 1);
    assert.equal(tries, before);
    await clock.advance(1);
    await server.until(() => tries === before + 1);
  }
  await clock.untilPlanned(16_000);
  waits.stop();
  assert.deepEqual(clock.planned, []);
  await server.close();
});

Deno.test("backOff starts anew after a session that lasted, and only then", async () => {
  const clock = new TestClock();
  const failures: number[] = [];
  const shard = rawShard("ws://127.0.0.1:1");
  shard.connect = () => Promise.resolve(shard);
  const noteReady = backOff(shard, {
    waits: new Waits(clock),
    clock,
    random: () => 0.5,
    onAttempt: (count) => failures.push(count),
  });
  const connectAndStay = async (ms: number) => {
    const connected = shard.connect();
    await clock.advance(100_000);
    await connected;
    noteReady();
    await clock.advance(ms);
  };
  await connectAndStay(59_000);
  await connectAndStay(59_000);
  await connectAndStay(60_000);
  await connectAndStay(0);
  assert.deepEqual(failures, [0, 1, 2, 0]);
});

Deno.test("reconnectDelay grows, stays within its bounds, and is never 0 after a failure", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5_000 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (failures, chance) => {
        const delay = reconnectDelay(failures, () => chance);
        assert(delay >= 500 && delay <= 90_000);
        assert(reconnectDelay(failures + 1, () => chance) >= delay);
      },
    ),
  );
  assert.equal(reconnectDelay(0, () => 0.9), 0);
});
