/** Moderation by functions of extensions: with the same checks before it as the steps of definitions. */
import type { CallModeration } from "../../model/extensions.ts";
import { PERMISSIONS } from "../../model/permissions.ts";
import type { Run } from "../../model/program.ts";
import { attempt } from "../moderation/attempt.ts";
import { checkAnybody, checkMember } from "../moderation/check_target.ts";
import { serverOf } from "../moderation/place.ts";

export function callModeration(run: Run): CallModeration {
  const { discord, clock } = run.bot;
  return {
    async kick(userId, reason) {
      const guild = serverOf(run);
      await checkMember(run, guild, userId, PERMISSIONS.kick_members.bit);
      await attempt(discord.kick(guild.id, userId, reason));
    },
    async ban(userId, options) {
      const guild = serverOf(run);
      await checkAnybody(run, guild, userId, PERMISSIONS.ban_members.bit);
      await attempt(discord.ban(guild.id, userId, options));
    },
    async timeout(userId, ms, reason) {
      const guild = serverOf(run);
      await checkMember(run, guild, userId, PERMISSIONS.moderate_members.bit);
      await attempt(discord.timeout(guild.id, userId, ms === 0 ? undefined : clock.now() + ms, reason));
    },
  };
}
