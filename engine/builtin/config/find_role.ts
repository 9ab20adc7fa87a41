/** A role by mention, id or name, as it was typed or picked. */
import type { GuildView, RoleView } from "../../model/views.ts";
import { fold } from "../../words/fold.ts";
import { nearest } from "../../words/nearest.ts";

export type FoundRole =
  | { readonly kind: "role"; readonly role: RoleView }
  | { readonly kind: "everyone" }
  | { readonly kind: "several" }
  | { readonly kind: "unknown"; readonly near: readonly string[] };

const MENTION = /^<@&(\d{17,20})>$/;
const ID = /^\d{17,20}$/;

/** Names must be whole; their case and accents do not count. */
export function findRole(text: string, guild: GuildView): FoundRole {
  const id = MENTION.exec(text)?.[1] ?? (ID.test(text) ? text : undefined);
  const name = bare(text);
  // The role @everyone has the server's id (source: Discord docs, topics/permissions, role object).
  if (id === guild.id || fold(name) === "everyone") return { kind: "everyone" };
  const byId = id === undefined ? undefined : guild.roles.get(id);
  if (byId) return { kind: "role", role: byId };
  const roles = rolesOfServer(guild);
  const called = roles.filter((role) => fold(bare(role.name)) === fold(name));
  if (called.length > 1) return { kind: "several" };
  if (called[0]) return { kind: "role", role: called[0] };
  return { kind: "unknown", near: nearest(name, roles.map((role) => role.name)) };
}

/** Highest first, without @everyone. */
export function rolesOfServer(guild: GuildView): RoleView[] {
  return [...guild.roles.values()].filter(({ id }) => id !== guild.id)
    .sort((a, b) => b.position - a.position || (a.id < b.id ? -1 : 1));
}

function bare(name: string): string {
  return name.trim().replace(/^@/, "").trim();
}
