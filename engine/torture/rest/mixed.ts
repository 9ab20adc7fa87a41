/** All faults at random, with rounds in which they come together: now and then nearly nothing gets through. */
import type { Trial } from "../trial.ts";
import { Crowd } from "./crowd.ts";
import { FAULTS } from "./faults.ts";
import { one } from "./one_fault.ts";

export const MIXED: Trial = {
  name: "all of them at random",
  times: { short: 4, long: 200 },
  async run(context) {
    const { times, random, progress } = context;
    const faults = Object.values(FAULTS).flat();
    await using crowd = await Crowd.gather(context);
    for (let round = 1; round <= times; round++) {
      const share = random() ** 2;
      crowd.decide = () => random() < share ? one(faults, random) : undefined;
      await crowd.round();
      progress(round);
    }
    return { times: crowd.faulty, figures: crowd.figures, broken: crowd.broken };
  },
};
