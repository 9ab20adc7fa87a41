/** The panels that there are, by the names that the page and the engine know them by. */
import type { FilesPanel } from "./files.ts";
import type { Panel } from "./panel.ts";

/** Each is there only where it makes sense: what belongs to the local Discord is missing while a bot is on the real one. */
export interface PanelTypes {
  readonly files: FilesPanel;
}

export type PanelName = keyof PanelTypes;

export type Panels = ReadonlyMap<string, Panel>;

export type AskName<P extends PanelName> = keyof PanelTypes[P]["asks"] & string;
type Ask<P extends PanelName, A extends AskName<P>> = PanelTypes[P]["asks"][A];
export type Given<P extends PanelName, A extends AskName<P>> = Ask<P, A> extends { readonly given: infer G }
  ? G
  : never;
export type Answer<P extends PanelName, A extends AskName<P>> = Ask<P, A> extends
  { readonly answer: infer Answer } ? Answer : never;
export type News<P extends PanelName> = PanelTypes[P]["news"];
