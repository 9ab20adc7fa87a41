/** What threads a channel can have (source: Discord docs, topics/threads). */
import { CHANNEL_TYPE, POST_CHANNEL_TYPES } from "../../model/discord_numbers.ts";
import type { Place } from "../kit/channel.ts";
import { refused } from "../kit/refused.ts";

export interface ThreadParent {
  /** Discord's channel type of the thread. */
  readonly threadType: number;
  /** Threads are posts there, which begin with a text. */
  readonly posts: boolean;
}

/** @throws StepRefused in direct messages, and where there can be no such thread */
export function threadParent({ id, view }: Place, hidden: boolean): ThreadParent {
  if (!view?.guildId) throw refused({ key: "server_only", values: {} });
  const { PUBLIC_THREAD, PRIVATE_THREAD, ANNOUNCEMENT_THREAD } = CHANNEL_TYPE;
  if (view.type === CHANNEL_TYPE.GUILD_TEXT) {
    return { threadType: hidden ? PRIVATE_THREAD : PUBLIC_THREAD, posts: false };
  }
  if (!hidden && view.type === CHANNEL_TYPE.GUILD_ANNOUNCEMENT) {
    return { threadType: ANNOUNCEMENT_THREAD, posts: false };
  }
  if (!hidden && POST_CHANNEL_TYPES.has(view.type)) return { threadType: PUBLIC_THREAD, posts: true };
  throw refused({ key: "no_threads_in", values: { channel: `<#${id}>` } });
}
