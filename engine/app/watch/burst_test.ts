import assert from "node:assert/strict";
import { VirtualClock } from "../../model/virtual_clock.ts";
import { Burst } from "./burst.ts";

function burst(there: () => boolean = () => true, busy: () => boolean = () => false) {
  const clock = new VirtualClock();
  const calls: number[] = [];
  const started = clock.now();
  let ends = Promise.resolve();
  const one = new Burst({
    clock,
    call: () => {
      calls.push(clock.now() - started);
      return ends;
    },
    exists: () => Promise.resolve(there()),
    busy: () => Promise.resolve(busy()),
  });
  const advance = async (ms: number) => {
    clock.advance(ms);
    // What is asked of the file system has been answered then.
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  };
  return { one, calls, advance, endAt: (promise: Promise<void>) => ends = promise };
}

Deno.test("Burst calls once it has been quiet for a while", async () => {
  const { one, calls, advance } = burst();
  for (let event = 0; event < 5; event++) {
    one.touch();
    await advance(20);
  }
  assert.deepEqual(calls, []);
  await advance(5);
  assert.deepEqual(calls, [105]);
  await advance(1000);
  assert.equal(calls.length, 1);
});

Deno.test("Burst calls in any case every half second where changes never end", async () => {
  const { one, calls, advance } = burst();
  for (let event = 0; event < 200; event++) {
    one.touch();
    await advance(10);
  }
  assert.deepEqual(calls, [500, 1000, 1500, 2000]);
});

Deno.test("Burst waits a while for a file that an editor moved away", async () => {
  let there = false;
  const { one, calls, advance } = burst(() => there);
  one.touch("bot.yaml");
  await advance(90);
  assert.deepEqual(calls, []);
  there = true;
  one.touch();
  await advance(25);
  assert.deepEqual(calls, [115]);
  there = false;
  one.touch("bot.yaml");
  await advance(25);
  await advance(99);
  assert.equal(calls.length, 1);
  await advance(1);
  assert.equal(calls.length, 2, "it is gone for good");
});

Deno.test("Burst is not held up for ever by files that go away one after the other", async () => {
  const { one, calls, advance } = burst(() => false);
  for (let event = 0; event < 100; event++) {
    one.touch(`${event}.yaml`);
    await advance(10);
  }
  assert.deepEqual(calls, [500, 1000]);
});

Deno.test("Burst waits for whoever is at work, and makes one call of all that was changed", async () => {
  let busy = true;
  const { one, calls, advance } = burst(undefined, () => busy);
  for (let event = 0; event < 40; event++) {
    one.touch();
    await advance(50);
  }
  assert.deepEqual(calls, []);
  busy = false;
  await advance(25);
  assert.deepEqual(calls, [2025]);
  await advance(1000);
  assert.equal(calls.length, 1);
});

Deno.test("Burst calls in the end although something happens all the time that it asks about files", async () => {
  const again = (): boolean => {
    one.touch("other.yaml");
    return true;
  };
  const { one, calls, advance } = burst(again);
  one.touch("bot.yaml");
  for (let turn = 0; turn < 60; turn++) await advance(10);
  assert.equal(calls.length, 1);
});

Deno.test("Burst calls again for what changed during a call, and not before that has ended", async () => {
  const { one, calls, advance, endAt } = burst();
  const { promise, resolve } = Promise.withResolvers<void>();
  endAt(promise);
  one.touch();
  await advance(25);
  one.touch();
  await advance(500);
  one.touch();
  await advance(500);
  assert.equal(calls.length, 1);
  resolve();
  await advance(0);
  await advance(25);
  assert.equal(calls.length, 2);
  await advance(1000);
  assert.equal(calls.length, 2);
});

Deno.test("Burst goes on after a call that failed, and calls no more once it is stopped", async () => {
  const { one, calls, advance, endAt } = burst();
  endAt(Promise.reject(new Error("no")));
  one.touch();
  await advance(25);
  one.touch();
  await advance(25);
  assert.equal(calls.length, 2);
  one.touch();
  one.stop();
  one.touch();
  await advance(1000);
  assert.equal(calls.length, 2);
});
