import assert from "node:assert/strict";
import { PanelRefusal } from "../../model/panels/panel.ts";
import type { TrafficLine, TrafficPayload } from "../../model/panels/traffic.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";
import type { TrafficEntry } from "./traffic_entry.ts";
import { trafficPanel } from "./traffic_panel.ts";

function entry(seq: number, more: Partial<TrafficEntry> = {}): TrafficEntry {
  const facts = { at: seq, way: "to_bot", what: "TYPING_START", failed: false, isRoutine: false } as const;
  return { seq, ...facts, payload: { token: "t", seq }, ...more };
}

function opened(entries: readonly TrafficEntry[]) {
  const clock = new VirtualClock(10_000);
  const listeners = new Set<(entry: TrafficEntry) => void>();
  const panel = trafficPanel({
    traffic: {
      entries: () => entries.toReversed(),
      find: (seq) => entries.find((one) => one.seq === seq),
      watch(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    run: () => undefined,
    clock,
    now: () => clock.now(),
    hide: (text) => text,
  }, { canWrite: false });
  const list = async (given: object) =>
    await panel.ask("list", given) as { lines: TrafficLine[]; more: number };
  return {
    panel,
    clock,
    listeners,
    list,
    send: (one: TrafficEntry) => listeners.forEach((tell) => tell(one)),
  };
}

Deno.test("traffic: list leaves heartbeats out, is bounded, and can be narrowed", async () => {
  const { list, panel } = opened([
    entry(1, { at: 9_990, way: "to_discord", what: "POST /channels/1/messages", status: 200 }),
    ...Array.from({ length: 250 }, (_, index) => entry(index + 2)),
    entry(900, { what: "Heartbeat", isRoutine: true }),
  ]);
  const all = await list({});
  assert.deepEqual([all.lines.length, all.lines[0]!.seq, all.more], [200, 251, 51]);
  assert.ok(!("payload" in all.lines[0]!));
  assert.deepEqual((await list({ way: "to_discord" })).lines.map(({ status }) => status), [200]);
  assert.deepEqual((await list({ text: " MESSAGES " })).lines.map(({ seq }) => seq), [1]);
  assert.deepEqual((await list({ within: 100 })).lines.map(({ seq }) => seq), [1]);
  assert.deepEqual(await list({ run: 5 }), { lines: [], more: 0 });
  await assert.rejects(panel.ask("list", { within: -1 }), PanelRefusal);
});

Deno.test("traffic: one gives a payload without secrets", async () => {
  const { panel } = opened([entry(4)]);
  const found = await panel.ask("one", { seq: 4 }) as TrafficPayload;
  assert.deepEqual([found.payload, found.isCut], [{ token: "[token]", seq: 4 }, false]);
  assert.equal(await panel.ask("one", { seq: 5 }), null);
});

Deno.test("traffic: watch tells of a burst at once, without heartbeats", () => {
  const { panel, clock, send, listeners } = opened([]);
  const news: number[][] = [];
  const unwatch = panel.watch!((told) => {
    news.push((told as { lines: TrafficLine[] }).lines.map(({ seq }) => seq));
  });
  send(entry(1));
  send(entry(2, { isRoutine: true }));
  send(entry(3));
  clock.advance(100);
  unwatch();
  assert.deepEqual([news, listeners.size], [[[3, 1]], 0]);
});
