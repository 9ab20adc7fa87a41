/** People who come into voice channels, change them and leave. */
import type { NewHappening, Translations } from "./kind.ts";
import { channelValue } from "../../words/values.ts";

export const VOICE: Translations = {
  VOICE_STATE_UPDATE(state, { voices, world, wants }) {
    const { guild_id: guildId, user_id: userId, channel_id: now, member } = state;
    if (guildId === undefined) return;
    const before = voices.move(guildId, userId, now);
    // Muting and the like is told by the same dispatch.
    if (before === (now ?? undefined) || userId === world.me.id) return;
    const name = before === undefined ? "voice_join" : now === null ? "voice_leave" : "voice_move";
    if (!wants(name)) return;
    const channelId = now ?? before!;
    const about = member?.user ? { user: member.user, member } : { userId };
    const value = (id: string) => ({
      ...channelValue(world.channel(id) ?? { id }),
      people: voices.count(guildId, id),
    });
    const values: NewHappening["values"] = name === "voice_move"
      ? { voice: value(channelId), before: value(before!) }
      : { voice: value(channelId) };
    return { name, guildId, channelId, ...about, values };
  },
};
