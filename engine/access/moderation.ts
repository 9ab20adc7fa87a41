/** Whether Discord would let a moderation action pass, and whether the person who asks stands high enough for it. */
import { PERMISSIONS, permissionTitles } from "../model/permissions.ts";
import type { ChannelView, GuildView, MemberView, RoleView } from "../model/views.ts";
import type { Texts } from "../model/texts.ts";
import { channelPermissions, has, serverPermissions } from "./channel_permissions.ts";
import { listWords } from "../words/list_words.ts";
import type { Refusal } from "./refusal.ts";
import { highestRole, outranks, standsAbove } from "./role_order.ts";

/** Who asks for it; the bot itself where an automation does it. */
export type Actor = MemberView | "the bot itself";

interface Case {
  readonly guild: GuildView;
  readonly actor: Actor;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly texts: Texts;
}

export interface ModerationCase extends Case {
  /** Where the action is bound to a channel: that is where the bot needs the permission. */
  readonly channel?: ChannelView;
  readonly target: MemberView;
  /** What Discord asks for the action, such as Kick Members. */
  readonly permission: bigint;
}

/**
 * Asked before a kick, a ban, a timeout or a new nickname. `undefined` where nothing stands against it. That the
 * person may use the command at all is for `checkAccess` to say.
 */
export function checkModeration(asked: ModerationCase): Refusal | undefined {
  const { guild, actor, target, permission, now, texts } = asked;
  if (target.id === guild.me.id) return { key: "cannot_moderate_me", values: {} };
  if (target.id === guild.ownerId) return { key: "cannot_moderate_owner", values: {} };
  // Discord refuses it whoever asks (resources/guild: modify guild member, communication_disabled_until).
  const timesOut = has(permission, PERMISSIONS.moderate_members.bit);
  if (timesOut && has(serverPermissions(guild, target, now), PERMISSIONS.administrator.bit)) {
    return { key: "cannot_time_out_administrator", values: {} };
  }
  const role = (highestRole(guild, target) ?? guild.roles.get(guild.id))?.name ?? "@everyone";
  const onSelf = actor !== "the bot itself" && actor.id === target.id;
  if (actor !== "the bot itself" && !onSelf && !outranks(guild, actor, target)) {
    return { key: "actor_below_target", values: { role: texts.get("the_role", { role }) } };
  }
  const lacking = checkBot(permission, guild, asked.channel, now, texts);
  if (lacking) return lacking;
  if (!outranks(guild, guild.me, target)) {
    return { key: "bot_below_target", values: { role: texts.get("the_role", { role }) } };
  }
}

export interface RoleChange extends Case {
  /** The role that a member is to get or to lose. */
  readonly role: RoleView;
}

/** Asked before a role is given or taken. `undefined` where nothing stands against it. */
export function checkRoleChange({ guild, actor, role, now, texts }: RoleChange): Refusal | undefined {
  if (role.id === guild.id) return { key: "everyone_role", values: {} };
  if (role.managed) return { key: "managed_role", values: { role: role.name } };
  if (actor !== "the bot itself" && !reaches(guild, actor, role)) {
    return { key: "actor_below_role", values: { role: role.name } };
  }
  const lacking = checkBot(PERMISSIONS.manage_roles.bit, guild, undefined, now, texts);
  if (lacking) return lacking;
  if (!reaches(guild, guild.me, role)) return { key: "bot_below_role", values: { role: role.name } };
}

function reaches(guild: GuildView, member: MemberView, role: RoleView): boolean {
  const highest = highestRole(guild, member);
  return guild.ownerId === member.id || (highest !== undefined && standsAbove(highest, role));
}

function checkBot(
  permission: bigint,
  guild: GuildView,
  channel: ChannelView | undefined,
  now: number,
  texts: Texts,
): Refusal | undefined {
  const held = channel
    ? channelPermissions(guild, channel, guild.me, now)
    : serverPermissions(guild, guild.me, now);
  const missing = permission & ~held;
  if (missing === 0n) return;
  return {
    key: "bot_permission",
    values: { missing: listWords(texts, "list_and", permissionTitles(missing)) },
  };
}
