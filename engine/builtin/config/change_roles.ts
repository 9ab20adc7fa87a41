/** Changes of a command's roles in one server, each as one step, however many people make one at once. */
import type { BotView } from "../../model/program.ts";
import type { GuildView } from "../../model/ports.ts";
import { rolesOfFile } from "../kit/command_roles.ts";

type Roles = readonly string[];

/** Adds to what holds now, which may stand in the bot's file. */
export async function addRole(
  bot: BotView,
  guild: GuildView,
  path: string,
  role: string,
): Promise<"config_added" | "config_there_already"> {
  let there = false;
  await bot.servers.updateCommandRoles(guild.id, path, (own) => {
    const roles = own ?? rolesOfFile(bot, guild, path);
    there = roles.includes(role);
    return there ? own : [...roles, role];
  });
  return there ? "config_there_already" : "config_added";
}

/**
 * Adds the role, or removes it where it is there. With the last one, the limit is lifted. A role that has been deleted
 * meanwhile can only be removed; `undefined` where there was nothing to do.
 */
export async function toggleRole(
  bot: BotView,
  guild: GuildView,
  path: string,
  role: string,
): Promise<"config_added" | "config_removed" | undefined> {
  const exists = guild.roles.has(role) && role !== guild.id;
  let there = false;
  await bot.servers.updateCommandRoles(guild.id, path, (own) => {
    const roles = own ?? rolesOfFile(bot, guild, path);
    there = roles.includes(role);
    if (!there) return exists ? [...roles, role] : own;
    const left = roles.filter((one) => one !== role);
    return left.length > 0 ? left : noRoles(bot, path);
  });
  return there ? "config_removed" : exists ? "config_added" : undefined;
}

export async function liftRoles(
  bot: BotView,
  guild: GuildView,
  path: string,
): Promise<"config_lifted" | "config_not_limited"> {
  let limited = false;
  await bot.servers.updateCommandRoles(guild.id, path, (own) => {
    limited = (own ?? bot.program.access.commandRoles.get(path) ?? []).length > 0;
    return limited ? noRoles(bot, path) : own;
  });
  return limited ? "config_lifted" : "config_not_limited";
}

/** Where the bot's file sets roles, the server has to say that it wants none. */
function noRoles(bot: BotView, path: string): Roles | undefined {
  return (bot.program.access.commandRoles.get(path) ?? []).length > 0 ? [] : undefined;
}
