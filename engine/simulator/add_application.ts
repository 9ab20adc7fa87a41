import { PermissionFlagsBits } from "discord-api-types/v10";
import type { ApplicationOptions } from "./event_log.ts";
import { INTENTS, PRIVILEGED_INTENTS } from "./gateway/intents.ts";
import type { Parts } from "./parts.ts";
import { ALL_PERMISSIONS } from "./permissions.ts";
import type { Application } from "./world/application.ts";
import { newMember, newRole, newUser } from "./world/users.ts";

/** Registers an application and lets its bot join every server, with a role of its own above the others. */
export function addApplication(parts: Parts, options: ApplicationOptions): Application {
  const { world, random } = parts;
  const id = parts.fixedIds.next("application");
  const owner = options.ownerId === undefined
    ? [...world.users.values()].find((user) => !user.bot)
    : world.users.get(options.ownerId);
  if (!owner) throw new Error(`The world has no person with the id ${options.ownerId}.`);
  const discriminator = String(1 + Math.floor(random.next() * 9998)).padStart(4, "0");
  const application = {
    id,
    token: `${btoa(id).replaceAll("=", "")}.${random.text(6)}.${random.text(38)}`,
    name: options.name,
    user: newUser(id, options.name, { discriminator }),
    owner,
    grantedIntents: options.grantedIntents ?? PRIVILEGED_INTENTS,
    permissions: options.permissions === undefined
      ? ALL_PERMISSIONS & ~PermissionFlagsBits.Administrator
      : BigInt(options.permissions),
  };
  world.users.set(id, application.user);
  world.applications.set(id, application);
  world.applicationsByToken.set(application.token, application);
  for (const guild of world.guilds.values()) {
    const role = newRole({
      id: parts.fixedIds.next("role"),
      name: options.name,
      position: guild.roles.size,
      permissions: application.permissions.toString(),
      managed: true,
      tags: { bot_id: id },
    });
    const member = newMember(application.user, parts.moment.iso, [role.id]);
    guild.setRole(role);
    guild.setMember(member);
    const event = { intent: INTENTS.guilds, guildId: guild.id };
    parts.dispatcher.broadcast({ type: "GUILD_ROLE_CREATE", data: { guild_id: guild.id, role }, ...event });
    parts.dispatcher.broadcast({
      type: "GUILD_MEMBER_ADD",
      data: { guild_id: guild.id, ...member },
      intent: INTENTS.members,
      guildId: guild.id,
    });
  }
  return { id, token: application.token, user: application.user };
}
