/** For the tests of events: a world whose ids are known, and what stands in its channels. */
import { DEFAULT_WORLD, type WorldSeed } from "../../simulator/world/world_seed.ts";
import { startTestBot, type TestBot, type TestBotOptions } from "../../testkit/test_bot.ts";

export const LOG = "823475887319941133";
export const HALL = "823475887319941134";
export const TALK = "823475887319941135";
export const STAGE = "823475887319941136";
export const NEWS = "823475887319941231";
export const STAFF = "823475887319941232";

/** The usual world with channels and roles for events; the bot's role stands above all others. */
export const EVENT_WORLD: WorldSeed = {
  people: DEFAULT_WORLD.people,
  guilds: DEFAULT_WORLD.guilds.map((guild, index) =>
    index > 0 ? guild : {
      ...guild,
      roles: [...guild.roles ?? [], { name: "News", id: NEWS }, { name: "Staff", id: STAFF }],
      channels: [
        ...guild.channels,
        { name: "log", id: LOG },
        { name: "hall", id: HALL },
        { name: "Talk", id: TALK, type: 2 as const },
        { name: "Lounge", id: STAGE, type: 2 as const },
      ],
    }
  ),
};

export const NAMES = `
names:
  channels: { log: "${LOG}", hall: "${HALL}", talk: "${TALK}", lounge: "${STAGE}" }
  roles: { news: "${NEWS}", staff: "${STAFF}" }`;

/** The top of a bot without commands. @param events below `events:` */
export function withEvents(events: string, top = "", name = "Bot"): string {
  return `name: ${name}\ncooldowns: { default_rate: 0 }${NAMES}\n${top}\nevents:\n${
    events.replace(/^/gm, "  ")
  }`;
}

export async function startEvents(events: string, options: TestBotOptions = {}, top = ""): Promise<TestBot> {
  return await startTestBot(withEvents(events, top), { world: EVENT_WORLD, rateLimits: false, ...options });
}

/** What stands in the channel `log`, oldest first, once all bots have dealt with what happened. */
export async function logged(bot: TestBot, channelId = LOG): Promise<string[]> {
  await bot.see();
  return (bot.local.playground.snapshot().messages[channelId] ?? []).map(({ message }) => message.content);
}

/** Lets time pass in steps in which a heartbeat is answered, so that no connection is taken for dead. */
export async function later(bot: TestBot, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= STEP) {
    await bot.advance(Math.min(left, STEP));
    await bot.local.caughtUp();
  }
  await bot.see();
}

const STEP = 20_000;
