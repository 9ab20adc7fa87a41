/** What the bot needs in a channel, asked before Discord is. */
import { channelPermissions } from "../../access/channel_permissions.ts";
import { permissionTitles } from "../../model/permissions.ts";
import type { Run } from "../../model/program.ts";
import { listWords } from "../../words/list_words.ts";
import type { Place } from "./channel.ts";
import { refused } from "./refused.ts";

/** Of `needed`, what the bot lacks in a channel; nothing where that is not known, as in direct messages. */
export function missingIn({ bot: { world, clock } }: Run, { view }: Place, needed: bigint): bigint {
  const guild = view?.guildId === undefined ? undefined : world.guild(view.guildId);
  return guild ? needed & ~channelPermissions(guild, view, guild.me, clock.now()) : 0n;
}

/** @throws StepRefused with the names of what the bot lacks */
export function requireIn(run: Run, place: Place, needed: bigint): void {
  const lacking = missingIn(run, place, needed);
  if (lacking === 0n) return;
  const missing = listWords(run.bot.program.texts, "list_and", permissionTitles(lacking));
  throw refused(
    place.id === run.caller.channelId
      ? { key: "bot_permission", values: { missing } }
      : { key: "bot_permission_there", values: { missing, channel: `<#${place.id}>` } },
  );
}
