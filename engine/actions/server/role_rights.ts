/** Whether a role may be made and changed: asked before Discord is (source: Discord docs, topics/permissions, hierarchy). */
import { serverPermissions } from "../../access/channel_permissions.ts";
import { highestRole, standsAbove } from "../../access/role_order.ts";
import { permissionTitles } from "../../model/permissions.ts";
import type { GuildView, MemberView, RoleView } from "../../model/views.ts";
import type { Run } from "../../model/program.ts";
import { listWords } from "../../words/list_words.ts";
import { refused } from "../kit/refused.ts";
import { askerOf } from "../moderation/place.ts";

/**
 * Nobody can give a role what they may not do themselves.
 * @param before what the role has already @throws StepRefused with what the bot lacks
 */
export function requirePermissions(run: Run, guild: GuildView, wanted: bigint, before = 0n): void {
  const { bot: { clock, program: { texts } } } = run;
  const lacking = wanted & ~before & ~serverPermissions(guild, guild.me, clock.now());
  if (lacking === 0n) return;
  const missing = listWords(texts, "list_and", permissionTitles(lacking));
  throw refused({ key: "role_beyond_bot", values: { missing } });
}

/** @throws StepRefused where the place is not below the bot's highest role */
export function requirePosition(guild: GuildView, position: number): void {
  const mine = highestRole(guild, guild.me)?.position ?? 0;
  if (guild.ownerId === guild.me.id || position < mine) return;
  throw refused({ key: "role_position_too_high", values: { position, mine } });
}

/** @param authored the author named the role, so that whoever asks needs no rank for it @throws StepRefused */
export function requireAbove(run: Run, guild: GuildView, role: RoleView, authored: boolean): void {
  if (role.id === guild.id) throw refused({ key: "everyone_role_change", values: {} });
  const values = { role: role.name };
  if (!authored && !reaches(guild, askerOf(run), role)) {
    throw refused({ key: "actor_below_role_change", values });
  }
  if (!reaches(guild, guild.me, role)) throw refused({ key: "bot_below_role_change", values });
}

function reaches(guild: GuildView, member: MemberView, role: RoleView): boolean {
  const highest = highestRole(guild, member);
  return guild.ownerId === member.id || (highest !== undefined && standsAbove(highest, role));
}
