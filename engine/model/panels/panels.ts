/** The panels that there are, by the names that the page and the engine know them by. */
import type { BackupsPanel } from "./backups.ts";
import type { DefinitionsPanel } from "./definitions.ts";
import type { ErrorsPanel } from "./errors.ts";
import type { ExtensionsPanel } from "./extensions.ts";
import type { FilesPanel } from "./files.ts";
import type { LabPanel } from "./lab.ts";
import type { LivePanel } from "./live.ts";
import type { LogPanel } from "./log.ts";
import type { Panel } from "./panel.ts";
import type { PeoplePanel } from "./people.ts";
import type { RunsPanel } from "./runs.ts";
import type { SchedulesPanel } from "./schedules.ts";
import type { ServersPanel } from "./servers.ts";
import type { StatusPanel } from "./status.ts";
import type { TrafficPanel } from "./traffic.ts";

/** Each is there only where it makes sense: what belongs to the local Discord is missing while a bot is on the real one. */
export interface PanelTypes {
  readonly files: FilesPanel;
  readonly lab: LabPanel;
  readonly live: LivePanel;
  readonly people: PeoplePanel;
  readonly status: StatusPanel;
  readonly log: LogPanel;
  readonly errors: ErrorsPanel;
  readonly extensions: ExtensionsPanel;
  readonly schedules: SchedulesPanel;
  readonly backups: BackupsPanel;
  readonly servers: ServersPanel;
  readonly definitions: DefinitionsPanel;
  readonly runs: RunsPanel;
  readonly traffic: TrafficPanel;
}

export type PanelName = keyof PanelTypes;

export type Panels = ReadonlyMap<string, Panel>;

export type AskName<P extends PanelName> = keyof PanelTypes[P]["asks"] & string;
export type Given<P extends PanelName, A extends AskName<P>> = PanelTypes[P]["asks"][A] extends
  { readonly given: infer G } ? G : never;
export type Answer<P extends PanelName, A extends AskName<P>> = PanelTypes[P]["asks"][A] extends
  { readonly answer: infer R } ? R : never;
export type News<P extends PanelName> = PanelTypes[P]["news"];
