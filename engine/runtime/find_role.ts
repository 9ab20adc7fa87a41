/** A role by mention, id or name. */
import type { CommandOption } from "../model/program.ts";
import type { RoleView } from "../model/views.ts";
import { fold } from "../words/fold.ts";
import { nearest } from "../words/nearest.ts";
import type { Place } from "./place.ts";
import { Problem } from "./problem.ts";
import { ID } from "../words/snowflake.ts";
import { didYouMean } from "./wording.ts";

const MENTION = /^<@&(\d{17,20})>$/;

export function findRole(option: CommandOption, text: string, { guild }: Place): RoleView | Problem {
  if (!guild) return new Problem("option_server_only", { option });
  const id = MENTION.exec(text)?.[1] ?? (ID.test(text) ? text : undefined);
  const role = id === undefined ? undefined : guild.roles.get(id);
  if (role) return role;
  const called = rolesCalled(text, guild.roles.values());
  if (called.length === 1) return called[0]!;
  if (called.length > 1) return new Problem("several_roles", { option });
  const near = nearest(bare(text), [...guild.roles.values()].map(({ name }) => name));
  return new Problem("not_a_role", { option, hint: didYouMean(near) });
}

/** Roles with this name, which may stand behind an @. */
export function rolesCalled(text: string, roles: Iterable<RoleView>): RoleView[] {
  const wanted = fold(bare(text));
  const found: RoleView[] = [];
  for (const role of roles) if (fold(bare(role.name)) === wanted) found.push(role);
  return found;
}

/** The role @everyone carries its @ in its name. */
function bare(name: string): string {
  return name.startsWith("@") ? name.slice(1).trim() : name.trim();
}
