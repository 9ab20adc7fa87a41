/** What people type to break something, typed wherever they can type, as themselves and as those with such names. */
import { startTestBot } from "../../testkit/test_bot.ts";
import type { Trial } from "../trial.ts";
import { evilTexts } from "./evil_texts.ts";
import { errorsOf, pingsOf } from "./shown.ts";

const BOT = `
name: Bot
cooldowns: { default_rate: 0 }
data: { note: { type: string, per: user }, notes: { type: map, per: server } }
commands:
  echo: { description: Echo, options: { text: { type: string, description: Text, required: true } }, reply: "{options.text}" }
  show:
    description: Shows in an embed
    options: { text: { type: string, description: Text, required: true } }
    reply: { text: "{options.text}", embed: { title: "{options.text}", description: "{member.name}", fields: [ { name: "{options.text}", value: "{user.name}" } ] } }
  keep:
    description: Keeps
    options: { text: { type: string, description: Text, required: true } }
    do: [ { set: { note: "{options.text}" } }, { set: { data: notes, key: "{options.text}", to: "{options.text}" } }, { reply: kept } ]
  kept: { description: What was kept, reply: "{data.note}" }
  count: { description: Counts, options: { count: { type: integer, description: Count, required: true } }, reply: "{options.count}" }
  choice: { description: Chooses, options: { one: { type: string, description: One, choices: [red, blue], required: true } }, reply: "{options.one}" }
  who: { description: Who, options: { who: { type: user, description: Who, required: true } }, reply: "found {options.who.id}" }
  role: { description: Role, options: { role: { type: role, description: Role, required: true } }, reply: "found {options.role.id}" }
  where: { description: Where, options: { where: { type: channel, description: Where, required: true } }, reply: "found {options.where.id}" }
`;

/** Before a text; by themselves they are names of commands. */
const LINES = [
  "!echo ",
  "!show ",
  "!keep ",
  "!count ",
  "!choice ",
  "!who ",
  "!role ",
  "!where ",
  "!help ",
  "!",
  "",
];

export const typedTexts: Trial = {
  name: "what people type to break something",
  times: { short: 200, long: 4_000 },
  async run({ times, random, token, evidence, progress }) {
    const broken: string[] = [];
    let [answered, changed, nick] = [0, 0, "Bo"];
    await using bot = await startTestBot(BOT, { rateLimits: false, validate: false, token });
    const texts = evilTexts(`<@${bot.personId("Ada")}>`).map((text) => text.toWellFormed());
    for (let done = 0; done < times; done++) {
      const text = texts[Math.floor(random() * texts.length)]!;
      const line = LINES[done % LINES.length]!;
      if (done % 40 === 39) bot.renamePerson("Bo", nick = text.trim().slice(0, 32) || "Bo");
      const said = `${line}${text}`.slice(0, 2_000);
      if (said.trim() === "") continue;
      const seen = await bot.say(said);
      if (seen !== "") answered++;
      // What a placeholder gave is never filled in itself.
      if (
        line === "!echo " && text.startsWith("{user.id}") && !seen.includes("{user.id} {{ ${DISCORD_TOKEN}")
      ) {
        changed++;
        broken.push(`placeholders of a member were filled in: ${seen}`);
      }
      if (/found/.test(seen) && text.trim() !== nick && !/<@!?\d+>|\d{15,}/.test(text)) {
        broken.push(`${said} found ${seen}`);
      }
      broken.push(...pingsOf(bot));
      if (done % 25 === 24) {
        await bot.say("!kept");
        broken.push(...pingsOf(bot));
        await bot.advance(60_000);
        await bot.local.caughtUp();
      }
      progress(done);
    }
    const errors = errorsOf(bot, evidence);
    for (const error of errors.slice(0, 5)) broken.push(`an error nobody foresaw: ${error.slice(0, 300)}`);
    if ((await bot.say("!echo still here")) !== "Bot: still here") {
      broken.push("the bot does not answer any more");
    }
    if (Object.keys(Object.prototype).length > 0) broken.push("a name has got onto every object");
    return { times, figures: { answered, "filled in": changed, errors: errors.length }, broken };
  },
};
