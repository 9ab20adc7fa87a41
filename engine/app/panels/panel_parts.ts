/** What the panels of the page are made of. */
import type { RecentLog } from "../../log/recent_log.ts";
import type { EventLoopLag, Metrics } from "../../metrics/mod.ts";
import type { Clock } from "../../model/clock.ts";
import type { MovableClock } from "../../model/movable_clock.ts";
import type { App } from "../app.ts";
import type { Reloader } from "../reload.ts";

export interface PanelParts {
  readonly app: App;
  readonly reloader: Reloader;
  readonly metrics: Metrics;
  readonly lag: Pick<EventLoopLag, "read">;
  /** The newest lines of the log. */
  readonly recent: RecentLog;
  readonly clock: Clock;
  /** The clock of bots in the local Discord. */
  readonly movable?: MovableClock;
  /** The project folder. */
  readonly folder: string;
  /** Whether the page may change things. */
  readonly canWrite: boolean;
}
