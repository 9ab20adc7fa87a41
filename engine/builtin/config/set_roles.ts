/** The roles that are set for one command in one server. */
import { type ConfiguredRoles, configuredRoles } from "../../access/configured_roles.ts";
import type { BotView, Command } from "../../model/program.ts";
import type { GuildView } from "../../model/views.ts";
import type { ServerView } from "../../model/servers.ts";
import { pathOf } from "../kit/commands.ts";

/** What would hold for a command if the server said nothing of that very command. */
export interface Basis {
  readonly inherited: ConfiguredRoles | undefined;
  /** Those of it that the bot's file names for that very command, as far as the server has them. */
  readonly ofFile: readonly string[];
}

export function basisOf(bot: BotView, guild: GuildView, server: ServerView, command: Command): Basis {
  const path = pathOf(command);
  const commandRoles = new Map(server.commandRoles);
  commandRoles.delete(path);
  const inherited = configuredRoles(command.path, { ...server, commandRoles }, bot.program);
  const named = inherited && !inherited.byServer ? bot.program.access.commandRoles.get(path) ?? [] : [];
  return { inherited, ofFile: named.filter((id) => guild.roles.has(id)) };
}

export interface SetRoles {
  /** What holds for the command; `undefined` where it is limited to no roles. */
  readonly holding: ConfiguredRoles | undefined;
  /** Ids that are set for that very command, of which some may be gone by now. */
  readonly ids: readonly string[];
  /** Whether these stand in the bot's file and the server says nothing of them. */
  readonly fromFile: boolean;
}

export function setRoles(bot: BotView, guild: GuildView, server: ServerView, command: Command): SetRoles {
  const own = server.commandRoles.get(pathOf(command));
  const ids = own ?? basisOf(bot, guild, server, command).ofFile;
  return {
    holding: configuredRoles(command.path, server, bot.program),
    ids,
    fromFile: own === undefined && ids.length > 0,
  };
}
