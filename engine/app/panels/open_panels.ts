/** The panels of a project that runs: what its page shows besides the chat. */
import type { Panel } from "../../model/panels/panel.ts";
import type { PanelName, Panels } from "../../model/panels/panels.ts";
import type { PanelContext } from "./panel_context.ts";
import { openRuns } from "./runs.ts";
import { openTraffic } from "./traffic.ts";

export function openPanels(context: PanelContext): Panels {
  const panels: Partial<Record<PanelName, Panel | undefined>> = {
    runs: openRuns(context),
    traffic: openTraffic(context),
  };
  return new Map(Object.entries(panels).flatMap(([name, panel]) => panel ? [[name, panel]] : []));
}
