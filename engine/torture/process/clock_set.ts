/** The clock of the machine is set to and fro, by seconds and by years. */
import { startTestBot } from "../../testkit/test_bot.ts";
import type { Outcome, Trial } from "../trial.ts";

const MINUTE = 60_000;
const YEAR = 365 * 24 * 60 * MINUTE;
/** What passes after each setting. */
const AFTER = 2 * 60 * MINUTE;
const STEP = 5 * MINUTE;

const BOT = `
name: Timely
cooldowns: { default_rate: 0 }
commands:
  soon: { description: Soon, do: [ { wait: 10s }, { reply: here } ] }
  often: { description: Often, cooldown: { rate: 1, per: 10s }, reply: again }
events:
  tick: { when: { schedule: "every 10m" }, do: [ { if: "true", then: [ stop ] } ] }
`;

export const clockSet: Trial = {
  name: "clock set to and fro",
  times: { short: 10, long: 300 },
  async run(context): Promise<Outcome> {
    const { random, times, progress } = context;
    const broken: string[] = [];
    await using bot = await startTestBot(BOT, {
      backups: false,
      token: context.token,
      rateLimits: false,
      validate: false,
      // Time that is skipped leaves no room for the answers to heartbeats.
      heartbeatInterval: 20 * 24 * 60 * MINUTE,
    });
    let [fewest, most] = [Infinity, 0];
    for (let done = 0; done < times; progress(++done)) {
      await bot.say("!soon");
      await bot.say("!often");
      const by = Math.round((random() < 0.5 ? -1 : 1) * YEAR ** random());
      const from = bot.reports.length;
      bot.clock.set(Math.max(0, bot.clock.now() + by));
      const seen = await bot.advance(2 * MINUTE);
      if (!seen.includes("here")) broken.push(`set by ${by} ms, a wait of 10 s is not over after 2 minutes`);
      if (!(await bot.say("!often")).includes("again")) {
        broken.push(`set by ${by} ms, a cooldown of 10 s stays`);
      }
      for (let passed = 0; passed < AFTER; passed += STEP) await bot.advance(STEP);
      const ticks = bot.reports.slice(from).filter(({ command }) => command === "event tick").length;
      [fewest, most] = [Math.min(fewest, ticks), Math.max(most, ticks)];
      // An hour is the largest correction after which a schedule waits for its time to come again.
      if (ticks < 5 || ticks > 14) {
        broken.push(`set by ${by} ms, what is due 12 times was done ${ticks} times`);
      }
    }
    context.evidence.add("log", bot.log.lines.join("\n"));
    return { times, figures: { "fewest of 12 due runs": fewest, "most": most }, broken };
  },
};
