import assert from "node:assert/strict";
import fc from "fast-check";
import { VirtualClock } from "../../model/virtual_clock.ts";
import { EVERY, KEPT, Sampler } from "./sampler.ts";

function setUp() {
  const clock = new VirtualClock();
  const counts = { commands: 100, messages: 0, errors: 0 };
  const rest = { latency: null, lag: 3, memory: 10, heap: 5 };
  const sampler = new Sampler({ clock, measure: () => ({ ...counts, ...rest }) });
  return { clock, counts, sampler };
}

Deno.test("Sampler takes a sample every five seconds, and counts what came in the minute before", () => {
  const { clock, counts, sampler } = setUp();
  counts.commands += 6;
  clock.advance(EVERY);
  clock.advance(5 * EVERY);
  counts.commands += 1;
  counts.errors += 1;
  clock.advance(6 * EVERY);
  assert.deepEqual(sampler.list().map(({ commands }) => commands), [6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7]);
  clock.advance(EVERY);
  assert.equal(sampler.list().at(-1)!.commands, 1, "the first six are more than a minute ago");
  assert.deepEqual(sampler.list().at(-1), {
    at: clock.now(),
    commands: 1,
    messages: 0,
    errors: 1,
    latency: null,
    lag: 3,
    memory: 10,
    heap: 5,
  });
});

Deno.test("Sampler keeps an hour, tells who watches, and ends", () => {
  const { clock, sampler } = setUp();
  const told: number[] = [];
  const unwatch = sampler.watch(({ at }) => told.push(at));
  clock.advance(EVERY * (KEPT + 30));
  assert.equal(sampler.list().length, KEPT);
  assert.equal(sampler.list()[0]!.at, clock.now() - EVERY * (KEPT - 1));
  assert.equal(told.length, KEPT + 30);
  unwatch();
  clock.advance(EVERY);
  assert.equal(told.length, KEPT + 30);
  sampler.stop();
  assert.equal(clock.pending, 0);
});

Deno.test("Sampler counts each command for exactly a minute, whenever it comes", () => {
  fc.assert(fc.property(fc.array(fc.nat(5), { minLength: 12, maxLength: 80 }), (added) => {
    const { clock, counts, sampler } = setUp();
    for (const count of added) {
      counts.commands += count;
      clock.advance(EVERY);
    }
    const samples = sampler.list();
    for (const [at, { commands }] of samples.entries()) {
      const minute = added.slice(Math.max(0, at - 11), at + 1);
      assert.equal(commands, minute.reduce((sum, count) => sum + count, 0));
    }
  }));
});
