/** Members, roles, channels and servers whose names are made to break what shows them, or to ping by it. */
import { EVENT_WORLD } from "../../app/behaviour/test_events.ts";
import { HALL, NAMES } from "../../app/behaviour/test_events.ts";
import { startTestBot, type TestBot } from "../../testkit/test_bot.ts";
import type { Trial } from "../trial.ts";
import { errorsOf, pingsOf } from "./shown.ts";

/** What Discord lets people call themselves, their roles and their servers: at most 32 characters, for the shortest. */
const SIGNS: readonly string[] = [
  "\u202e\u202dtxt.exe\u202e",
  "\u2066\u2067\u2068a\u2069",
  "a\u200b\u200c\u200d\u2060\ufeffb",
  "\u200b\u3164\u2800",
  "e" + "\u0301".repeat(31),
  "@everyone @here",
  "<@&1> <@1> <#1> </ban:1>",
  "**_~~||`bold`||~~_**",
  "```",
  "` `` ```",
  "# big",
  "> quote",
  "[a](https://evil.example)",
  "<https://evil.example>",
  "{user.id} {{ ${TOKEN}",
  "\\*\\_\\`\\\\",
  "\"quoted\" 'one'",
  "👨‍👩‍👧‍👦👨‍👩‍👧‍👦",
  "x".repeat(32),
  "__proto__",
  "null",
  ":smile: <:a:1>",
  "a|b||c",
  "ﷺ𒐫𒈙",
];

const BOT = `name: Bot
cooldowns: { default_rate: 0 }${NAMES}
categories: {}
commands:
  card:
    description: Everything in an embed
    reply:
      text: "{user.name} {member.name} {server.name} {channel.name}"
      embed:
        author: "{user.name}"
        title: "{member.name}"
        description: "{server.name} {channel.name} {member.roles}"
        footer: "{server.name}"
        fields: [ { name: "{user.name}", value: "{channel.name}" } ]
      buttons: [ { label: "{user.name}", do: [ { reply: "pressed by {user.name}" } ] } ]
  menu:
    description: A menu
    reply:
      text: menu
      select: { placeholder: "{server.name}", options: [ { label: "{user.name}", value: a, description: "{channel.name}" } ], do: [ { reply: "picked {values}" } ] }
  given:
    description: What was picked
    options: { who: { type: user, description: Who, required: true }, role: { type: role, description: Role, required: true } }
    reply: "{options.who.name} {options.role.name} {options.role.mention}"
  form: { description: Form, do: [ { modal: { title: "{user.name}", fields: { word: { label: "{server.name}" } }, do: [ { reply: "{fields.word}" } ] } } ] }
  thread: { description: Thread, do: [ { create_thread: { name: "{user.name}" } }, { reply: opened } ] }
  room: { description: Room, do: [ { create_channel: { name: "{user.name} {server.name}" } }, { reply: made } ] }
  staff: { description: Staff, permissions: { roles: [staff] }, reply: staff }
  place: { description: Place, permissions: { channels: [hall] }, reply: place }
role_menus:
  pings: { channel: log, text: "Pick {server.name}", roles: [ { role: news, label: News } ] }
`.replace("categories: {}\n", "");

/** What shows names, and what is to be seen of it. */
const SHOWN: readonly (readonly [what: string, act: (bot: TestBot) => Promise<string>, seen: RegExp])[] = [
  ["an embed", (bot) => bot.slash("/card"), /./],
  ["a button", (bot) => bot.press(labelOf(bot)), /pressed by/],
  ["a select", (bot) => bot.slash("/menu"), /menu/],
  [
    "an option",
    (bot) => bot.slash("/given", { who: `<@${bot.personId("Dee")}>`, role: `<@&${roleOf(bot)}>` }),
    /./,
  ],
  ["a form", (bot) => bot.slash("/form"), /./],
  ["a thread", (bot) => bot.slash("/thread"), /opened|name/i],
  ["a channel", (bot) => bot.slash("/room"), /made|name/i],
  ["a role that is lacking", (bot) => bot.say("!staff"), /needs the role/],
  ["a channel that is another one", (bot) => bot.say("!place"), /works only in <#/],
  ["help", (bot) => bot.say("!help"), /./],
  ["help of a command", (bot) => bot.slash("/help"), /./],
];

/** Of the button in the newest message, which is called as the person is. */
function labelOf(bot: TestBot): string {
  const messages = bot.local.playground.snapshot().messages[bot.channelId("general")];
  return JSON.stringify(messages).match(/(?<="custom_id":")c1~[^"]+/g)?.at(-1) ?? "";
}

function roleOf(bot: TestBot): string {
  return bot.guild().roles.at(-1)!.id;
}

export const oddSigns: Trial = {
  name: "names of members, roles, channels and servers that are to break what shows them",
  // Each makes a channel, of which a server takes 500.
  times: { short: SIGNS.length, long: 10 * SIGNS.length },
  async run({ times, random, token, evidence, progress }) {
    const broken: string[] = [];
    let shown = 0;
    const server = SIGNS[Math.floor(random() * SIGNS.length)]!;
    const [home, ...others] = EVENT_WORLD.guilds;
    await using bot = await startTestBot(BOT, {
      world: { ...EVENT_WORLD, guilds: [{ ...home!, name: server }, ...others] },
      rateLimits: false,
      token,
    });
    for (const sign of SIGNS) bot.addPerson(sign);
    for (let done = 0; done < times; done++) {
      const sign = SIGNS[done % SIGNS.length]!;
      bot.actor = sign;
      bot.renamePerson(bot.actor, sign);
      bot.changeRole(bot.guild().roles.at(-1)!.name, { name: `${sign}${done}` });
      const place = bot.guild().channels.find(({ id }) => id === HALL)!;
      bot.changeChannel(place.name, { name: sign });
      for (const [what, act, expected] of SHOWN) {
        bot.channel = "general";
        const seen = await act(bot).catch((error) => `refused: ${error.message}`);
        if (/refused:|error id|\[object|undefined/.test(seen)) {
          broken.push(`${what} with ${JSON.stringify(sign)}: ${seen.slice(0, 200)}`);
        } else shown++;
        if (!expected.test(seen) && what !== "a form") {
          broken.push(`${what} with ${JSON.stringify(sign)} shows ${JSON.stringify(seen)}`);
        }
        if (what === "a form") bot.modal();
        broken.push(...pingsOf(bot));
      }
      if (done % 10 === 9) await bot.advance(20_000);
      progress(done);
    }
    broken.push(...bot.violations.splice(0));
    for (const error of errorsOf(bot, evidence).slice(0, 5)) {
      broken.push(`an error nobody foresaw: ${error.slice(0, 300)}`);
    }
    return { times, figures: { shown }, broken: broken.slice(0, 30) };
  },
};
