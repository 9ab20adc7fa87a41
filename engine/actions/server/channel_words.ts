/** What Discord may refuse of a channel that is there, in words (source: Discord docs, JSON error codes). */
import type { TextKey } from "../../model/texts.ts";

export const CHANNEL_WORDS: ReadonlyMap<number, TextKey> = new Map<number, TextKey>([
  [10003, "channel_gone"],
  [20028, "channel_changed_too_often"],
  [50024, "channel_changes_refused"],
  [50035, "channel_changes_refused"],
  [50074, "channel_needed"],
]);
