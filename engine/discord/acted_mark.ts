/** Up to when a bot has acted on what people did, so that after a restart nothing of it is acted on a second time. */
export interface ActedMark {
  /**
   * Takes note that the message or interaction of this id is acted on now: known to the next process from here on, however
   * this one ends. Never throws.
   * @returns `false` where an earlier process may have acted on it, and this one is not to
   */
  take(id: string): boolean;
}
