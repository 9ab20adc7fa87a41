/** Members go on using a bot where it may not write: Discord is not asked again and again, until it may. */
import { startTestBot } from "../../testkit/test_bot.ts";
import type { Trial } from "../trial.ts";

const BOT =
  "name: Bot\ncooldowns: { default_rate: 0 }\ncommands: { ping: { description: Ping, reply: Pong } }";

export const FORBIDDEN: Trial = {
  name: "commands where the bot may not write",
  times: { short: 200, long: 5_000 },
  async run({ times, token, evidence, progress }) {
    await using bot = await startTestBot(BOT, { rateLimits: false, validate: false, backups: false, token });
    bot.overwrite("general", { person: "Bot", deny: ["send_messages"] });
    const asked = () => bot.requests.filter(({ status }) => status === 403).length;
    for (let time = 1; time <= times; time++) {
      await bot.say("!ping");
      progress(time);
    }
    const refused = asked();
    bot.overwrite("general", { person: "Bot", allow: ["send_messages"] });
    const seen = await bot.say("!ping");
    evidence.add("the log", bot.log.lines.join("\n"));
    const broken: string[] = [];
    if (refused > 2) broken.push(`Discord was asked ${refused} times for what it forbids`);
    if (seen !== "Bot: Pong") broken.push(`it did not answer once it was allowed to: ${seen}`);
    return {
      times,
      figures: { "asked Discord": refused, "answered once allowed": seen.length > 0 ? 1 : 0 },
      broken,
    };
  },
};
