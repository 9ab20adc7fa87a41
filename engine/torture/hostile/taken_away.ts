/** Permissions and roles that are taken away after a command was called, and before its steps are done. */
import { EVENT_WORLD } from "../../app/behaviour/test_events.ts";
import { startTestBot, type TestBot } from "../../testkit/test_bot.ts";
import type { Trial } from "../trial.ts";
import { everyStep, isDeed, STEP_NAMES } from "./every_step.ts";
import { errorsOf } from "./shown.ts";

/** Steps for which a bot needs no more than everybody may, or which find no thread here. */
const NEED_NOTHING = ["send", "typing", "create_thread", "edit_thread", "delete_thread", "add_to_thread"];
/** Steps that are done to somebody else by the authority of who asks. */
const BY_AUTHORITY = ["kick", "ban", "timeout", "nickname", "give_role", "remove_role", "toggle_role"];
const BOTS_ROLE = ["ban_members", "kick_members", "manage_roles", "manage_channels"] as const;

interface Loss {
  readonly steps: readonly string[];
  take(bot: TestBot): void;
  giveBack(bot: TestBot): void;
}

/** What is lost while the command waits. */
const LOSSES: Readonly<Record<string, Loss>> = {
  "the bot's permissions": {
    steps: STEP_NAMES.filter((name) => !NEED_NOTHING.includes(name)),
    take: (bot) => bot.changeRole("Bot", { permissions: ["view_channel", "send_messages"] }),
    giveBack: (bot) => bot.changeRole("Bot", { permissions: ["administrator"] }),
  },
  "the member's role": {
    steps: BY_AUTHORITY,
    take: (bot) => bot.takeRole("Cy", "Moderator"),
    giveBack: (bot) => bot.giveRole("Cy", "Moderator"),
  },
  "what the member's role may do": {
    steps: BY_AUTHORITY,
    take: (bot) => bot.changeRole("Moderator", { permissions: [] }),
    giveBack: (bot) => bot.changeRole("Moderator", { permissions: [...BOTS_ROLE] }),
  },
  "the member": {
    steps: BY_AUTHORITY,
    take: (bot) => bot.leave("Cy"),
    giveBack: (bot) => {
      bot.join("Cy");
      bot.giveRole("Cy", "Moderator");
    },
  },
};

const BOT = everyStep({
  before: "{ reply: begun }, { wait: 10s }, ",
  keys: "permissions: { user: [ban_members] }, ",
});
const CASES = Object.entries(LOSSES).flatMap(([what, loss]) =>
  loss.steps.map((name) => ({ what, loss, name }))
);

export const takenAway: Trial = {
  name: "permissions that are taken away before a step",
  times: { short: CASES.length, long: 20 * CASES.length },
  async run({ times, token, evidence, progress }) {
    const broken: string[] = [];
    let [refused, done] = [0, 0];
    await using bot = await startTestBot(BOT, {
      world: EVENT_WORLD,
      rateLimits: false,
      validate: false,
      token,
    });
    bot.changeRole("Bot", { permissions: ["administrator"] });
    bot.actor = "Cy";
    await bot.joinVoice("Talk", "Dee");
    for (; done < times; done++) {
      const { what, loss, name } = CASES[done % CASES.length]!;
      const begun = await bot.slash(`/${name}`, { who: "@Dee" });
      if (!begun.includes("begun")) throw new Error(`${name} did not begin: ${begun}`);
      bot.requests.length = 0;
      loss.take(bot);
      await bot.local.caughtUp();
      const seen = await bot.advance(10_000);
      const deeds = bot.requests.filter(isDeed);
      evidence.add(`${name} without ${what}`, seen);
      // Whoever is gone is told nothing; the log tells it.
      if (seen === "" && what !== "the member") broken.push(`${name} without ${what} was not answered`);
      else if (/done|error id|undefined|Error/i.test(seen)) {
        broken.push(`${name} without ${what} was answered with ${seen}`);
      } else refused++;
      for (const { method, path } of deeds) broken.push(`${name} without ${what} led to ${method} ${path}`);
      loss.giveBack(bot);
      await bot.local.caughtUp();
      progress(done);
    }
    await bot.slash("/kick", { who: "@Dee" });
    bot.requests.length = 0;
    const kicked = await bot.advance(10_000);
    if (!kicked.includes("done") || bot.requests.filter(isDeed).length !== 1) {
      broken.push(`what nobody took away is not done: ${kicked}`);
    }
    for (const error of errorsOf(bot, evidence).slice(0, 5)) {
      broken.push(`an error nobody foresaw: ${error.slice(0, 300)}`);
    }
    return { times: done, figures: { refused }, broken };
  },
};
