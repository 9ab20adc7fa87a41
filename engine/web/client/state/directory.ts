/** Names and colours behind ids, for one server or one conversation with a bot. Made anew only when that server, its people or commands change. */
import type { APIApplicationCommand, APIGuildMember, APIRole, APIUser } from "discord-api-types/v10";
import type { PlaygroundChannel, PlaygroundDirect, PlaygroundGuild } from "../../../model/playground.ts";
import type { World } from "./world.ts";

export interface Person {
  readonly id: string;
  /** The name in this server: nickname, else display name, else user name. */
  readonly name: string;
  readonly user: APIUser;
  readonly isBot: boolean;
  /** Is in this server, or one of the two of these direct messages. */
  readonly isMember: boolean;
  /** Highest first, without @everyone. */
  readonly roles: readonly APIRole[];
  /** `#3498db`: the colour of the highest role that has one. */
  readonly color: string | undefined;
}

export interface Directory {
  /** Absent in direct messages. */
  readonly guild: PlaygroundGuild | undefined;
  readonly people: ReadonlyMap<string, Person>;
  /** Members of this server, bots first, then by name. */
  readonly members: readonly Person[];
  readonly roles: ReadonlyMap<string, APIRole>;
  readonly channels: ReadonlyMap<string, PlaygroundChannel>;
  /** The commands that this place has, in Discord's own shape. */
  readonly commands: readonly APIApplicationCommand[];
}

/** Discord's number of a direct message channel (source: Discord docs, resources/channel, channel types). */
export const DIRECT_CHANNEL = 1;
/** Direct messages with the bot (source: Discord docs, resources/application, interaction context types). */
const WITH_BOT = 1;
const NO_ROLES = { roles: [], nick: null };
const NOBODY = { guilds: [], people: [], bots: [], commands: [] };

export function directoryOf(
  world: Pick<World, "guilds" | "people" | "bots" | "commands"> = NOBODY,
  guildId: string | undefined,
  direct?: PlaygroundDirect,
): Directory {
  const guild = world.guilds.find(({ id }) => id === guildId);
  const roles = new Map(guild?.roles.map((role) => [role.id, role]));
  const byUser = new Map(guild?.members.map((member) => [member.user.id, member]));
  const people = new Map<string, Person>();
  for (const { user } of guild?.members ?? []) {
    people.set(user.id, personOf(user, byUser.get(user.id), roles));
  }
  for (const user of [...world.people, ...world.bots]) {
    const isHere = direct?.personId === user.id || direct?.botId === user.id;
    people.set(user.id, personOf(user, byUser.get(user.id) ?? (isHere ? NO_ROLES : undefined), roles));
  }
  const inDirect = direct ? [[direct.id, directChannel(direct, people)] as const] : [];
  const inGuilds = world.guilds.flatMap(({ channels }) => channels);
  return {
    guild,
    people,
    members: [...people.values()].filter(({ isMember }) => isMember).sort(byKindAndName),
    roles,
    channels: new Map([...inGuilds.map((channel) => [channel.id, channel] as const), ...inDirect]),
    commands: world.commands.filter((command) =>
      direct ? isOfferedTo(command, direct) : !command.guild_id || command.guild_id === guildId
    ),
  };
}

/** Direct messages are called after the bot. */
function directChannel({ id, botId }: PlaygroundDirect, people: Directory["people"]): PlaygroundChannel {
  return { id, name: people.get(botId)?.name ?? "App", type: DIRECT_CHANNEL, topic: null };
}

/** The bot's own commands, but for those that say they are for servers only. */
function isOfferedTo(command: APIApplicationCommand, { botId }: PlaygroundDirect): boolean {
  return command.application_id === botId && !command.guild_id &&
    (command.contexts?.includes(WITH_BOT) ?? true);
}

export function personOf(
  user: APIUser,
  member?: Pick<APIGuildMember, "roles" | "nick">,
  known?: ReadonlyMap<string, APIRole>,
): Person {
  const roles = (member?.roles ?? []).flatMap((id) => known?.get(id) ?? [])
    .sort((a, b) => b.position - a.position);
  const color = roles.find((role) => role.color !== 0)?.color;
  return {
    id: user.id,
    name: member?.nick ?? user.global_name ?? user.username,
    user,
    isBot: user.bot ?? false,
    isMember: member !== undefined,
    roles,
    color: color === undefined ? undefined : hexColor(color),
  };
}

/** Discord's colour number as CSS writes it. */
export function hexColor(color: number): string {
  return `#${(color & 0xffffff).toString(16).padStart(6, "0")}`;
}

function byKindAndName(a: Person, b: Person): number {
  return Number(b.isBot) - Number(a.isBot) || a.name.localeCompare(b.name);
}
