import { isThread, isVoiceChannel } from "../state/channel_types.ts";
import { DIRECT_CHANNEL } from "../state/directory.ts";
import type { IconName } from "./icon.tsx";

/** The sign in front of a channel's name. */
export function channelIcon(type: number | undefined): IconName {
  if (type === DIRECT_CHANNEL) return "at";
  if (isVoiceChannel(type)) return "speaker";
  return isThread(type) ? "thread" : "hash";
}
