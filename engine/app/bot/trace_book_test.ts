import assert from "node:assert/strict";
import type { Trace } from "../../model/trace.ts";
import { ProjectRuns } from "./project_runs.ts";
import { KEPT_TRACES, TraceBook } from "./trace_book.ts";

function trace(command: string, outcome: Trace["outcome"]) {
  const facts = {
    surface: "slash",
    userId: "1",
    userName: "Bo",
    channelId: "2",
    started: 0,
    duration: 1,
    origin: { text: "", eventId: "3" },
    reached: "steps",
  } as const;
  const lists = { facts: [], given: [], parts: [], changes: [] };
  return { outcome, trace: (): Trace => ({ ...facts, ...lists, command, outcome, leftOut: 0 }) };
}

Deno.test("TraceBook keeps the newest runs, and those that did not go well apart from frequent ones", () => {
  const book = new TraceBook();
  book.add(trace("rare", "failed"));
  book.add(trace("late", "refused"));
  for (let count = 0; count < KEPT_TRACES * 3; count++) book.add(trace(`usual ${count}`, "answered"));
  assert.equal(book.list("last").length, KEPT_TRACES);
  assert.equal(book.list("last")[0]!.command, `usual ${KEPT_TRACES * 3 - 1}`);
  assert.deepEqual(book.list("failed").map(({ command }) => command), ["rare"]);
  assert.deepEqual(book.list("refused").map(({ command }) => command), ["late"]);
});

Deno.test("ProjectRuns lists the runs of all bots by their age, and finds each as long as it is kept", () => {
  const runs = new ProjectRuns();
  const told: string[] = [];
  const unwatch = runs.watch(({ bot, id }) => told.push(`${bot} ${id}`));
  runs.book("a").add(trace("one", "answered"));
  runs.book("b").add(trace("two", "failed"));
  runs.book("a").add(trace("three", "answered"));
  unwatch();
  for (let count = 0; count < KEPT_TRACES; count++) runs.book("a").add(trace("usual", "answered"));
  assert.deepEqual(told, ["a 1", "b 2", "a 3"]);
  assert.deepEqual(runs.list("failed").map(({ bot, trace }) => [bot, trace().command]), [["b", "two"]]);
  assert.equal(runs.list("last").at(-1)?.id, 2);
  assert.equal(runs.find(2)?.trace().command, "two");
  assert.equal(runs.find(1), undefined);
});
