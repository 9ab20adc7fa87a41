import assert from "node:assert/strict";
import { createGatewayManager } from "@discordeno/gateway";
import { settle, TestClock } from "../test_clock.ts";
import { TestServer } from "../test_server.ts";
import { catchTimers } from "../test_timers.ts";
import { IdentifyGate, type SessionStartLimit } from "./identify_gate.ts";
import { endRawShard } from "./test_shard.ts";
import { type LoginBook, OwnLogins } from "./login_book.ts";
import type { LoginPause } from "./login_pace.ts";
import { Waits } from "./waits.ts";

Deno.test.sanitizer({ ops: true, resources: true });

function gate(limit: Partial<SessionStartLimit> = {}, logins: LoginBook = new OwnLogins()) {
  const clock = new TestClock();
  const all = { total: 1000, remaining: 1000, reset_after: 3_600_000, max_concurrency: 1, ...limit };
  const passed: number[] = [];
  const pauses: LoginPause[] = [];
  const gate = new IdentifyGate({
    limit: all,
    shards: 1,
    logins,
    waits: new Waits(clock),
    clock,
    onPause: (pause) => pauses.push(pause),
  });
  const pass = (shard: number) => void gate.pass(shard).then(() => passed.push(shard));
  return { clock, gate, pass, passed, pauses };
}

Deno.test("discordeno's start takes 5.3 s even for a single shard", async () => {
  const server = new TestServer();
  using timers = catchTimers();
  const limit = { total: 1, remaining: 1, resetAfter: 1, maxConcurrency: 1 };
  const manager = createGatewayManager({
    token: "raw",
    connection: { url: server.gatewayUrl, shards: 1, sessionStartLimit: limit },
    events: {},
    logger: { debug() {}, info() {}, warn() {}, error() {}, fatal() {} },
  });
  let started = false;
  void manager.spawnShards().then(() => started = true);
  const session = await server.until(() => server.sessions[0]);
  const shard = manager.shards.get(0)!;
  const ready = Promise.withResolvers<void>();
  shard.events.message = (_shard, { t }) => t === "READY" && ready.resolve();
  await server.until(() => session.sent(2).length === 1);
  await ready.promise;
  await settle();
  assert.equal(started, false);
  assert(timers.pending.some(({ ms }) => ms === 5_300));
  endRawShard(shard);
  await server.close();
});

Deno.test("IdentifyGate lets the first shard pass at once and each further one of its bucket 5 s later", async () => {
  const { clock, pass, passed } = gate();
  pass(0), pass(1), pass(2);
  await settle();
  assert.deepEqual(passed, [0]);
  await clock.advance(5_000);
  assert.deepEqual(passed, [0, 1]);
  await clock.advance(5_000);
  assert.deepEqual(passed, [0, 1, 2]);
});

Deno.test("IdentifyGate lets different buckets pass together", async () => {
  const { pass, passed } = gate({ max_concurrency: 2 });
  pass(0), pass(1), pass(2);
  await settle();
  assert.deepEqual(passed, [0, 1]);
});

Deno.test("IdentifyGate waits for the next day when all logins are used up", async () => {
  const { clock, gate: limited, pass, passed } = gate({ remaining: 1 });
  pass(0);
  await settle();
  limited.count(0);
  await clock.advance(60_000);
  pass(0);
  await clock.advance(3_539_999);
  assert.deepEqual(passed, [0]);
  await clock.advance(1);
  assert.deepEqual(passed, [0, 0]);
});

Deno.test("IdentifyGate goes by the logins of earlier processes, and says so once", async () => {
  const logins = new OwnLogins();
  const { clock, gate: limited, pass, passed, pauses } = gate({}, logins);
  for (let login = 0; login < 24; login++) await limited.count(0);
  pass(0), pass(1);
  await settle();
  assert.deepEqual(passed, []);
  assert.deepEqual(pauses, [{ until: clock.now() + 80_000, inHour: 24, inDay: 24 }]);
  await clock.advance(80_000);
  assert.deepEqual(passed, [0]);
  await limited.count(0);
  await clock.advance(5_000);
  assert.deepEqual(passed, [0]);
  await clock.advance(75_000 + 80_000);
  assert.deepEqual(passed, [0, 1]);
});

Deno.test("IdentifyGate lets no more pass together than are left", async () => {
  const { clock, gate: limited, pass, passed } = gate({ remaining: 2, max_concurrency: 16 });
  for (let shard = 0; shard < 8; shard++) pass(shard);
  await settle();
  assert.deepEqual(passed, [0, 1]);
  // One that did not come through asks again, and needs no other one for it.
  pass(1);
  await settle();
  assert.deepEqual(passed, [0, 1]);
  await clock.advance(5_000);
  assert.deepEqual(passed, [0, 1, 1]);
  await limited.count(0);
  await limited.count(1);
  await clock.advance(3_600_000);
  assert.equal(passed.length, 9);
});
