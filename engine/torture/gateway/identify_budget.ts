/** What `/gateway/bot` allows: no login when none is left, and none of the same bucket within five seconds of another. */
import { IdentifyGate } from "../../discord/gateway/identify_gate.ts";
import { OwnLogins } from "../../discord/gateway/login_book.ts";
import { Waits } from "../../discord/gateway/waits.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";
import type { Trial } from "../trial.ts";

const DAY = 24 * 3_600_000;
const APART = 5_000;

export const identifyBudget: Trial = {
  name: "starts with random shards, concurrency and logins left",
  times: { short: 100, long: 5_000 },
  async run(context) {
    const broken: string[] = [];
    const pick = (least: number, most: number) => least + Math.floor(context.random() * (most - least + 1));
    let logins = 0;
    for (let round = 0; round < context.times; round++) {
      const clock = new VirtualClock();
      const start = clock.now();
      const limit = {
        total: 1_000,
        remaining: pick(0, 3) === 0 ? pick(0, 5) : 1_000,
        reset_after: pick(1, DAY),
        max_concurrency: pick(1, 16),
      };
      const shards = pick(1, 32);
      const passed: { readonly bucket: number; readonly at: number }[] = [];
      const gate = new IdentifyGate({
        limit,
        shards,
        logins: new OwnLogins(),
        waits: new Waits(clock),
        clock,
        onPause() {},
      });
      const passing = Array.from({ length: shards }, async (_, shard) => {
        await gate.pass(shard);
        await gate.count(shard);
        passed.push({ bucket: shard % limit.max_concurrency, at: clock.now() });
      });
      let done = false;
      const all = Promise.all(passing).then(() => done = true);
      while (!done) {
        for (let turn = 0; turn < 20; turn++) await Promise.resolve();
        if (!done && clock.nextAt !== undefined) clock.advanceTo(clock.nextAt);
      }
      await all;
      logins += passed.length;
      const early = passed.filter(({ at }) => at < start + limit.reset_after).length;
      if (early > limit.remaining) {
        broken.push(`round ${round}: ${early} logins where ${limit.remaining} were left`);
      }
      for (const [index, { bucket, at }] of passed.entries()) {
        const before = passed.slice(0, index).findLast((one) => one.bucket === bucket);
        if (before && at - before.at < APART) {
          broken.push(`round ${round}: two logins of a bucket within ${at - before.at} ms`);
        }
      }
      context.progress(round + 1);
    }
    return { times: context.times, figures: { logins, "over the limit": broken.length }, broken };
  },
};
