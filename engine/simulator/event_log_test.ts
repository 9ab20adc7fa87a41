import assert from "node:assert/strict";
import { EventLog } from "./event_log.ts";
import { Moment } from "./moment.ts";
import { VirtualClock } from "../model/virtual_clock.ts";

Deno.test("EventLog: numbers entries, keeps the last ones and tells watchers of each", () => {
  const log = new EventLog(new Moment(new VirtualClock(42)), 10);
  const seen: number[] = [];
  const stop = log.watch(({ seq }) => seen.push(seq));
  for (let i = 0; i < 25; i++) log.append({ kind: "refusal", message: String(i) });
  stop();
  log.append({ kind: "refusal", message: "last" });
  assert.equal(log.total, 26);
  assert.deepEqual(log.entries.map(({ seq }) => seq), [16, 17, 18, 19, 20, 21, 22, 23, 24, 25]);
  assert.deepEqual(log.entries[9], { seq: 25, at: 42, kind: "refusal", message: "last" });
  assert.equal(seen.length, 25);
});
