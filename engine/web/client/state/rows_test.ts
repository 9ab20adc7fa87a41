import assert from "node:assert/strict";
import { ADA, BO, BOT, GENERAL } from "../../testing/fake_world.ts";
import { keys, seen } from "../../testing/fake_snapshot.ts";
import { messageEntry } from "./entry.ts";
import { rowsOf, visibleTo } from "./rows.ts";

Deno.test("visibleTo hides what is only for others", () => {
  const entries = [messageEntry(seen("1")), messageEntry({ ...seen("2"), onlyFor: BO.id })];
  assert.deepEqual(keys(visibleTo(entries, ADA.id)), ["1"]);
  assert.deepEqual(keys(visibleTo(entries, BO.id)), ["1", "2"]);
});

Deno.test("rowsOf groups messages of one author within seven minutes", () => {
  const reply = {
    message: { ...seen("6", 9, BOT).message, message_reference: { channel_id: GENERAL, type: 0 } },
  };
  const entries = [
    seen("1"),
    seen("2", 6.9),
    seen("3", 14),
    seen("4", 14, BO),
    { ...seen("5", 15, BO), onlyFor: BO.id },
    reply,
    seen("7", 24 * 60, BOT),
  ].map(messageEntry);
  const rows = rowsOf(entries, 0, entries.length);
  assert.deepEqual(rows.map(({ startsGroup }) => startsGroup), [true, false, true, true, true, true, true]);
  assert.deepEqual(rows.map(({ startsDay }) => startsDay), [true, false, false, false, false, false, true]);
  assert.deepEqual(rowsOf(entries, 1, 2).map(({ startsGroup }) => startsGroup), [false]);
});
