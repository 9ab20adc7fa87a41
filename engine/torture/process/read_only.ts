/** The data may be read and not be written. */
import { makeProject } from "../../testkit/program.ts";
import type { Outcome, Trial, TrialContext } from "../trial.ts";
import { SmallDisk } from "./small_disk.ts";
import { TriedBot } from "./tried_bot.ts";

interface Folder extends AsyncDisposable {
  readonly folder: string;
  forbid(): Promise<void>;
  allow(): Promise<void>;
}

export const readOnly: Trial = {
  name: "data that is read-only",
  times: { short: 1, long: 5 },
  async run(context): Promise<Outcome> {
    const broken: string[] = [];
    let times = 0;
    for (; times < context.times; context.progress(++times)) {
      await using made = await makeFolder();
      if (!made) return { times: 0, figures: { "skipped": "nothing can be read-only here" }, broken };
      await tryIt(context, made, broken);
    }
    return { times, figures: { "lost": broken.length }, broken };
  },
};

async function makeFolder(): Promise<Folder | undefined> {
  const disk = await SmallDisk.mount(6);
  if (disk) {
    const folder = `${disk.path}/project`;
    await Deno.mkdir(folder);
    return {
      folder,
      forbid: () => disk.remount("ro"),
      allow: () => disk.remount("rw"),
      [Symbol.asyncDispose]: () => disk[Symbol.asyncDispose](),
    };
  }
  // Whoever administers the machine is forbidden nothing.
  if (Deno.build.os === "windows" || Deno.uid() === 0) return undefined;
  const folder = await makeProject();
  return {
    folder,
    forbid: () => Deno.chmod(`${folder}/data`, 0o555),
    allow: () => Deno.chmod(`${folder}/data`, 0o755),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

async function tryIt(
  context: TrialContext,
  { folder, forbid, allow }: Folder,
  broken: string[],
): Promise<void> {
  await using bot = await TriedBot.create(context, { folder });
  bot.spawn();
  await bot.ready();
  await bot.ask("!put");
  await bot.end();
  await forbid();
  bot.spawn();
  const code = await bot.program.ends();
  const { output } = bot.program;
  if (code !== 4 || !/read-only|permission is denied/.test(output) || /^ +at /m.test(output)) {
    broken.push(`the start ended with ${code}: ${output}`);
  }
  await allow();
  bot.spawn();
  await bot.ready();
  const counted = await bot.ask("!count") ?? "";
  if (!counted.startsWith("1 puts")) broken.push(`1 was saved, and then: ${counted}`);
  await bot.end();
  broken.push(...await bot.leaks());
}
