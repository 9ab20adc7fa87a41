/** Bots join servers and are removed from them. */
import { guildCreate } from "../gateway/guild_create.ts";
import { INTENTS } from "../gateway/intents.ts";
import type { Parts } from "../parts.ts";
import type { RegisteredApplication } from "../world/application.ts";
import type { Guild } from "../world/guild.ts";
import { newMember, newRole } from "../world/users.ts";
import { deleteRole } from "./roles.ts";
import { showGuild } from "./show_guild.ts";

/** Members above which GUILD_CREATE calls a server large. */
const LARGE = 50;

/** The bot gets a role of its own above the others. */
export function addBot(parts: Parts, guild: Guild, application: RegisteredApplication): void {
  const { dispatcher, fixedIds } = parts;
  const positions = [...guild.roles.values()].map(({ position }) => position);
  const role = newRole({
    id: fixedIds.next("role"),
    name: application.name,
    position: 1 + Math.max(...positions),
    permissions: application.permissions.toString(),
    managed: true,
    tags: { bot_id: application.id },
  });
  const member = newMember(application.user, parts.moment.iso, [role.id]);
  guild.setRole(role);
  const event = { guildId: guild.id };
  dispatcher.broadcast({
    type: "GUILD_ROLE_CREATE",
    data: { guild_id: guild.id, role },
    intent: INTENTS.guilds,
    ...event,
  });
  dispatcher.broadcast({
    type: "GUILD_MEMBER_ADD",
    data: { guild_id: guild.id, ...member },
    intent: INTENTS.members,
    ...event,
  });
  // From here on the bot hears of the server; the first thing that it hears is the server itself.
  guild.setMember(member);
  for (const session of dispatcher.sessionsOf(application.id)) {
    if (!session.serves(guild.id) || !(session.intents & INTENTS.guilds.guild)) continue;
    const data = guildCreate(parts.world, guild, session, LARGE);
    session.dispatch("GUILD_CREATE", data, JSON.stringify(data));
  }
  showGuild(parts, guild);
}

/** The bot's own role goes with it. */
export function removeBot(parts: Parts, guild: Guild, application: RegisteredApplication): void {
  const { dispatcher } = parts;
  const { user } = application;
  for (const session of dispatcher.sessionsOf(application.id)) {
    if (!session.serves(guild.id) || !(session.intents & INTENTS.guilds.guild)) continue;
    session.dispatch("GUILD_DELETE", { id: guild.id }, JSON.stringify({ id: guild.id }));
  }
  guild.removeMember(user.id);
  const event = { guildId: guild.id };
  dispatcher.broadcast({
    type: "GUILD_MEMBER_REMOVE",
    data: { guild_id: guild.id, user },
    intent: INTENTS.members,
    ...event,
  });
  for (const role of [...guild.roles.values()]) {
    if (role.tags?.bot_id === application.id) deleteRole(parts, guild, role.id);
  }
  showGuild(parts, guild);
}
