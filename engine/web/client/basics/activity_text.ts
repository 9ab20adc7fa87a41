import type { GatewayActivity } from "discord-api-types/v10";

/** Discord's activity types in its client's words (source: Discord docs, events/gateway-events, activity types). */
const WORDS: Readonly<Record<number, string>> = {
  0: "Playing",
  1: "Streaming",
  2: "Listening to",
  3: "Watching",
  5: "Competing in",
};
const CUSTOM = 4;

/** `Watching 2 servers`; a custom status is its own text. */
export function activityText(activity: GatewayActivity | null | undefined): string {
  if (!activity) return "";
  if (Number(activity.type) === CUSTOM) return activity.state ?? "";
  return `${WORDS[activity.type] ?? ""} ${activity.name}`.trim();
}
