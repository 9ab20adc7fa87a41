/** Channels whose ids are known, for tests of steps that post, change and delete messages. */
import { DEFAULT_WORLD, type WorldSeed } from "../../simulator/world/world_seed.ts";
import { startTestBot, type TestBot, type TestBotOptions } from "../../testkit/test_bot.ts";

export const NEWS = "823475887319941133";
export const LOUNGE = "823475887319941134";
export const ELSEWHERE = "823475887319941135";

/** The usual world, with a channel for news, a category, and a channel of another server, whose ids are known. */
export const WORLD: WorldSeed = {
  people: [...DEFAULT_WORLD.people, { name: "Shy", directMessages: false }],
  guilds: DEFAULT_WORLD.guilds.map((guild, index) => ({
    ...guild,
    members: [...guild.members!, { person: "Shy" }],
    channels: [
      ...guild.channels,
      ...index === 0
        ? [{ name: "news", id: NEWS }, { name: "Lounge", id: LOUNGE, type: 4 as const }]
        : [{ name: "elsewhere", id: ELSEWHERE }],
    ],
  })),
};

export async function start(commands: string, options: TestBotOptions = {}): Promise<TestBot> {
  return await startTestBot(
    `name: Bot
cooldowns: { default_rate: 0 }
names: { channels: { news: ${NEWS}, lounge: ${LOUNGE}, elsewhere: ${ELSEWHERE} } }
commands:
${commands.replace(/^/gm, "  ")}`,
    { world: WORLD, ...options },
  );
}

/** What stands in a channel, oldest first. */
export function contents(bot: TestBot, channelId: string): string[] {
  return (bot.local.playground.snapshot().messages[channelId] ?? []).map(({ message }) =>
    message.content || message.embeds.map(({ title }) => title).join()
  );
}

/** The newest message of a channel. */
export function newest(bot: TestBot, channelId: string) {
  return bot.local.playground.snapshot().messages[channelId]!.at(-1)!.message;
}

export const without = (...names: string[]): TestBotOptions["permissions"] =>
  ([
    "view_channel",
    "send_messages",
    "read_message_history",
    "embed_links",
    "add_reactions",
    "manage_messages",
    "manage_channels",
    "pin_messages",
  ] as const).filter((name) => !names.includes(name));
