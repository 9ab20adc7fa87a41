/** What the page shows besides the chat. */
import type { Panel } from "../../model/panels/panel.ts";
import type { PanelName, Panels } from "../../model/panels/panels.ts";
import { errorsPanel } from "../../panels/log/errors_panel.ts";
import { labPanel } from "../../panels/lab.ts";
import { logPanel } from "../../panels/log/log_panel.ts";
import { openBackups } from "./backups.ts";
import { openDefinitions } from "./definitions.ts";
import { openExtensions } from "./extensions.ts";
import { labPorts } from "./lab.ts";
import type { PanelParts } from "./panel_parts.ts";
import { openSchedules } from "./schedules.ts";
import { openServers } from "./servers.ts";
import { openStatus } from "./status.ts";
import { tracesOf } from "./traces.ts";

export interface OpenPanels extends Disposable {
  readonly panels: Panels;
}

/** The panels of a page, which measure and follow what they show until they are disposed. */
export function openPanels(parts: PanelParts): OpenPanels {
  const { app, clock, movable, recent } = parts;
  const rights = { canWrite: parts.canWrite };
  const status = openStatus(parts, rights);
  const panels: [PanelName, Panel][] = [
    ["status", status.panel],
    ["log", logPanel(recent, clock, rights)],
    ["errors", errorsPanel({ log: recent, traces: () => tracesOf(app) }, clock, rights)],
    ["extensions", openExtensions(parts, rights)],
    ["schedules", openSchedules(parts, rights)],
    ["backups", openBackups(parts, rights)],
    ["servers", openServers(parts, rights)],
    ["definitions", openDefinitions(parts, rights)],
  ];
  if (app.local && movable) panels.push(["lab", labPanel(labPorts(app, app.local, movable), rights)]);
  return { panels: new Map(panels), [Symbol.dispose]: () => status.stop() };
}
