import assert from "node:assert/strict";
import type { Trace } from "../model/trace.ts";
import { KEPT_TRACES, TraceBook } from "./trace_book.ts";

function trace(command: string, outcome: Trace["outcome"]) {
  const facts = { surface: "slash", userId: "1", channelId: "2", started: 0, duration: 1 } as const;
  return {
    outcome,
    trace: (): Trace => ({ ...facts, command, outcome, given: [], parts: [], leftOut: 0 }),
  };
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
