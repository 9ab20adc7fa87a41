/** Lets time pass as it does in life: what is due at one moment is done before the next one comes. */
import type { TestBot } from "../test_bot.ts";

/** @param ms milliseconds */
export async function pass(ms: number, bot: TestBot): Promise<void> {
  const { clock } = bot;
  const end = clock.now() + ms;
  for (let next = clock.nextAt; next !== undefined && next <= end; next = clock.nextAt) {
    clock.advanceTo(next);
    await bot.settled();
  }
  clock.advanceTo(end);
  await bot.settled();
}
