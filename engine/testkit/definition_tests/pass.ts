/** Lets time pass as it does in life: what is due at one moment is done before the next one comes. */
import type { PlaygroundChange } from "../../model/playground.ts";
import type { TestBot } from "../test_bot.ts";

/** What nobody reacts to. */
const UNHEARD: readonly PlaygroundChange["type"][] = ["presence", "typing", "connected"];

/** @param ms milliseconds */
export async function pass(ms: number, bot: TestBot): Promise<void> {
  const { clock } = bot;
  const end = clock.now() + ms;
  let changed = false;
  const unwatch = bot.local.playground.watch(({ type }) => changed ||= !UNHEARD.includes(type));
  try {
    for (let next = clock.nextAt; next !== undefined && next <= end; next = clock.nextAt) {
      clock.advanceTo(next);
      await bot.settled();
      // What bots did may be something for them to react to, and that belongs to this moment, too.
      if (changed) await bot.calm();
      changed = false;
    }
    clock.advanceTo(end);
    await bot.calm();
  } finally {
    unwatch();
  }
}
