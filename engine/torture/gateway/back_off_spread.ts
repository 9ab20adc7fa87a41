/** Bots that all lose their gateway at the same moment, and how they come back. */
import { reconnectDelay } from "../../discord/gateway/back_off.ts";
import type { Trial } from "../trial.ts";

const TRIES = 12;
/** No second of a try may see more than this part of the bots, where the pause is long enough to tell. */
const CROWD = 0.35;

export const backOffSpread: Trial = {
  name: "bots that lose the gateway together: their pauses",
  times: { short: 1_000, long: 100_000 },
  run(context) {
    const broken: string[] = [];
    const at = new Float64Array(context.times);
    let longest = 0;
    let crowd = 0;
    let mean = 0;
    for (let failures = 1; failures <= TRIES; failures++) {
      const seconds = new Map<number, number>();
      let sum = 0;
      for (let bot = 0; bot < context.times; bot++) {
        const delay = reconnectDelay(failures, context.random);
        sum += delay;
        longest = Math.max(longest, delay);
        at[bot]! += delay;
        const second = Math.floor(at[bot]! / 1_000);
        seconds.set(second, (seconds.get(second) ?? 0) + 1);
      }
      const fullest = Math.max(...seconds.values()) / context.times;
      if (failures >= 3) crowd = Math.max(crowd, fullest);
      if (sum / context.times < mean * 0.95) {
        broken.push(`the pause before try ${failures} is shorter than the one before`);
      }
      mean = sum / context.times;
    }
    if (longest > 90_000) broken.push(`a pause lasted ${longest} ms`);
    if (crowd > CROWD) {
      broken.push(`${Math.round(crowd * 100)} % of the bots came back within the same second`);
    }
    return Promise.resolve({
      times: context.times,
      figures: {
        "longest pause": `${Math.round(longest / 1_000)} s`,
        "mean of the last": `${Math.round(mean / 1_000)} s`,
        "most in one second": `${(crowd * 100).toFixed(1)} %`,
      },
      broken,
    });
  },
};
