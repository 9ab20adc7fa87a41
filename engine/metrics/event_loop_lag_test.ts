import assert from "node:assert/strict";
import { VirtualClock } from "../model/virtual_clock.ts";
import { watchEventLoop } from "./event_loop_lag.ts";

/** A clock whose timers come late. */
class BusyClock extends VirtualClock {
  late = 0;

  override precise(): number {
    return super.precise() + this.late;
  }
}

Deno.test("watchEventLoop knows nothing before its first measurement", () => {
  const clock = new VirtualClock();
  const lag = watchEventLoop(clock);
  assert.equal(lag.read(), undefined);
  clock.advance(50);
  assert.equal(lag.read(), 0);
  lag.stop();
});

Deno.test("watchEventLoop tells the longest of the last waits, and forgets old ones", () => {
  const clock = new BusyClock();
  const lag = watchEventLoop(clock);
  for (const ms of [0, 40, 250, 250, 260]) {
    clock.late = ms;
    clock.advance(50);
  }
  assert.equal(lag.read(), 0.21);
  clock.advance(10_000);
  assert.equal(lag.read(), 0);
  lag.stop();
});

Deno.test("EventLoopLag.stop leaves no timer", () => {
  const clock = new VirtualClock();
  const lag = watchEventLoop(clock);
  clock.advance(1_700);
  lag.stop();
  assert.equal(clock.pending, 0);
});

Deno.test("watchEventLoop tells of each wait", () => {
  const clock = new BusyClock();
  const waits: number[] = [];
  const lag = watchEventLoop(clock, (ms) => waits.push(ms));
  for (const ms of [0, 12, 12]) {
    clock.late = ms;
    clock.advance(50);
  }
  assert.deepEqual(waits, [0, 12, 0]);
  lag.stop();
});
