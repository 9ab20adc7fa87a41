/** What the page shows besides the chat. */
import type { Panel } from "../../model/panels/panel.ts";
import type { PanelName, Panels } from "../../model/panels/panels.ts";
import type { MovableClock } from "../../model/movable_clock.ts";
import type { PanelRights } from "../../panels/define_panel.ts";
import { labPanel } from "../../panels/lab.ts";
import { livePanel } from "../../panels/live.ts";
import type { App } from "../app.ts";
import { labPorts } from "./lab.ts";
import { type LiveParts, livePorts } from "./live.ts";

export interface PanelParts {
  readonly app: App;
  /** The clock of bots in the local Discord. */
  readonly clock?: MovableClock;
  readonly live: LiveParts;
}

export function openPanels({ app, clock, live }: PanelParts, rights: PanelRights): Panels {
  const panels = new Map<PanelName, Panel>();
  if (app.local && clock) panels.set("lab", labPanel(labPorts(app, app.local, clock), rights));
  panels.set("live", livePanel(livePorts(app, app.local, clock, live), rights));
  return panels;
}
