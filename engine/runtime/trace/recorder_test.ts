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
const TARGET = { eventId: "5", messageId: "5" };
const COINS = { name: "coins", type: "number", per: "member", default: 0 } as const;
const PLACE = { userId: "1", guildId: "2", channelId: "3" };

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
  const trace = recorder.trace(REPORT, CALLER, TARGET);
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

Deno.test("TraceRecorder tells what was matched, how far the run came, and what is known of each stage", () => {
  const recorder = new TraceRecorder(new VirtualClock(), 0);
  recorder.match("!daily", "bots/a.yaml:2:3");
  recorder.enter("access");
  recorder.tell(() => [{ name: "where", text: "Home" }]);
  recorder.note("access", "passed");
  recorder.enter("options");
  const { origin, reached, facts, parts, userName } = recorder.trace(REPORT, CALLER, TARGET);
  assert.deepEqual(origin, { text: "!daily", source: "bots/a.yaml:2:3", ...TARGET });
  assert.deepEqual([reached, parts.map(({ stage }) => stage)], ["options", ["access"]]);
  assert.deepEqual(facts, [{ stage: "access", name: "where", text: "Home" }]);
  assert.equal(userName, CALLER.user.global_name);
});

Deno.test("TraceRecorder tells each value that was changed once, from before the run to behind it", () => {
  const recorder = new TraceRecorder(new VirtualClock(), 0);
  recorder.change(COINS, PLACE, 50, 20);
  recorder.change(COINS, { ...PLACE, userId: "9" }, 0, 30);
  recorder.change(COINS, PLACE, 20, 25);
  recorder.change({ ...COINS, name: "pot", per: "global" }, PLACE, undefined, 5);
  assert.deepEqual(recorder.trace(REPORT, CALLER, TARGET).changes, [
    { name: "coins", per: "member", ownerId: "1", before: "50", after: "25" },
    { name: "coins", per: "member", ownerId: "9", before: "0", after: "30" },
    { name: "pot", per: "global", before: "nothing", after: "5" },
  ]);
});

Deno.test("TraceRecorder counts in parts of a millisecond where the clock can", () => {
  let now = 1000.25;
  const recorder = new TraceRecorder({ now: () => 0, after: () => () => {}, precise: () => now }, 0);
  const part = recorder.begin("reply");
  now += 0.5;
  recorder.end(part, "done");
  const { at, took } = recorder.trace(REPORT, CALLER, TARGET).parts[0]!;
  assert.deepEqual([at, took], [0, 0.5]);
});

Deno.test("TraceRecorder tells of an error with its stack and its causes", () => {
  const recorder = new TraceRecorder(new VirtualClock(), 0);
  const error = new Error("no answer", { cause: new TypeError("no route") });
  const told = recorder.trace({ ...REPORT, outcome: "failed", error }, CALLER, TARGET).error ?? "";
  assert.match(told, /^Error: no answer\n +at [^]*\nCaused by: TypeError: no route\n/);
  assert.equal(recorder.trace(REPORT, CALLER, TARGET).error, undefined);
});

Deno.test("TraceRecorder keeps a bounded number of parts, and counts the others", () => {
  const recorder = new TraceRecorder(new VirtualClock(), 0);
  for (let count = 0; count < MOST_PARTS + 7; count++) recorder.note("reply", "done");
  const { parts, leftOut } = recorder.trace(REPORT, CALLER, TARGET);
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
