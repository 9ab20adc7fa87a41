/** Another process keeps the database locked: for a moment, for ever, and when the bot starts. */
import { DatabaseSync } from "node:sqlite";
import type { Outcome, Trial } from "../trial.ts";
import { pause } from "./pause.ts";
import { TriedBot } from "./tried_bot.ts";

export const locked: Trial = {
  name: "database locked by another process",
  times: { short: 1, long: 10 },
  async run(context): Promise<Outcome> {
    const broken: string[] = [];
    const expect = (what: string, found: string | undefined, wanted: RegExp) => {
      if (!wanted.test(found ?? "nothing")) broken.push(`${what}: ${found}`);
    };
    await using bot = await TriedBot.create(context);
    let times = 0;
    for (; times < context.times; context.progress(++times)) {
      bot.spawn();
      await bot.ready();
      const before = Number.parseInt(await bot.ask("!count") ?? "", 10);
      const other = new DatabaseSync(bot.database);
      other.exec("BEGIN IMMEDIATE");
      const put = bot.ask("!put");
      expect("while it is locked, what needs no saving", await bot.ask("!ping"), /^pong$/);
      await pause(500);
      other.exec("COMMIT");
      expect("after a moment", await put, new RegExp(`^saved ${before + 1}$`));

      other.exec("BEGIN IMMEDIATE");
      expect("locked for ever", await bot.ask("!put"), /I can't save anything right now/);
      expect("then at once", await bot.ask("!put", 0, 3_000), /I can't save anything right now/);
      expect("what needs no saving", await bot.ask("!ping"), /^pong$/);
      other.exec("ROLLBACK");
      expect("unlocked again", await bot.ask("!put"), new RegExp(`^saved ${before + 2}$`));
      other.close();
      await bot.end();

      const first = new DatabaseSync(bot.database);
      first.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
      bot.spawn();
      const code = await bot.program.ends();
      expect(
        `the start, which ended with ${code}`,
        bot.program.output,
        /another program keeps the database locked/,
      );
      if (code !== 4 || /^ +at /m.test(bot.program.output)) {
        broken.push(`it ended with ${code}: ${bot.program.output}`);
      }
      first.close();
    }
    broken.push(...await bot.leaks());
    return { times, figures: { "broken": broken.length }, broken };
  },
};
