/** Dispatches that come twice, in another order, in halves or not at all, and a connection that is cut in the midst of it. */
import type { Trial } from "../trial.ts";
import { TriedBot } from "./tried_bot.ts";

/** Dispatches that are held back at the most. */
const HELD = 5;

const CALL = /^\{"t":"INTERACTION_CREATE"|"content":"!echo /;

export const mangledDispatches: Trial = {
  name: "dispatches doubled, out of order, in halves and left out, then the connection cut",
  times: { short: 5, long: 300 },
  async run(context) {
    await using bot = await TriedBot.start(context);
    const { random } = context;
    const { gatewayFaults } = bot.local;
    const broken: string[] = [];
    let doubled = 0, moved = 0, halved = 0, gone = 0;
    for (let round = 0; round < context.times; round++) {
      let held: string[] = [];
      gatewayFaults.onDispatch = (frame) => {
        // What the bot's own answers look like on their way back is of no account, and would fill every gap.
        if (!CALL.test(frame)) return [frame];
        const chance = random();
        if (chance < 0.2) return doubled++, [frame, frame];
        if (chance < 0.3) return doubled++, [frame, ...held, frame];
        if (chance < 0.5 && held.length < HELD) return moved++, held.push(frame), [];
        if (chance < 0.55) return halved++, [frame.slice(0, frame.length / 2)];
        const late = held;
        held = [];
        return [frame, ...late];
      };
      await bot.calls(10);
      await bot.quiet();
      // What is still held back never comes by itself: the cut makes Discord send it again.
      gone += held.length;
      gatewayFaults.onDispatch = undefined;
      const before = bot.sessions;
      bot.local.disconnect(bot.applicationId, { code: 4000 });
      if (!await bot.until(() => bot.sessions > before && bot.ready)) broken.push(`round ${round}: not back`);
      await bot.pass(61_000);
      context.progress(round + 1);
    }
    const untold = bot.tally.untold(bot.local.log.entries);
    if (untold > 0) broken.push(`${untold} commands were lost with a session that could have gone on`);
    return {
      times: context.times,
      ...await bot.outcome(broken, {
        "sent twice": doubled,
        "out of order": moved,
        halves: halved,
        "left out": gone,
      }),
    };
  },
};
