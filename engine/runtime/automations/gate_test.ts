import assert from "node:assert/strict";
import { Gate, MOST_RUNS } from "./gate.ts";

Deno.test("Gate lets one run in for single, and the next one only after it has left", () => {
  const gate = new Gate();
  assert.equal(gate.enter("single"), undefined);
  assert.equal(gate.enter("single"), "runs");
  gate.leave();
  assert(gate.isIdle);
  assert.equal(gate.enter("single"), undefined);
});

Deno.test("Gate lets queued runs in one by one, in order, and no more than it holds", async () => {
  const gate = new Gate();
  const order: number[] = [];
  assert.equal(gate.enter("queued"), undefined);
  const waiting = Array.from({ length: MOST_RUNS }, async (_, number) => {
    await gate.enter("queued");
    order.push(number);
    gate.leave();
  });
  assert.equal(gate.enter("queued"), "full");
  gate.leave();
  await Promise.all(waiting);
  assert.deepEqual(order, Array.from({ length: MOST_RUNS }, (_, number) => number));
  assert(gate.isIdle);
});

Deno.test("Gate lets so many parallel runs in and no more", () => {
  const gate = new Gate();
  for (let n = 0; n < MOST_RUNS; n++) assert.equal(gate.enter("parallel"), undefined);
  assert.equal(gate.enter("parallel"), "full");
  gate.leave();
  assert.equal(gate.enter("parallel"), undefined);
});
