/** The connections of a bot to Discord's gateway. */

/** `connecting`: it is on its way to a session, for the first time or again. `off`: it does not try any more. */
export type ShardState = "ready" | "connecting" | "resuming" | "off";

export interface ShardView {
  readonly id: number;
  readonly state: ShardState;
  /** Milliseconds from the last heartbeat to its acknowledgement; absent before the first one. */
  readonly latency?: number;
}
