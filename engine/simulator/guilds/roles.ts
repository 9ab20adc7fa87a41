/** Roles of a server are made, changed, moved and deleted. */
import type { APIRole } from "discord-api-types/v10";
import { INTENTS } from "../gateway/intents.ts";
import type { Parts } from "../parts.ts";
import type { Guild } from "../world/guild.ts";
import { showGuild } from "./show_guild.ts";

/** Adds a role at its position; those from there on move up. */
export function addRole(parts: Parts, guild: Guild, role: APIRole): void {
  guild.setRole(role);
  tell(parts, guild, "GUILD_ROLE_CREATE", { role });
  moveRole(parts, guild, role, role.position);
}

export function changeRole(parts: Parts, guild: Guild, role: APIRole): void {
  guild.setRole(role);
  tell(parts, guild, "GUILD_ROLE_UPDATE", { role });
  showGuild(parts, guild);
}

/** Puts a role in a place, counted from 1 above @everyone; the others close up. */
export function moveRole(parts: Parts, guild: Guild, role: APIRole, position: number): void {
  const order = [...guild.roles.values()].filter(({ id }) => id !== guild.id && id !== role.id)
    .sort((a, b) => a.position - b.position);
  order.splice(position - 1, 0, role);
  for (const [index, one] of order.entries()) {
    if (one.position !== index + 1) changeRole(parts, guild, { ...one, position: index + 1 });
  }
  showGuild(parts, guild);
}

/** Members lose it; Discord does not tell of each of them. */
export function deleteRole(parts: Parts, guild: Guild, roleId: string): void {
  guild.removeRole(roleId);
  tell(parts, guild, "GUILD_ROLE_DELETE", { role_id: roleId });
  showGuild(parts, guild);
}

function tell(parts: Parts, guild: Guild, type: string, what: object): void {
  parts.dispatcher.broadcast({
    type,
    data: { guild_id: guild.id, ...what },
    intent: INTENTS.guilds,
    guildId: guild.id,
  });
}
