/** Everything that can happen to a connection, one after the other. */
import type { Trial } from "../trial.ts";
import { FAULTS, suffer } from "./faults.ts";
import { TriedBot } from "./tried_bot.ts";

const CALLS = 4;

export const faultyConnections: Trial = {
  name: "connections lost, refused, silent and slow, in every way",
  times: { short: FAULTS.length, long: FAULTS.length * 10 },
  async run(context) {
    await using bot = await TriedBot.start(context);
    const broken: string[] = [];
    let slowest = 0;
    for (let round = 0; round < context.times; round++) {
      const fault = FAULTS[round % FAULTS.length]!;
      const from = bot.clock.now();
      const untold = bot.tally.untold(bot.local.log.entries);
      if (!await suffer(bot, fault, CALLS)) broken.push(`after "${fault.name}" the bot did not come back`);
      slowest = Math.max(slowest, bot.clock.now() - from);
      if (!fault.endsSession && bot.tally.untold(bot.local.log.entries) > untold) {
        broken.push(`"${fault.name}" ended the session, and what happened meanwhile was lost`);
      }
      // Sessions that lasted are good ones, after which the pauses begin anew.
      await bot.pass(61_000);
      context.progress(round + 1);
    }
    return {
      times: context.times,
      ...await bot.outcome(broken, { "back within": `${Math.round(slowest / 1_000)} s` }),
    };
  },
};
