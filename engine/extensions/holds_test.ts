import assert from "node:assert/strict";
import { VirtualClock } from "../model/virtual_clock.ts";
import type { ExtensionInstance } from "./extension_instance.ts";
import { Holds } from "./holds.ts";
import type { Running } from "./running.ts";

/** One that is loaded, whose functions tell which one it is. */
function running(name: string, word: string): Running {
  const instance = { functions: () => new Map([[word, () => Promise.resolve(word)]]) } as Partial<
    ExtensionInstance
  >;
  return { name, instance } as Running;
}

const table = (...all: Running[]) => new Map(all.map((one) => [one.name, one]));
const wordsOf = (
  hold: { functions(name: string, kind: "handlers"): ReadonlyMap<string, unknown> | undefined },
) => [
  ...hold.functions("dice", "handlers")?.keys() ?? [],
];

Deno.test("Holds keep what was loaded at a moment until the last one that has it is released", async () => {
  const holds = new Holds(new VirtualClock());
  const { signal } = new AbortController();
  const [old, other] = [running("dice", "old"), running("dice", "new")];
  const [first, second, third] = [holds.add(table(old)), holds.add(table(old)), holds.add(table(other))];
  assert.deepEqual([first, third].map(wordsOf), [["old"], ["new"]]);
  let over = false;
  const ended = holds.end(old, 1000, signal)!.then(() => over = true);
  first.release();
  await Promise.resolve();
  assert.equal(over, false);
  second.release();
  await ended;
  assert.equal(holds.end(old, 1000, signal), undefined);
});

Deno.test("Holds end with their time, and with the bot", async () => {
  const clock = new VirtualClock();
  const holds = new Holds(clock);
  const bot = new AbortController();
  const old = running("dice", "old");
  holds.add(table(old));
  const late = holds.end(old, 1000, bot.signal);
  clock.advance(1000);
  await late;
  const stopped = holds.end(old, 1000, bot.signal);
  bot.abort();
  await stopped;
  assert.equal(clock.pending, 0);
  assert.equal(holds.end(old, 1000, bot.signal), undefined);
});

Deno.test("Holds from before anything was loaded are of what is loaded first", () => {
  const holds = new Holds(new VirtualClock());
  const hold = holds.add(undefined);
  assert.deepEqual(wordsOf(hold), []);
  holds.begin(table(running("dice", "one")));
  holds.begin(table(running("dice", "two")));
  assert.deepEqual(wordsOf(hold), ["one"]);
});
