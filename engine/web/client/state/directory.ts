/** Names and colours behind ids, for one server. Made anew only when that server, its people or commands change. */
import type { APIApplicationCommand, APIGuildMember, APIRole, APIUser } from "discord-api-types/v10";
import type { PlaygroundChannel, PlaygroundGuild } from "../../../model/playground.ts";
import type { World } from "./world.ts";

export interface Person {
  readonly id: string;
  /** The name in this server: nickname, else display name, else user name. */
  readonly name: string;
  readonly user: APIUser;
  readonly isBot: boolean;
  readonly isMember: boolean;
  /** Highest first, without @everyone. */
  readonly roles: readonly APIRole[];
  /** `#3498db`: the colour of the highest role that has one. */
  readonly color: string | undefined;
}

export interface Directory {
  readonly guild: PlaygroundGuild | undefined;
  readonly people: ReadonlyMap<string, Person>;
  /** Members of this server, bots first, then by name. */
  readonly members: readonly Person[];
  readonly roles: ReadonlyMap<string, APIRole>;
  readonly channels: ReadonlyMap<string, PlaygroundChannel>;
  /** The commands that this server has, in Discord's own shape. */
  readonly commands: readonly APIApplicationCommand[];
}

const NOBODY = { guilds: [], people: [], bots: [], commands: [] };

export function directoryOf(
  world: Pick<World, "guilds" | "people" | "bots" | "commands"> = NOBODY,
  guildId: string | undefined,
): Directory {
  const guild = world.guilds.find(({ id }) => id === guildId);
  const roles = new Map(guild?.roles.map((role) => [role.id, role]));
  const byUser = new Map(guild?.members.map((member) => [member.user.id, member]));
  const people = new Map<string, Person>();
  for (const { user } of guild?.members ?? []) {
    people.set(user.id, personOf(user, byUser.get(user.id), roles));
  }
  for (const user of [...world.people, ...world.bots]) {
    people.set(user.id, personOf(user, byUser.get(user.id), roles));
  }
  return {
    guild,
    people,
    members: [...people.values()].filter(({ isMember }) => isMember).sort(byKindAndName),
    roles,
    channels: new Map(
      world.guilds.flatMap(({ channels }) => channels.map((channel) => [channel.id, channel])),
    ),
    commands: world.commands.filter((command) => !command.guild_id || command.guild_id === guildId),
  };
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
