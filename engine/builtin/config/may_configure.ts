/** Who may set the roles of commands: the owners of the bot and of the server, and nobody that a role lets in. */
import type { BotView, Run } from "../../model/program.ts";
import type { Caller } from "../../model/caller.ts";
import type { GuildView } from "../../model/ports.ts";
import { refuse } from "../kit/answer.ts";

interface Ownership {
  readonly ofBot: boolean;
  readonly ofServer: boolean;
}

export function ownership(bot: BotView, caller: Caller, guild: GuildView | undefined): Ownership {
  return { ofBot: bot.isOwner(caller.user.id), ofServer: guild?.ownerId === caller.user.id };
}

export function mayConfigure(bot: BotView, caller: Caller): boolean {
  const guild = caller.guildId === undefined ? undefined : bot.world.guild(caller.guildId);
  const { ofBot, ofServer } = ownership(bot, caller, guild);
  return ofBot || ofServer;
}

/** The server that the asker may configure; they are told where there is none. */
export async function configurableServer(run: Run): Promise<GuildView | undefined> {
  const { bot, caller } = run;
  const { texts } = bot.program;
  if (caller.guildId === undefined) return void await refuse(run, texts.get("server_only"));
  const guild = bot.world.guild(caller.guildId);
  if (!guild) return void await refuse(run, texts.get("config_no_server"));
  if (!mayConfigure(bot, caller)) return void await refuse(run, texts.get("config_not_you"));
  return guild;
}
