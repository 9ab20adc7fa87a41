/** An hour in which something goes wrong every minute, while people go on calling commands. */
import type { Trial } from "../trial.ts";
import { FAULTS, suffer } from "./faults.ts";
import { TriedBot } from "./tried_bot.ts";

const MINUTE = 60_000;
/** Milliseconds between commands. */
const APART = 5_000;

export const hourOfFaults: Trial = {
  name: "minutes with a fault each, commands all the time",
  times: { short: 5, long: 60 * 6 },
  async run(context) {
    await using bot = await TriedBot.start(context);
    const broken: string[] = [];
    let before = 0;
    const logins = bot.count("READY");
    for (let minute = 0; minute < context.times; minute++) {
      const end = bot.clock.now() + MINUTE;
      const fault = FAULTS[Math.floor(context.random() * FAULTS.length)]!;
      if (!await suffer(bot, fault, 2)) {
        broken.push(`minute ${minute}: after "${fault.name}" the bot did not come back`);
      }
      while (bot.clock.now() < end) {
        await bot.call();
        await bot.pass(Math.min(APART, end - bot.clock.now()));
      }
      await bot.settled();
      const lost = bot.tally.lost(bot.local.log.entries).length;
      if (lost > before) broken.push(`minute ${minute}: commands were lost by "${fault.name}"`);
      before = lost;
      context.progress(minute + 1);
    }
    return { times: context.times, ...await bot.outcome(broken, { logins: bot.count("READY") - logins }) };
  },
};
