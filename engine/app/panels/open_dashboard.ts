/** What the dashboard shows. */
import type { Panel } from "../../model/panels/panel.ts";
import type { PanelName, Panels } from "../../model/panels/panels.ts";
import type { PanelRights } from "../../panels/define_panel.ts";
import { errorsPanel } from "../../panels/log/errors_panel.ts";
import { logPanel } from "../../panels/log/log_panel.ts";
import { openBackups } from "./backups.ts";
import type { DashboardContext } from "./dashboard_context.ts";
import { openDefinitions } from "./definitions.ts";
import { openExtensions } from "./extensions.ts";
import { openSchedules } from "./schedules.ts";
import { openServers } from "./servers.ts";
import { openStatus } from "./status.ts";

export interface OpenDashboard extends Disposable {
  readonly panels: Panels;
}

/** It measures until it is disposed. */
export function openDashboard(context: DashboardContext, rights: PanelRights): OpenDashboard {
  const { app, clock, recent, hide } = context;
  const status = openStatus(context, rights);
  const panels: [PanelName, Panel][] = [
    ["status", status.panel],
    ["log", logPanel(recent, clock, rights)],
    ["errors", errorsPanel({ log: recent, runs: app.runs, hide, clock }, rights)],
    ["extensions", openExtensions(context, rights)],
    ["schedules", openSchedules(context, rights)],
    ["backups", openBackups(context, rights)],
    ["servers", openServers(context, rights)],
    ["definitions", openDefinitions(context, rights)],
  ];
  return { panels: new Map(panels), [Symbol.dispose]: () => status.stop() };
}
