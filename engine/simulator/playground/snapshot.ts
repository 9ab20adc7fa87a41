import type { PlaygroundPresence, PlaygroundSnapshot, SeenMessage } from "../../model/playground.ts";
import type { Parts } from "../parts.ts";
import type { Channel } from "../world/channel.ts";
import { guildSummary } from "../world/guild_summary.ts";
import { seenOf } from "../world/seen.ts";

const MESSAGES_SHOWN = 100;

export function takeSnapshot(parts: Parts): PlaygroundSnapshot {
  const { world } = parts;
  const users = [...world.users.values()];
  return {
    guilds: [...world.guilds.values()].map(guildSummary),
    people: users.filter((user) => !user.bot),
    bots: users.filter((user) => user.bot),
    presences: [...world.presences].map(([userId, { status, activities }]): PlaygroundPresence => {
      const shown = status === "invisible" ? "offline" : status;
      return { userId, status: shown, activity: shown === "offline" ? null : activities[0] ?? null };
    }),
    messages: Object.fromEntries(
      [...world.channels.values()].map((channel) => [channel.id, lastMessages(channel)]),
    ),
    commands: parts.commands.all,
    modals: [...parts.modals.all()].map(({ askedBy, modal }) => ({ onlyFor: askedBy.user.id, modal })),
    directs: [...world.directChannels.values()].map(({ id, direct }) => ({ id, ...direct! })),
  };
}

function lastMessages(channel: Channel): SeenMessage[] {
  return [...channel.messages.all()].filter(({ dismissed }) => !dismissed).slice(-MESSAGES_SHOWN)
    .map(seenOf);
}
