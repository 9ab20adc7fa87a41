/**
 * Who may set the roles of commands: the owners of the bot and of the server, and nobody that a role lets in. Where the
 * author of the bot has said who may use the command, that holds instead.
 */
import type { BotView, Run } from "../../model/program.ts";
import type { Caller } from "../../model/caller.ts";
import type { GuildView } from "../../model/views.ts";
import { refuse } from "../kit/answer.ts";
import { builtinCommand } from "../kit/commands.ts";
import { CONFIG_NAME } from "./targets.ts";

interface Ownership {
  readonly ofBot: boolean;
  readonly ofServer: boolean;
}

export function ownership(bot: BotView, caller: Caller, guild: GuildView | undefined): Ownership {
  return { ofBot: bot.isOwner(caller.user.id), ofServer: guild?.ownerId === caller.user.id };
}

export async function mayConfigure(bot: BotView, caller: Caller): Promise<boolean> {
  const guild = caller.guildId === undefined ? undefined : bot.world.guild(caller.guildId);
  const { ofBot, ofServer } = ownership(bot, caller, guild);
  if (ofBot || ofServer) return true;
  const command = builtinCommand(bot.program, CONFIG_NAME);
  const authorSays = command && !command.rules.some(({ serverOwner }) => serverOwner);
  return authorSays === true && (await bot.usable([command], caller)).length > 0;
}

/** The server that the asker may configure; they are told where there is none. */
export async function configurableServer(run: Run): Promise<GuildView | undefined> {
  const { bot, caller } = run;
  const { texts } = bot.program;
  if (caller.guildId === undefined) return void await refuse(run, texts.get("server_only"));
  const guild = bot.world.guild(caller.guildId);
  if (!guild) return void await refuse(run, texts.get("config_no_server"));
  if (!await mayConfigure(bot, caller)) return void await refuse(run, texts.get("config_not_you"));
  return guild;
}
