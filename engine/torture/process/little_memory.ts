/** The process has too little memory, and the system or V8 ends it in the midst of everything. */
import type { Outcome, Trial } from "../trial.ts";
import { TriedBot } from "./tried_bot.ts";

/** An extension that takes memory until there is none. */
const HOG = `import { defineExtension } from "cordial";
const taken: number[][] = [];
const take = () => {
  for (let n = 0; n < 20; n++) taken.push(new Array(100_000).fill(Math.random()));
};
export default defineExtension({ handlers: { take: () => void setInterval(take, 1) } });
`;
const COMMAND = `
  hog: { description: Take all memory, handler: hog.take }
`;

export const littleMemory: Trial = {
  name: "death by a memory limit",
  times: { short: 1, long: 10 },
  async run(context): Promise<Outcome> {
    const broken: string[] = [];
    await using bot = await TriedBot.create(context, { more: COMMAND });
    await Deno.mkdir(`${bot.folder}/extensions`);
    await Deno.writeTextFile(`${bot.folder}/extensions/hog.ts`, HOG);
    let saved = 0;
    let times = 0;
    for (; times < context.times; context.progress(++times)) {
      bot.spawn({ runtime: ["--v8-flags=--max-old-space-size=96"] });
      await bot.ready();
      const counted = await bot.ask("!count") ?? "";
      const [, found] = /^(\d+) puts/.exec(counted) ?? [];
      if (Number(found) < saved) broken.push(`${saved} were saved, and then: ${counted}`);
      if (
        times > 0 &&
        !bot.program.output.includes("it was killed")
      ) {
        broken.push(`the start does not say what happened: ${bot.program.output}`);
      }
      void bot.say("!hog");
      const ended = bot.program.ends();
      let isOver = false;
      void ended.then(() => isOver = true);
      while (!isOver) {
        const answer = await Promise.race([bot.ask("!put"), ended]);
        const [, number] = /^saved (\d+)$/.exec(String(answer)) ?? [];
        saved = Math.max(saved, Number(number ?? 0));
      }
      await bot.end();
    }
    bot.spawn();
    await bot.ready();
    const counted = await bot.ask("!count") ?? "";
    if (Number.parseInt(counted, 10) < saved) broken.push(`${saved} were saved, and then: ${counted}`);
    await bot.end();
    broken.push(...await bot.leaks());
    return { times, figures: { "saved": saved }, broken };
  },
};
