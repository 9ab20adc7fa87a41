import assert from "node:assert/strict";
import { chartText, newestOf, spreadOf } from "./chart_text.ts";

const format = (value: number) => `${value} ms`;

Deno.test("spreadOf leaves out what is not known", () => {
  assert.deepEqual(spreadOf([null, 5, 2, null, 9, 4, null]), { last: 4, min: 2, max: 9 });
  assert.equal(spreadOf([null, null]), undefined);
  assert.equal(spreadOf([]), undefined);
});

Deno.test("newestOf is the last value that is known", () => {
  assert.equal(newestOf([1, 0, null]), 0);
  assert.equal(newestOf([null]), null);
});

Deno.test("chartText tells the last, the least and the highest value of each line", () => {
  assert.equal(
    chartText("Latency", [{ values: [30, 61, 38] }], format),
    "Latency: 38 ms now, between 30 ms and 61 ms.",
  );
  assert.equal(
    chartText("Memory", [{ label: "all", values: [3, 4] }, { label: "heap", values: [] }], format),
    "Memory: all 4 ms now, between 3 ms and 4 ms; heap not known yet.",
  );
});
