/** SIGSTOP: the process stands still for a while, as on a machine that is suspended, and goes on. */
import type { Outcome, Trial } from "../trial.ts";
import { pause } from "./pause.ts";
import { TriedBot } from "./tried_bot.ts";

export const stopped: Trial = {
  name: "SIGSTOP, and SIGCONT after a while",
  times: { short: 1, long: 3 },
  async run(context): Promise<Outcome> {
    // In the long form a whole minute, in the short one longer than the local Discord waits for a heartbeat.
    const isLong = context.times > 1;
    const broken: string[] = [];
    let slowest = 0;
    let unheard = 0;
    await using bot = await TriedBot.create(context, { heartbeatInterval: isLong ? 20_000 : 1_001 });
    bot.spawn();
    await bot.ready();
    let times = 0;
    for (; times < context.times; context.progress(++times)) {
      await bot.ask("!put");
      bot.program.signal("SIGSTOP");
      const missed = await bot.say("!put");
      await pause(isLong ? 60_000 : 4_000);
      bot.program.signal("SIGCONT");
      const from = performance.now();
      const answer = await bot.until(() => bot.answers.get(missed)?.[0]);
      if (answer === undefined) broken.push("what was said meanwhile was never answered");
      // Where Discord has ended the session meanwhile, what is said until the next one is there reaches nobody.
      let next: string | undefined;
      for (let tries = 0; tries < 30 && next === undefined; tries++) {
        next = await bot.ask("!put", 0, 2_000);
        if (next === undefined) unheard++;
      }
      if (!next?.startsWith("saved")) broken.push(`afterwards a member was answered: ${next}`);
      slowest = Math.max(slowest, performance.now() - from);
    }
    for (const [id, answers] of bot.answers) {
      if (answers.length > 1) {
        broken.push(`the message ${id} was answered ${answers.length} times: ${answers.join(" | ")}`);
      }
    }
    await bot.end();
    broken.push(...await bot.leaks());
    return {
      times,
      figures: { "slowest return": `${Math.round(slowest)} ms`, "said while it logged in": unheard },
      broken,
    };
  },
};
