/** Ten thousand events at once, commands among them: all are answered, and the bot does not stand still meanwhile. */
import type { Trial } from "../trial.ts";
import { TriedBot } from "./tried_bot.ts";

const EVENTS = 10_000;
/** Every so many events are a command. */
const COMMANDS = 50;
/** The bot's loop must not be held up for longer, in milliseconds, on whatever machine; the sender works on the same one. */
const STILL = 2_000;
/** What may stay of a burst, in bytes. */
const KEPT = 64 * 1024 * 1024;

export const burst: Trial = {
  name: `bursts of ${EVENTS} events, a command among ${COMMANDS} of them`,
  times: { short: 1, long: 20 },
  async run(context) {
    await using bot = await TriedBot.start(context, { logLimit: 2 * EVENTS });
    const { id: guildId } = bot.local.playground.snapshot().guilds[0]!;
    const broken: string[] = [];
    let slowest = 0;
    let longest = 0;
    const heap = () => Deno.memoryUsage().heapUsed;
    let before = 0;
    for (let round = 0; round < context.times; round++) {
      if (round === 1) before = heap();
      const from = performance.now();
      let last = from;
      const watch = setInterval(() => {
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
      }, 1);
      for (let event = 0; event < EVENTS; event++) {
        if (event % COMMANDS === 0) await bot.call();
        else bot.local.dispatch(bot.applicationId, "TYPING_START", typing(guildId, event));
        // As they would come over a network: some hundred, then a breath.
        if (event % 200 === 199) await new Promise((resolve) => setTimeout(resolve, 1));
      }
      await bot.local.caughtUp();
      await bot.quiet();
      clearInterval(watch);
      if (bot.tally.untold(bot.local.log.entries) > 0) {
        broken.push(`burst ${round}: Discord could not tell of all`);
      }
      slowest = Math.max(slowest, performance.now() - from);
      await bot.pass(90_000);
      context.progress(round + 1);
    }
    if (longest > STILL) broken.push(`the loop stood still for ${Math.round(longest)} ms`);
    const grown = context.times > 2 ? heap() - before : 0;
    if (grown > KEPT) broken.push(`${Math.round(grown / 1e6)} MB stayed after the bursts`);
    return {
      times: context.times,
      ...await bot.outcome(broken, {
        "all within": `${Math.round(slowest)} ms`,
        "longest standstill": `${Math.round(longest)} ms`,
        ...context.times > 2 ? { "memory grown by": `${(grown / 1e6).toFixed(1)} MB` } : {},
      }),
    };
  },
};

function typing(guildId: string, event: number): object {
  return {
    guild_id: guildId,
    channel_id: "1120000000010000000",
    user_id: String(event),
    timestamp: 1_750_000_000,
  };
}
