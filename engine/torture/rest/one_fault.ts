/** Each fault by itself: it meets every other request. */
import type { Trial } from "../trial.ts";
import { Crowd } from "./crowd.ts";
import { type Fault, FAULTS } from "./faults.ts";

const SHARE = 0.5;

export const ONE_FAULT: readonly Trial[] = Object.entries(FAULTS).map(([name, faults]) => ({
  name,
  times: { short: 1, long: 20 },
  async run(context) {
    const { times, random, progress } = context;
    await using crowd = await Crowd.gather(context);
    crowd.decide = () => random() < SHARE ? one(faults, random) : undefined;
    for (let round = 1; round <= times; round++) {
      await crowd.round();
      progress(round);
    }
    return { times: crowd.faulty, figures: crowd.figures, broken: crowd.broken };
  },
}));

export function one(faults: readonly Fault[], random: () => number): Fault | undefined {
  return faults[Math.floor(random() * faults.length)];
}
