import assert from "node:assert/strict";
import { PanelRefusal } from "../../model/panels/panel.ts";
import type { RunDetail, RunLine, SourceLines } from "../../model/panels/runs.ts";
import type { Trace } from "../../model/trace.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";
import type { PanelRun } from "./run_line.ts";
import { runsPanel } from "./runs_panel.ts";
import { part, trace } from "./test_trace.ts";

const FILE = ["commands:", "", "  ban:", "    cooldown: 5s", "    reply: hunter22", ...Array(40).fill("#")];

function opened(traces: readonly Trace[]) {
  const runs = traces.map((one, index): PanelRun => ({ id: index + 1, bot: "a", trace: () => one }))
    .reverse();
  const clock = new VirtualClock();
  const listeners = new Set<(run: PanelRun) => void>();
  const panel = runsPanel({
    runs: {
      list: (kind) => runs.filter(({ trace }) => kind === "last" || trace().outcome === kind),
      find: (id) => runs.find((run) => run.id === id),
      watch(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    clock,
    readLines: (path) => Promise.resolve(path === "bots/a.yaml" ? FILE : undefined),
    hide: (text) => text.replaceAll("hunter22", "***"),
  }, { canWrite: false });
  const happen = (run: PanelRun) => listeners.forEach((listener) => listener(run));
  return { panel, clock, runs, happen, listeners };
}

Deno.test("runs: list gives the newest runs of a kind with what they came to", async () => {
  const { panel } = opened([
    trace({ surface: "prefix", command: "help", origin: { text: "!h", eventId: "1" } }),
    trace({ outcome: "refused", reason: "hunter22 is wrong" }),
    trace({ surface: "event", command: "event greet", reason: "waits until tomorrow" }),
  ]);
  const lines = await panel.ask("list", { kind: "last" }) as RunLine[];
  assert.deepEqual(lines.map(({ id, title, outcome }) => [id, title, outcome]), [
    [3, "greet", "waiting"],
    [2, "/ban", "refused"],
    [1, "!h", "answered"],
  ]);
  assert.equal(lines[1]!.reason, "*** is wrong");
  const refused = await panel.ask("list", { kind: "refused" }) as RunLine[];
  assert.deepEqual(refused.map(({ id }) => id), [2]);
  await assert.rejects(panel.ask("list", { kind: "all" }), PanelRefusal);
});

Deno.test("runs: one gives all of a run, checks of the engine with the key that they go by", async () => {
  const { panel } = opened([trace({
    outcome: "failed",
    error: "Error: hunter22",
    changes: [{ name: "coins", per: "user", ownerId: "2", before: "1", after: "hunter22" }],
    parts: [part("cooldown", "cooldown"), part("steps", "reply", { at: 0.25, took: 1.5 })],
  })]);
  const detail = await panel.ask("one", { id: 1 }) as RunDetail;
  const sources = Object.fromEntries(detail.stages.map(({ name, source }) => [name, source?.line]));
  assert.deepEqual([sources.matched, sources.permission, sources.cooldown], [3, undefined, 4]);
  assert.deepEqual([detail.error, detail.changes[0]!.after], ["Error: ***", "***"]);
  assert.equal(detail.took, 1.75);
  assert.equal(await panel.ask("one", { id: 9 }), null);
});

Deno.test("runs: source gives the lines around a place without secrets, and refuses what may not be shown", async () => {
  const { panel } = opened([]);
  const shown = await panel.ask("source", { path: "bots/a.yaml", line: 5 }) as SourceLines;
  assert.deepEqual([shown.first, shown.line, shown.lines.length], [1, 5, 17]);
  assert.equal(shown.lines[4], "    reply: ***");
  const gone = await panel.ask("source", { path: "bots/a.yaml", line: 4000 }) as SourceLines;
  assert.deepEqual([gone.line, gone.first], [45, 33]);
  await assert.rejects(panel.ask("source", { path: ".env", line: 1 }), PanelRefusal);
  await assert.rejects(panel.ask("source", { path: "bots/a.yaml", line: 0 }), PanelRefusal);
});

Deno.test("runs: watch tells of new runs together, and ends", () => {
  const { panel, clock, runs, happen, listeners } = opened([trace(), trace()]);
  const news: number[][] = [];
  const unwatch = panel.watch!((told) => {
    news.push((told as { runs: RunLine[] }).runs.map(({ id }) => id));
  });
  for (const run of runs.toReversed()) happen(run);
  clock.advance(50);
  assert.deepEqual(news, [[2, 1]]);
  happen(runs[0]!);
  unwatch();
  clock.advance(1000);
  assert.deepEqual([news.length, listeners.size, clock.pending], [1, 0, 0]);
});
