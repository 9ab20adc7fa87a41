import { type APIOverwrite, PermissionFlagsBits } from "discord-api-types/v10";
import { isoTime, type Moment } from "../moment.ts";
import { type FixedIds, snowflakeTime } from "../snowflake.ts";
import { type Channel, isThread } from "./channel.ts";
import { Guild } from "./guild.ts";
import { MessageStore } from "./message_store.ts";
import { newMember, newRole, newUser } from "./users.ts";
import type { GuildSeed, MemberSeed, OverwriteSeed, PermissionName, WorldSeed } from "./world_seed.ts";
import { WorldState } from "./world_state.ts";

/** What @everyone may do in a new server. */
const NEW_SERVER: readonly PermissionName[] = [
  "ViewChannel",
  "CreateInstantInvite",
  "ChangeNickname",
  "SendMessages",
  "SendMessagesInThreads",
  "CreatePublicThreads",
  "CreatePrivateThreads",
  "EmbedLinks",
  "AttachFiles",
  "AddReactions",
  "UseExternalEmojis",
  "UseExternalStickers",
  "MentionEveryone",
  "ReadMessageHistory",
  "SendPolls",
  "Connect",
  "Speak",
  "Stream",
  "UseVAD",
  "RequestToSpeak",
  "UseApplicationCommands",
  "UseEmbeddedActivities",
  "UseExternalApps",
];

/**
 * Builds a world out of its seed.
 *
 * @throws Error when the seed names a person, role or channel that it does not have
 */
export function buildWorld(
  seed: WorldSeed,
  ids: FixedIds,
  moment: Pick<Moment, "now">,
  messagesKept: number,
): WorldState {
  const world = new WorldState();
  const people = new Map<string, string>();
  for (const person of seed.people) {
    if (people.has(person.name)) throw new Error(`The world has two people called "${person.name}".`);
    const id = person.id ?? ids.next("person");
    people.set(person.name, id);
    world.users.set(id, newUser(id, person.name));
    if (person.directMessages === false) world.closedToDirect.add(id);
  }
  for (const guild of seed.guilds) addGuild(world, guild, people, ids, moment, messagesKept);
  return world;
}

/**
 * Adds a server out of its seed.
 *
 * @param people ids by name
 * @throws Error when the seed names a person, role or channel that is not there
 */
export function addGuild(
  world: WorldState,
  seed: GuildSeed,
  people: ReadonlyMap<string, string>,
  ids: FixedIds,
  moment: Pick<Moment, "now">,
  messagesKept: number,
): Guild {
  const id = seed.id ?? ids.next("guild");
  const owner = find(people, seed.owner, "person");
  const guild = new Guild(id, seed.name, owner, seed.locale ?? "en-US", moment);
  const roles = new Map([["@everyone", id]]);
  guild.setRole(newRole({ id, name: "@everyone", permissions: bits(seed.everyone ?? NEW_SERVER) }));
  for (const [index, { permissions, ...role }] of (seed.roles ?? []).entries()) {
    const roleId = role.id ?? ids.next("role");
    roles.set(role.name, roleId);
    guild.setRole(
      newRole({ ...role, id: roleId, position: index + 1, permissions: bits(permissions ?? []) }),
    );
  }
  const joined = isoTime(snowflakeTime(id));
  const members = seed.members ?? [];
  const first: MemberSeed[] = members.some((member) => member.person === seed.owner)
    ? []
    : [{ person: seed.owner }];
  for (const member of [...first, ...members]) {
    const user = world.users.get(find(people, member.person, "person"))!;
    const held = (member.roles ?? []).map((name) => find(roles, name, "role"));
    guild.setMember(newMember(user, joined, held, member.nick));
  }
  const names = new Map<string, string>();
  for (const [position, channel] of seed.channels.entries()) {
    const built: Channel = {
      id: channel.id ?? ids.next("channel"),
      type: channel.type ?? 0,
      name: channel.name,
      topic: channel.topic ?? null,
      position,
      parentId: channel.parent === undefined ? null : find(names, channel.parent, "channel"),
      ...(channel.ageRestricted ? { ageRestricted: true } : {}),
      overwrites: (channel.overwrites ?? []).map((one) => overwrite(one, roles, people)),
      guildId: id,
      // A thread of the seed was opened by the owner.
      ...(isThread({ type: channel.type ?? 0 }) ? { ownerId: owner } : {}),
      messages: new MessageStore(messagesKept),
    };
    names.set(channel.name, built.id);
    guild.setChannel(built);
    world.channels.set(built.id, built);
  }
  world.guilds.set(id, guild);
  return guild;
}

function overwrite(
  seed: OverwriteSeed,
  roles: ReadonlyMap<string, string>,
  people: ReadonlyMap<string, string>,
): APIOverwrite {
  const values = { allow: bits(seed.allow ?? []), deny: bits(seed.deny ?? []) };
  if (seed.person !== undefined) return { id: find(people, seed.person, "person"), type: 1, ...values };
  return { id: find(roles, seed.role ?? "@everyone", "role"), type: 0, ...values };
}

function find(names: ReadonlyMap<string, string>, name: string, what: string): string {
  const id = names.get(name);
  if (id === undefined) throw new Error(`The world has no ${what} called "${name}".`);
  return id;
}

export function bits(names: readonly PermissionName[]): string {
  return names.reduce((all, name) => all | PermissionFlagsBits[name], 0n).toString();
}
