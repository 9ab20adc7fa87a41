/** What Discord may refuse of a thread, in words (source: Discord docs, JSON error codes). */
import type { TextKey } from "../../model/texts.ts";

export const THREAD_WORDS: ReadonlyMap<number, TextKey> = new Map<number, TextKey>([
  [10003, "thread_unknown"],
  [10008, "message_gone"],
  [50024, "no_threads_here"],
  [50083, "thread_archived"],
  [160004, "thread_exists"],
  [160005, "thread_locked"],
  [160006, "threads_full"],
]);
