/** What belongs to servers, used where there is none, and what belongs to direct messages, used in a server. */
import { EVENT_WORLD } from "../../app/behaviour/test_events.ts";
import { startTestBot, type TestBot } from "../../testkit/test_bot.ts";
import type { Trial } from "../trial.ts";
import { everyStep, isDeed, STEP_NAMES } from "./every_step.ts";
import { errorsOf } from "./shown.ts";

const ONLY = `  here: { description: H, permissions: { server_only: true }, reply: done }
  there: { description: T, permissions: { dm_only: true }, reply: done }
  mods: { description: M, permissions: { user: [ban_members] }, reply: done }
  staff: { description: S, permissions: { roles: [staff] }, reply: done }
`;

/** Steps that a bot can do from anywhere, as its file names the place. */
const ANYWHERE = new Set(["send", "typing"]);
/** What answers there: it is a server, and Discord says what the member may do in it. */
const WITHOUT_BOT = new Set(["here", "mods"]);

type Payload = Readonly<Record<string, unknown>>;

/** Somewhere where somebody has the bot by their account alone (source: Discord docs, interactions, contexts). */
const byAccount = (payload: Payload, place: Payload) => {
  const { guild: _, guild_locale: __, member: ___, guild_id: ____, ...rest } = payload;
  const user = userOf(payload);
  return { ...rest, user, authorizing_integration_owners: { "1": user.id }, ...place };
};

function userOf({ user, member }: Payload): { readonly id: string } {
  return (user ?? (member as { readonly user: object }).user) as { readonly id: string };
}

/** Of a server of somebody's own, with the permission to ban. */
const MEMBER = {
  roles: [],
  permissions: "4",
  joined_at: "2026-01-01T00:00:00.000Z",
  flags: 0,
  deaf: false,
  mute: false,
};
const NOWHERE = "823475887319949999";

/** How a command comes there: what it is given, and the client's place. */
const WAYS: Readonly<Record<string, (bot: TestBot, name: string) => Promise<string>>> = {
  "a prefix command in direct messages": (bot, name) => bot.direct(`!${name} <@${bot.personId("Dee")}>`),
  "a slash command in direct messages": (bot, name) => {
    bot.local.clients.forge((payload) =>
      byAccount(payload, { context: 1, channel_id: NOWHERE, channel: { id: NOWHERE, type: 1 } })
    );
    return call(bot, name);
  },
  "a group of friends": (bot, name) => {
    bot.local.clients.forge((payload) =>
      byAccount(payload, { context: 2, channel_id: NOWHERE, channel: { id: NOWHERE, type: 3 } })
    );
    return call(bot, name);
  },
  "a server without the bot": (bot, name) => {
    bot.local.clients.forge((payload) => ({
      ...byAccount(payload, {
        context: 0,
        guild_id: NOWHERE,
        guild: { id: NOWHERE, locale: "en-US", features: [] },
        channel_id: NOWHERE,
        channel: { id: NOWHERE, type: 0, guild_id: NOWHERE, permissions: "9007199254740991" },
      }),
      member: { ...MEMBER, user: userOf(payload) },
      user: undefined,
    }));
    return call(bot, name);
  },
};

/** @param name of a command; those of steps take a person. Clients offer `there` in direct messages alone. */
function call(bot: TestBot, name: string): Promise<string> {
  bot.channel = name === "there" ? "@bot" : "general";
  return bot.slash(`/${name}`, STEP_NAMES.includes(name) ? { who: "@Dee" } : {});
}

export const wrongPlaces: Trial = {
  name: "what belongs to servers in direct messages and elsewhere, and the reverse",
  times: { short: 124, long: 2_480 },
  async run({ times, token, evidence, progress }) {
    const broken: string[] = [];
    const names = [...STEP_NAMES, "here", "there", "mods", "staff"];
    const ways = Object.entries(WAYS);
    let [refused, done] = [0, 0];
    await using bot = await startTestBot(everyStep({ more: ONLY }), {
      world: EVENT_WORLD,
      rateLimits: false,
      validate: false,
      token,
    });
    bot.actor = "Cy";
    for (; done < times; done++) {
      const name = names[done % names.length]!;
      const [way, use] = ways[Math.floor(done / names.length) % ways.length]!;
      bot.requests.length = 0;
      bot.channel = "general";
      const seen = await use(bot, name);
      bot.local.clients.forge();
      const deeds = bot.requests.filter(isDeed);
      evidence.add(`${name} in ${way}`, seen);
      if (seen === "") broken.push(`${name} by ${way} was not answered`);
      else if (/error id|undefined|null|\[object|Error/i.test(seen)) {
        broken.push(`${name} by ${way} was answered with ${seen}`);
      }
      if (seen.includes("done")) {
        const isRight = ANYWHERE.has(name) || (way === "a server without the bot" && WITHOUT_BOT.has(name)) ||
          (name === "there" && !way.includes("a server"));
        if (!isRight) broken.push(`${name} by ${way} was done`);
      } else refused++;
      if (!ANYWHERE.has(name)) {
        for (const { method, path } of deeds) broken.push(`${name} by ${way} led to ${method} ${path}`);
      }
      if (done % names.length === 0) await bot.advance(20_000);
      progress(done);
    }
    bot.channel = "general";
    const there = await bot.say("!there");
    if (!there.includes("only in direct messages")) broken.push(`what belongs to direct messages: ${there}`);
    for (const error of errorsOf(bot, evidence).slice(0, 5)) {
      broken.push(`an error nobody foresaw: ${error.slice(0, 300)}`);
    }
    return { times: done, figures: { refused, done: done - refused }, broken };
  },
};
