/** Says anew who may do what in a channel that is there, one role or person at a time, so that nothing else is touched. */
import { PERMISSIONS } from "../../model/permissions.ts";
import type { Run } from "../../model/program.ts";
import { bitsOf, changedFrom, keepingMe, type OverwriteChange, withChanges } from "../kit/overwrites.ts";
import { requireInServer } from "../kit/require_in_server.ts";
import { requireIn } from "../kit/require_permissions.ts";
import { attempt } from "../moderation/attempt.ts";
import type { ServerChannel } from "./channel_here.ts";
import { CHANNEL_WORDS } from "./channel_words.ts";

const { administrator, manage_roles: { bit: MANAGE_ROLES }, view_channel: { bit: VIEW } } = PERMISSIONS;

/** @throws StepRefused with what the bot lacks: in the server it has to have itself what it allows or denies others */
export function requireAccessRights(
  run: Run,
  { guild, view }: ServerChannel,
  changes: readonly OverwriteChange[],
): void {
  const bits = bitsOf(changes);
  requireIn(run, { id: view.id, view }, VIEW | MANAGE_ROLES);
  requireInServer(run, guild, bits & MANAGE_ROLES ? bits | administrator.bit : bits);
}

/** The rights for it are asked before. */
export async function changeAccess(
  run: Run,
  { guild, view }: ServerChannel,
  changes: readonly OverwriteChange[],
  reason: string,
): Promise<void> {
  const before = view.overwrites;
  // The bot's own comes first, or it could not do the rest.
  const after = keepingMe(guild, view, withChanges(guild, before, changes), run.bot.clock.now());
  for (const overwrite of changedFrom(before, after)) {
    await attempt(run.bot.discord.setOverwrite(view.id, overwrite, reason), CHANNEL_WORDS);
  }
}
