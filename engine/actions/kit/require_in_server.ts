/** What the bot needs in a server as a whole, asked before Discord is. */
import { serverPermissions } from "../../access/channel_permissions.ts";
import { permissionTitles } from "../../model/permissions.ts";
import type { GuildView } from "../../model/views.ts";
import type { Run } from "../../model/program.ts";
import { listWords } from "../../words/list_words.ts";
import { refused } from "./refused.ts";

/** @throws StepRefused with the names of what the bot lacks */
export function requireInServer({ bot }: Run, guild: GuildView, needed: bigint): void {
  const lacking = needed & ~serverPermissions(guild, guild.me, bot.clock.now());
  if (lacking === 0n) return;
  const missing = listWords(bot.program.texts, "list_and", permissionTitles(lacking));
  throw refused({ key: "bot_permission", values: { missing } });
}
