/** Up to when a bot has acted on what people did, so that after a restart nothing of it is acted on a second time. */
export interface ActedMark {
  /** Whether an earlier process may have acted on the message or interaction of this id. */
  covers(id: string): boolean;
  /** It is acted on now. Known to the next process from here on, however this one ends. Never throws. */
  note(id: string): void;
}
