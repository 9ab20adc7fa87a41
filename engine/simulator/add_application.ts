import { PermissionFlagsBits } from "discord-api-types/v10";
import type { ApplicationOptions } from "./event_log.ts";
import { PRIVILEGED_INTENTS } from "./gateway/intents.ts";
import { addBot } from "./guilds/bots.ts";
import type { Parts } from "./parts.ts";
import { ALL_PERMISSIONS } from "./permissions.ts";
import type { Application, RegisteredApplication } from "./world/application.ts";
import { newUser } from "./world/users.ts";

/** Registers an application and lets its bot join every server, with a role of its own above the others. */
export function addApplication(parts: Parts, options: ApplicationOptions): Application {
  const { world, random } = parts;
  const id = parts.fixedIds.next("application");
  const owner = options.ownerId === undefined
    ? [...world.users.values()].find((user) => !user.bot)
    : world.users.get(options.ownerId);
  if (!owner) throw new Error(`The world has no person with the id ${options.ownerId}.`);
  const discriminator = String(1 + Math.floor(random.next() * 9998)).padStart(4, "0");
  const application: RegisteredApplication = {
    id,
    token: options.token ?? `${btoa(id).replaceAll("=", "")}.${random.text(6)}.${random.text(38)}`,
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
  for (const guild of world.guilds.values()) addBot(parts, guild, application);
  return { id, token: application.token, user: application.user };
}
