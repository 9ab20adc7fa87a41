import assert from "node:assert/strict";
import type { Trouble } from "../../../model/panels/live.ts";
import { NO_TOASTS, reduceToasts, tellToast, type ToastEvent, type Toasts } from "./toasts.ts";

const trouble = (id: string, title = id): Trouble => ({
  id,
  title,
  keepsRunning: true,
  problems: [],
  more: 0,
  text: "Why",
});
const troubles = (...list: Trouble[]): ToastEvent => ({
  type: "news",
  news: { kind: "troubles", troubles: list },
});
const note = (text: string): ToastEvent => ({ type: "note", text });
const after = (...events: ToastEvent[]): Toasts => events.reduce(reduceToasts, NO_TOASTS);
const told = ({ list }: Toasts) => list.map(tellToast);

Deno.test("reduceToasts keeps three, and troubles rather than what passes", () => {
  assert.deepEqual(told(after(note("1"), note("2"), note("3"), note("4"))), ["2", "3", "4"]);
  const mixed = after(troubles(trouble("a")), note("1"), note("2"), note("3"));
  assert.deepEqual(told(mixed), ["a. Why The last good version keeps running.", "2", "3"]);
});

Deno.test("a trouble goes when it is mended, and stays closed until it is another one", () => {
  const shown = after(troubles(trouble("a")));
  const closed = reduceToasts(shown, { type: "close", key: shown.list[0]!.key });
  assert.equal(closed.list.length, 0);
  assert.equal(reduceToasts(closed, troubles(trouble("a"))).list.length, 0);
  assert.equal(reduceToasts(closed, troubles(trouble("a", "worse"))).list.length, 1);
  const back = [troubles(), troubles(trouble("a"))].reduce(reduceToasts, closed);
  assert.equal(back.list.length, 1);
  assert.equal(reduceToasts(shown, troubles()).list.length, 0);
});

Deno.test("a trouble that stands is not shown anew", () => {
  const shown = after(troubles(trouble("a")));
  assert.equal(reduceToasts(shown, troubles(trouble("a"), trouble("b"))).list[0]!.key, shown.list[0]!.key);
});

Deno.test("tellToast says what a save has changed", () => {
  const reloaded = {
    bot: "shop",
    name: "Shop",
    files: ["bots/shop.yaml"],
    ms: 13.6,
    changes: { added: ["command buy"], changed: [], removed: ["prefix"] },
    warnings: 0,
  };
  assert.deepEqual(told(after({ type: "news", news: { kind: "reloaded", reloaded } })), [
    "Reloaded bots/shop.yaml in 14 ms. Added command buy Removed prefix",
  ]);
});
