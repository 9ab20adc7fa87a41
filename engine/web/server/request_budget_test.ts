import assert from "node:assert/strict";
import { RequestBudget } from "./request_budget.ts";

Deno.test("RequestBudget allows a burst, then refuses, then refills evenly", () => {
  let now = 0;
  const budget = new RequestBudget(3, 2, () => now);
  assert.deepEqual([1, 2, 3, 4].map(() => budget.take()), [true, true, true, false]);
  now = 500;
  assert.deepEqual([1, 2].map(() => budget.take()), [true, false]);
  now = 30_000;
  assert.deepEqual([2.5, 1, 0.5].map((cost) => budget.take(cost)), [true, false, true]);
  now = 60_000;
  assert.deepEqual([1, 2, 3, 4].map(() => budget.take()), [true, true, true, false]);
});
