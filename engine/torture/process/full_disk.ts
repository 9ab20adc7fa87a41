/** The disk is full: while a bot runs, while it backs up, while it ends, and when it starts. */
import type { Outcome, Trial, TrialContext } from "../trial.ts";
import { makeScarceRoom, type ScarceRoom } from "./scarce_room.ts";
import { TriedBot } from "./tried_bot.ts";

const PUTS = 60;
const NOT_SAVED = /I can't save anything right now/;

export const fullDisk: Trial = {
  name: "disk full while it runs, backs up, starts",
  times: { short: 1, long: 10 },
  async run(context): Promise<Outcome> {
    const broken: string[] = [];
    let refused = 0;
    let times = 0;
    for (; times < context.times; context.progress(++times)) {
      await using room = await makeScarceRoom();
      if (!room) return { times: 0, figures: { "skipped": "this system has no small disk" }, broken };
      refused += await fillAndFree(context, room, broken);
    }
    return { times, figures: { "told that it was not saved": refused, "lost": broken.length }, broken };
  },
};

async function fillAndFree(context: TrialContext, room: ScarceRoom, broken: string[]): Promise<number> {
  const { folder } = room;
  await using bot = await TriedBot.create(context, { folder });
  bot.spawn({ shell: room.shell(false) });
  await bot.ready();
  let saved = 0;
  const put = async () => {
    const answer = await bot.ask("!put") ?? "nothing";
    const [, number] = /^saved (\d+)$/.exec(answer) ?? [];
    saved = Math.max(saved, Number(number ?? 0));
    return answer;
  };
  await put();
  await room.fill(bot.program.pid);
  const answers = await Promise.all(Array.from({ length: PUTS }, put));
  const refused = answers.filter((answer) => NOT_SAVED.test(answer)).length;
  const odd = answers.find((answer) => !NOT_SAVED.test(answer) && !answer.startsWith("saved"));
  if (odd !== undefined) broken.push(`on a full disk a member was answered: ${odd}`);
  if (refused === 0) broken.push("a full disk was noticed by no command");
  const backup = await bot.ask("!backup") ?? "nothing";
  if (!NOT_SAVED.test(backup)) broken.push(`on a full disk a backup was answered: ${backup}`);
  const pong = await bot.ask("!ping");
  if (pong !== "pong") broken.push(`what needs no saving was answered: ${pong}`);
  const told = bot.program.output.split("cannot save anything").length - 1;
  if (told !== 1) broken.push(`the owner was told ${told} times: ${bot.program.output}`);
  await bot.end(context.random() < 0.5 ? "SIGKILL" : "SIGTERM");

  const pid = bot.spawn({ shell: room.shell(true) }).pid;
  const code = await bot.program.ends();
  if (code !== 4 || !/the disk is full|larger than the system allows|disk failed/.test(bot.program.output)) {
    broken.push(`the start on a full disk ended with ${code}: ${bot.program.output}`);
  }
  if (/^ +at /m.test(bot.program.output)) broken.push(`the start shows a stack: ${bot.program.output}`);
  await room.free(pid);
  bot.spawn({ shell: room.shell(false) });
  await bot.ready();
  const counted = await bot.ask("!count") ?? "";
  if (!counted.startsWith(`${saved} puts`)) broken.push(`${saved} were saved, and then: ${counted}`);
  await room.fill(bot.program.pid);
  const late = await put();
  await room.free(bot.program.pid);
  const again = await put();
  if (!again.startsWith("saved")) {
    broken.push(`with room again a member was answered: ${again} (before: ${late})`);
  }
  await bot.end();
  broken.push(...await bot.leaks());
  return refused;
}
