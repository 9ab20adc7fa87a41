/** What the page shows besides the chat. */
import type { Panel } from "../../model/panels/panel.ts";
import type { PanelName, Panels } from "../../model/panels/panels.ts";
import type { MovableClock } from "../../model/movable_clock.ts";
import type { PanelRights } from "../../panels/define_panel.ts";
import { labPanel } from "../../panels/lab.ts";
import { peoplePanel } from "../../panels/people.ts";
import type { App } from "../app.ts";
import { labPorts } from "./lab.ts";
import { peoplePorts } from "./people.ts";

export interface PanelParts {
  readonly app: App;
  /** The clock of bots in the local Discord. */
  readonly clock?: MovableClock;
}

export function openPanels({ app, clock }: PanelParts, rights: PanelRights): Panels {
  const panels = new Map<PanelName, Panel>();
  if (app.local && clock) panels.set("lab", labPanel(labPorts(app, app.local, clock), rights));
  if (app.local) panels.set("people", peoplePanel(peoplePorts(app.local), rights));
  return panels;
}
