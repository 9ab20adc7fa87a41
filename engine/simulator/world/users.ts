import type { APIGuildMember, APIRole, APIUser } from "discord-api-types/v10";

/** Typed as a number because the enums of flags have no member for none. */
export const NO_FLAGS: number = 0;

/** A person or bot in the form in which Discord shows it to others. */
export function newUser(id: string, name: string, bot?: { discriminator: string }): APIUser {
  return {
    id,
    username: bot ? name : name.toLowerCase().replace(/[^a-z0-9._]+/g, "_"),
    global_name: bot ? null : name,
    discriminator: bot?.discriminator ?? "0",
    avatar: null,
    avatar_decoration_data: null,
    collectibles: null,
    primary_guild: null,
    public_flags: NO_FLAGS,
    ...(bot ? { bot: true } : {}),
  };
}

export function newMember(user: APIUser, joinedAt: string, roles: string[], nick?: string): APIGuildMember {
  return {
    user,
    nick: nick ?? null,
    avatar: null,
    banner: null,
    roles,
    joined_at: joinedAt,
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: NO_FLAGS,
    communication_disabled_until: null,
  };
}

/** A role with Discord's defaults for what is not given. */
export function newRole(role: Pick<APIRole, "id" | "name"> & Partial<APIRole>): APIRole {
  const color = role.color ?? 0;
  return {
    color,
    colors: { primary_color: color, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: 0,
    permissions: "0",
    managed: false,
    mentionable: false,
    flags: NO_FLAGS,
    ...role,
  };
}

const bare = new WeakMap<APIGuildMember, Omit<APIGuildMember, "user">>();

/** The member without the user, as messages and resolved data carry it. Made once: members are replaced, not changed. */
export function memberWithoutUser(member: APIGuildMember): Omit<APIGuildMember, "user"> {
  const made = bare.get(member);
  if (made) return made;
  const { user: _, ...rest } = member;
  bare.set(member, rest);
  return rest;
}
