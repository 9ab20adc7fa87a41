/** Which role stands above which (source: Discord docs, topics/permissions, permission hierarchy and role structure). */
import type { GuildView, MemberView, RoleView } from "../model/views.ts";

/**
 * Whether a role stands above another. Where two have the same position, Discord sorts them by id, and the older one,
 * with the lower id, stands higher. The role @everyone stands below all.
 */
export function standsAbove(role: RoleView, other: RoleView): boolean {
  if (role.position !== other.position) return role.position > other.position;
  return BigInt(role.id) < BigInt(other.id);
}

/** `undefined` for a member without roles, who has only @everyone. Roles that were deleted do not count. */
export function highestRole(guild: GuildView, member: MemberView): RoleView | undefined {
  let highest: RoleView | undefined;
  for (const id of member.roles) {
    const role = guild.roles.get(id);
    if (role && (!highest || standsAbove(role, highest))) highest = role;
  }
  return highest;
}

/** Whether a member may act on another as far as roles go: the server's owner stands above all. */
export function outranks(guild: GuildView, member: MemberView, other: MemberView): boolean {
  if (guild.ownerId === member.id) return true;
  if (guild.ownerId === other.id) return false;
  const role = highestRole(guild, member);
  const otherRole = highestRole(guild, other);
  return role !== undefined && (!otherRole || standsAbove(role, otherRole));
}
