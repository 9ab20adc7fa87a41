import type { Panel } from "../../model/panels/panel.ts";
import type { PanelRights } from "../../panels/define_panel.ts";
import { runsPanel } from "../../panels/runs/runs_panel.ts";
import type { PanelContext } from "./panel_context.ts";
import { projectLines } from "./project_lines.ts";

export function openRuns({ app, folder, clock, hide }: PanelContext, rights: PanelRights): Panel {
  return runsPanel({ runs: app.runs, clock, readLines: projectLines(folder), hide }, rights);
}
