import type { PlaygroundPresence } from "../../../model/playground.ts";
import { activityText } from "../basics/activity_text.ts";
import { AppBadge } from "../basics/app_badge.tsx";
import { Avatar } from "../basics/avatar.tsx";
import type { Person } from "../state/directory.ts";

/** A bot's avatar, state and activity. */
export function BotPresence({ bot, presence }: { bot: Person; presence: PlaygroundPresence | undefined }) {
  const status = presence?.status ?? "offline";
  const activity = activityText(presence?.activity) || (status === "offline" ? "Not connected" : "");
  return (
    <div class="bot-presence">
      <Avatar id={bot.id} name={bot.name} isBot size={32} status={status} />
      <div class="bot-presence-text">
        <div class="bot-presence-name">
          {bot.name} <AppBadge />
        </div>
        {activity && <div class="activity" title={activity}>{activity}</div>}
      </div>
      <span class="for-screen-readers">, {status}</span>
    </div>
  );
}
