import type { APIGuildMember, APIRole } from "discord-api-types/v10";
import { addBot } from "../guilds/bots.ts";
import { setBoosting } from "../guilds/boosts.ts";
import { addBan, removeBan } from "../guilds/bans.ts";
import { addChannel, changeChannel, removeChannel, setOverwrite } from "../guilds/channels.ts";
import { addMember, removeMember, setHeld, updateMember } from "../guilds/members.ts";
import { addRole, changeRole, deleteRole, moveRole } from "../guilds/roles.ts";
import { showGuild } from "../guilds/show_guild.ts";
import { setVoice } from "../guilds/voice.ts";
import { isoTime } from "../moment.ts";
import type { Parts } from "../parts.ts";
import { type Channel, isThread } from "../world/channel.ts";
import { addGuild } from "../world/build_world.ts";
import type { Guild } from "../world/guild.ts";
import { MessageStore } from "../world/message_store.ts";
import { newMember, newRole, newUser } from "../world/users.ts";
import type { GuildSeed } from "../world/world_seed.ts";
import { type WorldChange, WorldChangeError } from "./world_change.ts";

/**
 * Changes the world and tells the bots of it as Discord does.
 *
 * @returns the id of the person, role, channel or server that it was about
 * @throws WorldChangeError when an id names nothing, or it is so already
 */
export function changeWorld(parts: Parts, change: WorldChange): string {
  if (change.action === "add_person") return addPerson(parts, change.name, change.directMessages);
  if (change.action === "add_guild") return makeGuild(parts, change.seed);
  if (change.action === "speak") return speak(parts, change.userId, change.locale);
  if (change.action === "overwrite") return overwrite(parts, change);
  const guild = known(parts.world.guilds.get(change.guildId), "server", change.guildId);
  switch (change.action) {
    case "join":
      join(parts, guild, change);
      return change.userId;
    case "leave":
      removeMember(parts, guild, memberOf(guild, change.userId));
      return change.userId;
    case "give_role":
    case "take_role": {
      const member = memberOf(guild, change.userId);
      setHeld(parts, guild, member, roleOf(guild, change.roleId).id, change.action === "give_role");
      return change.userId;
    }
    case "rename":
      updateMember(parts, guild, { ...memberOf(guild, change.userId), nick: change.nick });
      return change.userId;
    case "boost":
    case "unboost":
      boost(parts, guild, memberOf(guild, change.userId), change.action === "boost");
      return change.userId;
    case "ban":
    case "unban": {
      const user = known(parts.world.users.get(change.userId), "person", change.userId);
      if (change.action === "ban") addBan(parts, guild, user, 0);
      else if (guild.bans.has(user.id)) removeBan(parts, guild, user);
      else throw new WorldChangeError(`${user.id} is not banned from ${guild.name}.`);
      return user.id;
    }
    case "timeout": {
      const until = change.until === null ? null : isoTime(change.until);
      const member = memberOf(guild, change.userId);
      updateMember(parts, guild, { ...member, communication_disabled_until: until });
      return change.userId;
    }
    case "voice":
      setVoice(parts, guild, memberOf(guild, change.userId).user.id, { channelId: change.channelId });
      return change.userId;
    case "add_role": {
      const { name, permissions = "0", position = 1, id = parts.fixedIds.next("role") } = change;
      const role = newRole({ id, name, permissions, position });
      addRole(parts, guild, role);
      return role.id;
    }
    case "change_role": {
      const role = roleOf(guild, change.roleId);
      const { name = role.name, permissions = role.permissions, position } = change;
      changeRole(parts, guild, { ...role, name, permissions });
      if (position !== undefined) moveRole(parts, guild, roleOf(guild, role.id), position);
      return role.id;
    }
    case "delete_role":
      deleteRole(parts, guild, roleOf(guild, change.roleId).id);
      return change.roleId;
    case "add_channel":
      return makeChannel(parts, guild, change);
    case "change_channel": {
      const channel = channelOf(guild, change.channelId);
      const { name = channel.name, topic = channel.topic } = change;
      changeChannel(parts, guild, channel, { name, topic });
      return channel.id;
    }
    case "delete_channel":
      removeChannel(parts, guild, channelOf(guild, change.channelId));
      return change.channelId;
  }
}

function addPerson(parts: Parts, name: string, directMessages = true): string {
  const user = newUser(parts.fixedIds.next("person"), name);
  parts.world.users.set(user.id, user);
  if (!directMessages) parts.world.closedToDirect.add(user.id);
  parts.watchers.tell({ type: "person", person: user });
  return user.id;
}

function speak({ world }: Parts, userId: string, locale: string): string {
  world.locales.set(known(world.users.get(userId), "person", userId).id, locale);
  return userId;
}

function makeGuild(parts: Parts, seed: GuildSeed): string {
  const { fixedIds, moment, settings, world } = parts;
  const people = new Map(
    [...world.users.values()].map((user) => [user.global_name ?? user.username, user.id]),
  );
  const guild = addGuild(world, seed, people, fixedIds, moment, settings.messagesKept);
  showGuild(parts, guild);
  return guild.id;
}

function join(parts: Parts, guild: Guild, change: WorldChange & { action: "join" }): void {
  const { userId, roles = [], nick } = change;
  const application = parts.world.applications.get(userId);
  if (guild.bans.has(userId)) throw new WorldChangeError(`${userId} is banned from ${guild.name}.`);
  if (guild.members.has(userId)) throw new WorldChangeError(`${userId} is in ${guild.name} already.`);
  if (application) return addBot(parts, guild, application);
  const user = known(parts.world.users.get(userId), "person", userId);
  const held = roles.map((id) => roleOf(guild, id).id);
  addMember(parts, guild, newMember(user, parts.moment.iso, held, nick));
}

function boost(parts: Parts, guild: Guild, member: APIGuildMember, boosts: boolean): void {
  if (member.user.bot) throw new WorldChangeError("Bots cannot boost servers.");
  if ((member.premium_since !== null && member.premium_since !== undefined) === boosts) {
    const { user: { id } } = member;
    throw new WorldChangeError(`${id} ${boosts ? "boosts" : "does not boost"} ${guild.name}.`);
  }
  setBoosting(parts, guild, member, boosts);
}

function overwrite(parts: Parts, change: WorldChange & { action: "overwrite" }): string {
  const { channelId, targetId, allow = "0", deny = "0" } = change;
  const channel = known(parts.world.channels.get(channelId), "channel", channelId);
  const guild = known(parts.world.guildOf(channel), "server of the channel", channelId);
  const type = guild.roles.has(targetId) ? 0 : 1;
  if (type === 1) memberOf(guild, targetId);
  setOverwrite(parts, guild, channel, { id: targetId, type, allow, deny });
  return channelId;
}

function makeChannel(parts: Parts, guild: Guild, change: WorldChange & { action: "add_channel" }): string {
  const { name, type = 0, parentId = null, ownerId = guild.ownerId } = change;
  const channel: Channel = {
    id: change.id ?? parts.fixedIds.next("channel"),
    type,
    name,
    topic: null,
    position: guild.channels.size,
    parentId,
    overwrites: [],
    guildId: guild.id,
    ...(isThread({ type }) ? { ownerId } : {}),
    messages: new MessageStore(parts.settings.messagesKept),
  };
  addChannel(parts, guild, channel);
  return channel.id;
}

function memberOf(guild: Guild, id: string): APIGuildMember {
  return known(guild.members.get(id), `member of ${guild.name}`, id);
}

function channelOf(guild: Guild, id: string): Channel {
  return known(guild.channels.get(id), `channel of ${guild.name}`, id);
}

function roleOf(guild: Guild, id: string): APIRole {
  return known(guild.roles.get(id), `role of ${guild.name}`, id);
}

function known<Thing>(thing: Thing | undefined, what: string, id: string): Thing {
  if (thing === undefined) throw new WorldChangeError(`There is no ${what} with the id ${id}.`);
  return thing;
}
