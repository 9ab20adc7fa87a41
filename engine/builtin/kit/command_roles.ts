/** Which roles are set for commands, where somebody is. */
import type { BotView, Command } from "../../model/program.ts";
import type { GuildView } from "../../model/ports.ts";
import type { ServerView } from "../../model/servers.ts";

/**
 * The roles (ids) that are set for a command's path: by the server, else by the bot's file. Of the file's only those
 * that the server has, for the file speaks of all servers at once.
 */
export function rolesOf(
  bot: BotView,
  guild: GuildView | undefined,
  server: ServerView | undefined,
  path: string,
): readonly string[] {
  return server?.commandRoles.get(path) ?? rolesOfFile(bot, guild, path);
}

export function rolesOfFile(bot: BotView, guild: GuildView | undefined, path: string): readonly string[] {
  return (bot.program.access.commandRoles.get(path) ?? []).filter((id) => guild?.roles.has(id));
}

/** Tells the roles of a command and of the groups above it: each of these lists has to let a person pass. */
export type RoleLists = (command: Command) => readonly (readonly string[])[];

/** In direct messages no role counts. */
export async function roleLists(bot: BotView, guildId: string | undefined): Promise<RoleLists> {
  if (guildId === undefined) return () => [];
  const guild = bot.world.guild(guildId);
  const server = await bot.servers.read(guildId);
  return ({ path }) =>
    path.map((_, depth) => rolesOf(bot, guild, server, path.slice(0, depth + 1).join(" ")))
      .filter((roles) => roles.length > 0);
}
