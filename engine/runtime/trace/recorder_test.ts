import assert from "node:assert/strict";
import { VirtualClock } from "../../model/virtual_clock.ts";
import { messageCaller } from "../callers.ts";
import { message } from "../test_events.ts";
import { MOST_PARTS, TraceRecorder } from "./recorder.ts";
import { traceText } from "./trace_text.ts";

const REPORT = {
  command: "daily",
  surface: "prefix",
  userId: "1",
  outcome: "answered",
  duration: 9,
} as const;
const CALLER = messageCaller(message("!daily"), "prefix");

Deno.test("TraceRecorder tells parts in order, how deep they stand and how long they took", () => {
  const clock = new VirtualClock();
  const recorder = new TraceRecorder(clock, clock.now());
  recorder.give({ bet: 5, who: undefined });
  recorder.note("access", "passed");
  const outer = recorder.begin("if", "bots/a.yaml:3:5");
  clock.advance(4);
  const inner = recorder.begin("add", "bots/a.yaml:5:9");
  recorder.value("coins", 150);
  clock.advance(5);
  recorder.end(inner, "done");
  recorder.end(outer, "done");
  recorder.end(recorder.begin("reply"), "failed");
  const trace = recorder.trace(REPORT, CALLER);
  assert.deepEqual(trace.given, [{ name: "bet", text: "5" }]);
  assert.deepEqual(trace.parts.map(({ what, depth, at, took, result }) => [what, depth, at, took, result]), [
    ["access", 0, 0, 0, "passed"],
    ["if", 0, 0, 9, "done"],
    ["add", 1, 4, 5, "done"],
    ["reply", 0, 9, 0, "failed"],
  ]);
  assert.deepEqual(trace.parts[2]!.values, [{ name: "coins", text: "150" }]);
  assert.equal(trace.leftOut, 0);
});

Deno.test("TraceRecorder keeps a bounded number of parts, and counts the others", () => {
  const recorder = new TraceRecorder(new VirtualClock(), 0);
  for (let count = 0; count < MOST_PARTS + 7; count++) recorder.note("reply", "done");
  const { parts, leftOut } = recorder.trace(REPORT, CALLER);
  assert.deepEqual([parts.length, leftOut], [MOST_PARTS, 7]);
});

Deno.test("traceText puts any value on one short line", () => {
  assert.equal(traceText(undefined), "nothing");
  assert.equal(traceText({ name: "Bo", id: "1" }), "Bo");
  assert.equal(traceText(["a", { name: "Bo" }, null]), "[a, Bo, nothing]");
  assert.equal(traceText({ a: 1, b: { c: 2 } }), "{a: 1, b: …}");
  assert.equal(traceText("two\nlines"), "two lines");
  assert.equal(traceText("x".repeat(5000)).length, 100);
  assert.match(traceText(Array.from({ length: 1000 }, () => "x")), /, …\]$/);
});
