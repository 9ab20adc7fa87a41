/** A local Discord with one bot, and the ids of its world by name; for tests. */
import { PermissionFlagsBits } from "discord-api-types/v10";
import { type LocalDiscord, type LocalDiscordOptions, startLocalDiscord } from "./local_discord.ts";
import { TestBot } from "./test_bot.ts";
import type { PermissionName } from "./world/world_seed.ts";

export interface Failure {
  readonly message: string;
  readonly code: number;
  readonly errors?: Readonly<Record<string, unknown>>;
}

export interface SetupOptions extends LocalDiscordOptions {
  readonly grantedIntents?: number;
  /** Permissions that the bot's role lacks. */
  readonly without?: readonly PermissionName[];
}

export interface Setup extends AsyncDisposable {
  readonly discord: LocalDiscord;
  readonly bot: TestBot;
  readonly guildId: string;
  /** Ids by name, of the first server. */
  readonly people: Readonly<Record<string, string>>;
  readonly channels: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, string>>;
  /** Where `who` acts: a channel of the first server, the first one unless named. */
  place(who?: string, channel?: string): { as: string; channelId: string };
  /** Says something in the first channel, as Bo unless told otherwise. */
  say(content: string, who?: string): Promise<string>;
  /** Sends a request that must be refused, and tells its status and code: `403 50013`. */
  refused(method: string, path: string, body?: unknown): Promise<string>;
}

export async function setUp(options: SetupOptions = {}): Promise<Setup> {
  const { grantedIntents, without = [], ...rest } = options;
  const discord = await startLocalDiscord({ rateLimits: false, ...rest });
  const all = Object.values(PermissionFlagsBits).reduce((bits, bit) => bits | bit, 0n);
  const permissions = [...without, "Administrator" as const]
    .reduce((bits, name) => bits & ~PermissionFlagsBits[name], all);
  const application = discord.addApplication({
    name: "Bot",
    grantedIntents,
    permissions: String(permissions),
  });
  const bot = new TestBot(discord.apiUrl, application);
  const snapshot = discord.playground.snapshot();
  const guild = snapshot.guilds[0]!;
  const people = Object.fromEntries(snapshot.people.map(({ global_name, id }) => [global_name!, id]));
  const channels = Object.fromEntries(guild.channels.map(({ name, id }) => [name, id]));
  const place = (who = "Bo", channel = guild.channels[0]!.name) => ({
    as: people[who]!,
    channelId: channels[channel]!,
  });
  return {
    discord,
    bot,
    guildId: guild.id,
    people,
    channels,
    roles: Object.fromEntries(guild.roles.map(({ name, id }) => [name, id])),
    place,
    say: (content, who) => discord.playground.say(place(who), content),
    async refused(method, path, body) {
      const reply = await bot.rest<Failure>(method, path, body);
      return `${reply.status} ${reply.body.code}`;
    },
    [Symbol.asyncDispose]: () => discord.close(),
  };
}
