import assert from "node:assert/strict";
import { frameBatch } from "./frame_batch.ts";

Deno.test("frameBatch hands on all items of one frame together, and forgets on demand", () => {
  const frames: (() => void)[] = [];
  const flushed: (readonly number[])[] = [];
  const batch = frameBatch<number>((items) => void flushed.push(items), (run) => void frames.push(run));
  batch.add([1, 2]);
  batch.add([3]);
  assert.equal(frames.length, 1);
  frames.shift()?.();
  batch.add([4]);
  batch.clear();
  batch.add([5]);
  frames.shift()?.();
  assert.deepEqual(flushed, [[1, 2, 3], [5]]);
});
