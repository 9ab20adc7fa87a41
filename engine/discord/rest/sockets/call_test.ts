import assert from "node:assert/strict";
import { Call } from "./call.ts";

Deno.test("Call has its time again with each piece, but not for ever", () => {
  const call = new Call(new Uint8Array(), 10_000, () => {}, () => {});
  let looks = 0;
  while (call.left > 0 && looks < 1_000) {
    call.left -= 5_000;
    call.renew();
    looks++;
  }
  // 60 pieces, 5 s apart, and the rest of the last time.
  assert.equal(looks, 61);
});

Deno.test("Call.fail tells whether the request may have arrived, once", () => {
  const errors: unknown[] = [];
  const waiting = new Call(new Uint8Array(), 1, () => {}, (error) => errors.push(error.mayHaveArrived));
  waiting.expire();
  waiting.fail("again");
  const sent = new Call(new Uint8Array(), 1, () => {}, (error) => errors.push(error.mayHaveArrived));
  sent.abandon = () => {};
  sent.fail("broken");
  assert.deepEqual(errors, [false, true]);
});
