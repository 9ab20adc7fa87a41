/** Members who come, change and go, and who are banned. */
import type { APIGuildMember, APIUser } from "discord-api-types/v10";
import type { MemberChange } from "../../model/happening.ts";
import type { HappeningValues } from "../../model/happening_values.ts";
import type { GuildView } from "../../model/views.ts";
import { roleValue } from "../../words/values.ts";
import type { Memory, NewHappening, Translations } from "./kind.ts";
import { factsOf, type MemberFacts } from "./known_members.ts";

export const MEMBERS: Translations = {
  GUILD_MEMBER_ADD({ guild_id: guildId, ...member }, { members, world, wants }) {
    const { user } = member;
    if (wants("member_update")) members.note(guildId, user.id, member);
    if (user.id === world.me.id || !wants("member_join")) return;
    return { name: "member_join", guildId, user, member, values: {} };
  },

  GUILD_MEMBER_REMOVE({ guild_id: guildId, user }, { members, world, wants }) {
    members.forget(guildId, user.id);
    if (user.id === world.me.id || !wants("member_leave")) return;
    return { name: "member_leave", guildId, user, values: {} };
  },

  GUILD_MEMBER_UPDATE({ guild_id: guildId, ...member }, memory) {
    const { user } = member;
    if (user.id === memory.world.me.id || !memory.wants("member_update")) return;
    const before = memory.members.note(guildId, user.id, member);
    // What changed cannot be told of somebody who was not known.
    return before && updated(guildId, user, member as APIGuildMember, before, memory);
  },

  GUILD_BAN_ADD: ({ guild_id: guildId, user }, { wants }) =>
    wants("member_ban") ? { name: "member_ban", guildId, user, values: {} } : undefined,

  GUILD_BAN_REMOVE: ({ guild_id: guildId, user }, { wants }) =>
    wants("member_unban") ? { name: "member_unban", guildId, user, values: {} } : undefined,
};

function updated(
  guildId: string,
  user: APIUser,
  member: APIGuildMember,
  before: MemberFacts,
  { world }: Memory,
): NewHappening | undefined {
  const after = factsOf(member);
  const change = changeOf(before, after);
  if (!change) return undefined;
  const guild = world.guild(guildId);
  const role = guild?.roles.get(change.added[0] ?? change.removed[0] ?? "");
  const values: HappeningValues<"member_update"> = {
    before: { nick: before.nick, roles: roleNames(before.roles, guild) },
    after: { nick: after.nick, roles: roleNames(after.roles, guild) },
    roles_added: roleNames(change.added, guild),
    roles_removed: roleNames(change.removed, guild),
    role: role && roleValue(role),
  };
  return { name: "member_update", guildId, user, member, values, change };
}

/** `undefined` where nothing is different that an event could wait for, as with another picture. */
function changeOf(before: MemberFacts, after: MemberFacts): MemberChange | undefined {
  const added = after.roles.filter((id) => !before.roles.includes(id));
  const removed = before.roles.filter((id) => !after.roles.includes(id));
  const nick = before.nick !== after.nick;
  const boost = before.boosts === after.boosts ? undefined : after.boosts ? "started" : "ended";
  const timeout = before.timedOutUntil === after.timedOutUntil
    ? undefined
    : after.timedOutUntil > before.timedOutUntil
    ? "started"
    : "ended";
  if (added.length + removed.length === 0 && !nick && !boost && !timeout) return undefined;
  return { added, removed, nick, ...(boost ? { boost } : {}), ...(timeout ? { timeout } : {}) };
}

/** A role that is deleted meanwhile has no name. */
function roleNames(ids: readonly string[], guild: GuildView | undefined): string[] {
  return ids.flatMap((id) => guild?.roles.get(id)?.name ?? []);
}
