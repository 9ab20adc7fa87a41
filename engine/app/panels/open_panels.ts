/** What the page shows besides the chat. */
import type { Panel } from "../../model/panels/panel.ts";
import type { PanelName, Panels } from "../../model/panels/panels.ts";
import type { PanelRights } from "../../panels/define_panel.ts";
import { labPanel } from "../../panels/lab.ts";
import { livePanel } from "../../panels/live.ts";
import { peoplePanel } from "../../panels/people.ts";
import { labPorts } from "./lab.ts";
import { livePorts } from "./live.ts";
import { openFiles } from "./files.ts";
import type { PanelContext } from "./panel_context.ts";
import { peoplePorts } from "./people.ts";
import { openRuns } from "./runs.ts";
import { openTraffic } from "./traffic.ts";

export function openPanels(context: PanelContext, rights: PanelRights): Panels {
  const { app, movable, live } = context;
  const panels = new Map<PanelName, Panel>();
  panels.set("files", openFiles(context));
  panels.set("runs", openRuns(context, rights));
  if (app.local) panels.set("traffic", openTraffic(context, app.local.log, rights));
  if (app.local) panels.set("people", peoplePanel(peoplePorts(app.local), rights));
  if (app.local && movable) panels.set("lab", labPanel(labPorts(app, app.local, movable), rights));
  if (live) panels.set("live", livePanel(livePorts(context, live), rights));
  return panels;
}
