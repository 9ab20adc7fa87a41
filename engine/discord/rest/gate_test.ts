import assert from "node:assert/strict";
import { settle } from "../test_clock.ts";
import { Gate } from "./gate.ts";

Deno.test("Gate.enter lets so many in, and the next one when one leaves, in order", async () => {
  const gate = new Gate(2);
  const inside: number[] = [];
  const leave: (() => void)[] = [];
  for (let index = 0; index < 5; index++) {
    void Promise.resolve(gate.enter()).then((left) => {
      inside.push(index);
      leave.push(left);
    });
  }
  await settle();
  assert.deepEqual(inside, [0, 1]);
  leave[0]!();
  await settle();
  assert.deepEqual(inside, [0, 1, 2]);
  gate.close();
  await settle();
  assert.deepEqual(inside, [0, 1, 2, 3, 4]);
});
