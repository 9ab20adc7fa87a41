/** What picking in a role menu does to the roles of a member. */
import { checkRoleChange } from "../../access/moderation.ts";
import type { GuildView, RoleView } from "../../model/views.ts";
import type { RoleWish } from "../../model/program.ts";
import type { RolesChanged } from "../../model/role_menu.ts";
import { StepRefused } from "../../model/step_refused.ts";
import { refused } from "../kit/refused.ts";
import { attempt } from "../moderation/attempt.ts";

/** What a menu allows. */
export interface MenuRules {
  /** Ids of the roles that it offers. */
  readonly roles: readonly string[];
  /** One of them takes the others away. */
  readonly unique: boolean;
  /** How many of them a member can have. */
  readonly max?: number;
}

/** Ids of the roles that a member gets and loses. */
export interface RolePlan {
  readonly give: readonly string[];
  readonly take: readonly string[];
}

/**
 * @param held ids of the roles that the member has
 * @throws StepRefused where a role is not offered, and where the member would have too many
 */
export function planRoles(
  { roles: offered, unique, max }: MenuRules,
  held: readonly string[],
  { roles: wanted, how }: Pick<RoleWish, "roles" | "how">,
): RolePlan {
  if (wanted.some((id) => !offered.includes(id))) throw new StepRefused("role_menu_old", {});
  const has = offered.filter((id) => held.includes(id));
  const unknown = how === "take" ? [] : wanted.filter((id) => !has.includes(id));
  const give = unique ? unknown.slice(-1) : unknown;
  const back = how === "give" ? [] : wanted.filter((id) => has.includes(id));
  const take = unique && give.length > 0 ? has : back;
  const then = has.length - take.length + give.length;
  if (max !== undefined && give.length > 0 && then > max) {
    throw refused({ key: "role_menu_full", values: { most: max } });
  }
  return { give, take };
}

/** @throws StepRefused for what is to be told, before anything is changed; and what the Discord port throws */
export async function changeRoles(rules: MenuRules, wish: RoleWish): Promise<RolesChanged> {
  const { bot: { discord, world }, caller: { user, guildId } } = wish;
  if (guildId === undefined) throw refused({ key: "server_only", values: {} });
  const guild = world.guild(guildId);
  if (!guild) throw refused({ key: "not_in_server", values: {} });
  // What the event tells may be older than the press before.
  const member = await discord.member(guild.id, user.id);
  if (!member) throw refused({ key: "person_not_in_server", values: {} });
  const plan = planRoles(rules, member.roles, wish);
  const given = plan.give.map((id) => checkedRole(id, guild, wish));
  const taken = plan.take.map((id) => checkedRole(id, guild, wish));
  for (const { id } of given) await attempt(discord.addRole(guild.id, user.id, id));
  for (const { id } of taken) await attempt(discord.removeRole(guild.id, user.id, id));
  return { given, taken };
}

/** The author offers the roles, so whoever picks one needs no rank for it. */
function checkedRole(id: string, guild: GuildView, { bot }: RoleWish): RoleView {
  const role = guild.roles.get(id);
  if (!role) throw refused({ key: "role_not_in_server", values: {} });
  const { clock, program: { texts } } = bot;
  const refusal = checkRoleChange({ guild, actor: "the bot itself", role, now: clock.now(), texts });
  if (refusal) throw refused(refusal);
  return role;
}
