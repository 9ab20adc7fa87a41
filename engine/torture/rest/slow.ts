/** Every request takes long, also those that answer interactions: they are put off in time all the same. */
import type { Trial } from "../trial.ts";
import { Crowd } from "./crowd.ts";

const SLOW = 1_600;

export const SLOW_DISCORD: Trial = {
  name: `every request takes ${SLOW / 1_000} s`,
  times: { short: 2, long: 30 },
  async run(context) {
    await using crowd = await Crowd.gather(context);
    crowd.decide = () => ({ kind: "slow", ms: SLOW });
    // By the first answers the bot learns how slow it is.
    await crowd.round();
    const before = crowd.tally.told;
    for (let round = 1; round <= context.times; round++) {
      await crowd.round();
      context.progress(round);
    }
    const late = crowd.tally.told - before;
    const broken = [...crowd.broken];
    if (late > 0) broken.push(`${late} interactions were not answered within 3 s`);
    return {
      times: crowd.faulty,
      figures: { ...crowd.figures, "late, before it had learnt": before, "late, later on": late },
      broken,
    };
  },
};
