/** Changes of a command's roles in one server, each as one step, however many people make one at once. */
import type { BotView, Command } from "../../model/program.ts";
import type { GuildView } from "../../model/views.ts";
import { pathOf } from "../kit/commands.ts";
import { type Basis, basisOf } from "./set_roles.ts";

type Roles = readonly string[];

/** Adds to what is set for the command now, which may stand in the bot's file. */
export async function addRole(
  bot: BotView,
  guild: GuildView,
  command: Command,
  role: string,
): Promise<"config_added" | "config_there_already"> {
  const { ofFile } = await readBasis(bot, guild, command);
  let there = false;
  await bot.servers.updateCommandRoles(guild.id, pathOf(command), (own) => {
    const roles = own ?? ofFile;
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
  command: Command,
  role: string,
): Promise<"config_added" | "config_removed" | undefined> {
  const basis = await readBasis(bot, guild, command);
  const exists = guild.roles.has(role) && role !== guild.id;
  let there = false;
  await bot.servers.updateCommandRoles(guild.id, pathOf(command), (own) => {
    const roles = own ?? basis.ofFile;
    there = roles.includes(role);
    if (!there) return exists ? [...roles, role] : own;
    const left = roles.filter((one) => one !== role);
    return left.length > 0 ? left : noRoles(basis);
  });
  return there ? "config_removed" : exists ? "config_added" : undefined;
}

export async function liftRoles(
  bot: BotView,
  guild: GuildView,
  command: Command,
): Promise<"config_lifted" | "config_not_limited"> {
  const basis = await readBasis(bot, guild, command);
  let limited = false;
  await bot.servers.updateCommandRoles(guild.id, pathOf(command), (own) => {
    limited = own ? own.length > 0 : basis.inherited !== undefined;
    return limited ? noRoles(basis) : own;
  });
  return limited ? "config_lifted" : "config_not_limited";
}

async function readBasis(bot: BotView, guild: GuildView, command: Command): Promise<Basis> {
  return basisOf(bot, guild, await bot.servers.read(guild.id), command);
}

/** Where the bot's file or a group above sets roles, the server has to say that it wants none for this command. */
function noRoles({ inherited }: Basis): Roles | undefined {
  return inherited ? [] : undefined;
}
