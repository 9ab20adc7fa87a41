/** What bots and the local Discord have sent each other, as the panel gets it. */
import type { TrafficLine } from "../../model/panels/traffic.ts";

export interface TrafficEntry extends TrafficLine {
  /** It says nothing about what the bot does: heartbeats. */
  readonly isRoutine: boolean;
  readonly payload: unknown;
}
