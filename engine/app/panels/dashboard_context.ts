import type { RecentLog } from "../../log/recent_log.ts";
import type { EventLoopLag, Metrics } from "../../metrics/mod.ts";
import type { InstanceLock } from "../../storage/mod.ts";
import type { Reloader } from "../bots/reload.ts";
import type { PanelContext } from "./panel_context.ts";

/** What the panels of the dashboard are made of, besides what all are. */
export interface DashboardContext extends PanelContext {
  readonly reloader: Reloader;
  readonly metrics: Metrics;
  readonly lag: Pick<EventLoopLag, "read">;
  /** The newest lines of the log. */
  readonly recent: RecentLog;
  /** Of the data folder. */
  readonly lock: InstanceLock;
}
