import assert from "node:assert/strict";
import { AsyncLocalStorage } from "node:async_hooks";
import type { Happening } from "../../model/happening.ts";
import type { Automation, Step } from "../../model/program.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";
import { Bench } from "../test_bench.ts";
import { ANN } from "../test_world.ts";
import { program, step } from "../test_program.ts";

function automation(steps: readonly Step[], more: Partial<Automation> = {}): Automation {
  return {
    name: "ring",
    trigger: { happening: "dice.ring", bots: true },
    mode: "parallel",
    patience: 60_000,
    readsMessage: false,
    source: "bots/test.yaml:1:1",
    steps,
    ...more,
  };
}

const RING: Happening = { name: "dice.ring", id: "1", values: { total: 7 } };

/** Timers of the system go on as what began them; those of the tests do not. */
const asTimers = (run: () => void) => AsyncLocalStorage.bind(run);

/** A bot whose only event does something of its own each time, and how often it has. */
function ringing(act: (bench: Bench) => void, clock: VirtualClock) {
  const seen: unknown[] = [];
  const one = step(async (run) => {
    seen.push(run.scope["total"]);
    await Promise.resolve();
    act(bench);
  });
  const bench: Bench = new Bench(program([], { automations: [automation([one])] }), clock);
  const emit = () => bench.runtime.handle({ kind: "happening", happening: RING });
  return { bench, seen, emit };
}

Deno.test("Automations.happened runs what waits for the trigger of an extension, and tells its values", async () => {
  const { seen, emit, bench } = ringing(() => {}, new VirtualClock());
  await emit();
  await bench.runtime.handle({ kind: "happening", happening: { ...RING, name: "dice.other" } });
  assert.deepEqual(seen, [7]);
});

Deno.test("Automations.happened asks for the person of whom an extension tells the id alone", async () => {
  const names: unknown[] = [];
  const one = step((run) => {
    names.push((run.scope["user"] as { name: string }).name);
    return Promise.resolve();
  });
  const bench = new Bench(program([], { automations: [automation([one])] }));
  await bench.runtime.handle({ kind: "happening", happening: { ...RING, userId: ANN.id } });
  assert.deepEqual(names, [ANN.global_name ?? ANN.username]);
});

Deno.test("Automations.happened ends a circle of runs in which an extension emits", async () => {
  const { seen, emit, bench } = ringing((bench) => {
    void bench.runtime.handle({ kind: "happening", happening: RING });
  }, new VirtualClock());
  await emit();
  await bench.runtime.idle();
  assert.equal(seen.length, 4);
  assert.match(bench.logger.lines.join("\n"), /The event ring at bots\/test.yaml:1:1 sets itself off/);
});

Deno.test("Automations.happened does not take what an extension emits by itself for the doing of a run", async () => {
  const { seen, emit } = ringing(() => {}, new VirtualClock());
  for (let n = 0; n < 10; n++) await emit();
  assert.equal(seen.length, 10);
});

Deno.test("Automations.happened lets a timer go on that a run has begun long ago", async () => {
  const clock = new VirtualClock();
  const { seen, emit, bench } = ringing((bench) => {
    clock.after(20_000, asTimers(() => void bench.runtime.handle({ kind: "happening", happening: RING })));
  }, clock);
  await emit();
  for (let n = 0; n < 9; n++) {
    clock.advance(20_000);
    await bench.runtime.idle();
  }
  assert.equal(seen.length, 10);
});

Deno.test("Automations.happened ends a circle that goes by a short timer", async () => {
  const clock = new VirtualClock();
  const { seen, emit, bench } = ringing((bench) => {
    clock.after(19_999, asTimers(() => void bench.runtime.handle({ kind: "happening", happening: RING })));
  }, clock);
  await emit();
  for (let n = 0; n < 9; n++) {
    clock.advance(19_999);
    await bench.runtime.idle();
  }
  assert.equal(seen.length, 4);
});
