import assert from "node:assert/strict";
import { seen } from "../../testing/fake_snapshot.ts";
import { messageEntry } from "./entry.ts";
import { hold, newer, older, spanOf } from "./list_window.ts";

Deno.test("spanOf follows the newest, or stays where it is held", () => {
  const entries = Array.from({ length: 500 }, (_, id) => messageEntry(seen(String(id))));
  const newest = spanOf(entries, undefined);
  assert.deepEqual(newest, { start: 420, end: 500 });
  const held = hold(entries, newest);
  const more = [...entries, messageEntry(seen("500"))];
  assert.deepEqual(spanOf(more, held), { start: 420, end: 500 });
  let window = held;
  for (let step = 0; step < 20; step++) window = older(entries, spanOf(entries, window));
  assert.deepEqual(spanOf(entries, window), { start: 0, end: 160 });
  for (let step = 0; step < 20; step++) window = newer(entries, spanOf(entries, window));
  assert.deepEqual(spanOf(entries, window), { start: 340, end: 500 });
});

Deno.test("spanOf keeps its place when an entry at its edge is deleted", () => {
  const entries = Array.from({ length: 300 }, (_, id) => messageEntry(seen(String(id))));
  const held = hold(entries, { start: 100, end: 200 });
  assert.deepEqual(spanOf(entries.filter(({ key }) => key !== "100"), held), { start: 119, end: 199 });
  assert.deepEqual(spanOf(entries.filter(({ key }) => key !== "199"), held), { start: 100, end: 180 });
  assert.deepEqual(spanOf([], held), { start: 0, end: 0 });
});
