/** Which roles are set for commands, where somebody is. */
import { type ConfiguredRoles, configuredRoles } from "../../access/configured_roles.ts";
import type { BotView, Command } from "../../model/program.ts";

/** `undefined` where no roles are set for the command. */
export type ConfiguredFor = (command: Command) => ConfiguredRoles | undefined;

/** @param guildId in direct messages there is none, and only the bot's files count */
export async function configuredFor(
  { servers, program }: BotView,
  guildId: string | undefined,
): Promise<ConfiguredFor> {
  const server = guildId === undefined ? undefined : await servers.read(guildId);
  return ({ path }) => configuredRoles(path, server, program);
}
