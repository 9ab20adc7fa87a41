/** Somebody in a voice channel, and what the bot needs there. */
import { INTENT } from "../../model/discord_numbers.ts";
import type { VoiceSettings } from "../../model/ports.ts";
import type { GuildView } from "../../model/views.ts";
import type { Run } from "../../model/program.ts";
import type { TextKey } from "../../model/texts.ts";
import { requireInServer } from "../kit/require_in_server.ts";
import { requireIn } from "../kit/require_permissions.ts";
import { attempt } from "../moderation/attempt.ts";

/** Tells who is in which voice channel. */
export const VOICE_INTENT = INTENT.GUILD_VOICE_STATES;

/** Discord's JSON error codes. */
const WORDS: ReadonlyMap<number, TextKey> = new Map([
  [10003, "channel_gone"],
  [40032, "person_not_in_voice"],
  [50024, "not_for_voice"],
]);

/** @param needed what the bot needs in the channel where the person is @throws StepRefused for what it lacks */
export function requireWhere(run: Run, guild: GuildView, userId: string, needed: bigint): void {
  const id = guild.voice.get(userId);
  const view = id === undefined ? undefined : guild.channels.get(id);
  // Discord knows it better than the bot does: somebody may have joined this moment.
  if (view) requireIn(run, { id: view.id, view }, needed);
  else requireInServer(run, guild, needed);
}

export async function changeVoice(
  run: Run,
  guild: GuildView,
  userId: string,
  changes: VoiceSettings,
  reason: string,
): Promise<void> {
  await attempt(run.bot.discord.setVoice(guild.id, userId, changes, reason), WORDS);
}
