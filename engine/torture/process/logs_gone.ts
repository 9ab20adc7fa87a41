/** The log folder is deleted while bots run, and something else takes its place. */
import type { Outcome, Trial } from "../trial.ts";
import { pause } from "./pause.ts";
import { TriedBot } from "./tried_bot.ts";

export const logsGone: Trial = {
  name: "log folder deleted, and replaced by a file",
  times: { short: 1, long: 10 },
  async run(context): Promise<Outcome> {
    const broken: string[] = [];
    await using bot = await TriedBot.create(context);
    const logs = `${bot.folder}/botlogs`;
    bot.spawn();
    await bot.ready();
    let times = 0;
    let puts = 0;
    for (; times < context.times; context.progress(++times)) {
      for (const replace of [() => {}, () => Deno.writeTextFileSync(logs, "a file")]) {
        await Deno.remove(logs, { recursive: true });
        replace();
        // A save that is refused is something to log.
        await Deno.writeTextFile(`${bot.folder}/bots/other${puts}.yaml`, "commands: [");
        const answer = await bot.ask("!put");
        if (answer !== `saved ${++puts}`) broken.push(`without logs a member was answered: ${answer}`);
        if (await Deno.stat(logs).then(({ isFile }) => isFile, () => false)) await Deno.remove(logs);
        if (!await comesBack(`${logs}/permanent.log`)) broken.push("the logs did not come back");
        await Deno.remove(`${bot.folder}/bots/other${puts - 1}.yaml`);
      }
    }
    const code = await bot.end();
    if (code !== 0) broken.push(`it ended with ${code}: ${bot.program.output}`);
    broken.push(...await bot.leaks());
    return { times, figures: { "answered": puts }, broken };
  },
};

/** Whether a file has something in it within 20 s. */
async function comesBack(path: string): Promise<boolean> {
  for (let tries = 0; tries < 200; tries++) {
    if (await Deno.stat(path).then(({ size }) => size > 0, () => false)) return true;
    await pause(100);
  }
  return false;
}
