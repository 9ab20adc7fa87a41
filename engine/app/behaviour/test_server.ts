/** A server in which everything can be made, for tests of steps that make, change and delete parts of servers. */
import type { PermissionName } from "../../model/permissions.ts";
import { DEFAULT_WORLD, type WorldSeed } from "../../simulator/world/world_seed.ts";
import { startTestBot, type TestBot, type TestBotOptions } from "../../testkit/test_bot.ts";

export const TICKETS = "823475887319941133";
const FORUM = "823475887319941134";
export const STAFF = "823475887319941135";
export const MEMBER = "823475887319941136";

/** The usual world, with a category, a forum, and roles whose ids are known. */
const WORLD: WorldSeed = {
  people: DEFAULT_WORLD.people,
  guilds: DEFAULT_WORLD.guilds.map((guild, index) => ({
    ...guild,
    roles: index > 0 ? guild.roles : [
      { name: "Member", id: MEMBER },
      { name: "Moderator", id: STAFF, permissions: ["ManageMessages"] },
    ],
    channels: [
      ...guild.channels,
      ...index > 0 ? [] : [
        { name: "Tickets", id: TICKETS, type: 4 as const },
        { name: "questions", id: FORUM, type: 15 as const },
      ],
    ],
  })),
};

export const ALL: readonly PermissionName[] = [
  "view_channel",
  "send_messages",
  "send_messages_in_threads",
  "read_message_history",
  "embed_links",
  "manage_channels",
  "manage_roles",
  "manage_threads",
  "manage_messages",
  "create_public_threads",
  "create_private_threads",
];

export const without = (...names: PermissionName[]): Partial<TestBotOptions> => ({
  permissions: ALL.filter((name) => !names.includes(name)),
});

export async function start(commands: string, options: Partial<TestBotOptions> = {}): Promise<TestBot> {
  return await startTestBot(
    `name: Bot
cooldowns: { default_rate: 0 }
names:
  channels: { tickets: ${TICKETS}, questions: ${FORUM} }
  roles: { staff: "${STAFF}", member: "${MEMBER}" }
commands:
${commands.replace(/^/gm, "  ")}`,
    { world: WORLD, rateLimits: false, permissions: ALL, ...options },
  );
}

/** What the bot asked to be changed since then, without what it said: `POST /guilds/:id/channels {…}`. */
export function changes(bot: TestBot, from = 0): string[] {
  return bot.requests.slice(from).filter(({ method, path }) =>
    method !== "GET" && !/messages$|callback$|webhooks|commands$|typing$|users/.test(path)
  ).map(({ method, path, body }) =>
    `${method} ${path.replace(/\d{15,}/g, "…")}${body === undefined ? "" : ` ${JSON.stringify(body)}`}`
  );
}

export const channel = (bot: TestBot, name: string) => bot.guild().channels.find((one) => one.name === name);
export const role = (bot: TestBot, name: string) => bot.guild().roles.find((one) => one.name === name);
export const says = async (bot: TestBot, who: string, where: string): Promise<string> => {
  try {
    await bot.local.playground.say({ as: bot.personId(who), channelId: bot.channelId(where) }, "hello");
    return "said";
  } catch (error) {
    return (error as Error).name;
  }
};
