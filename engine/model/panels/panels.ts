/** The panels that there are, by the names that the page and the engine know them by. */
import type { Panel } from "./panel.ts";

/** Each is there only where it makes sense: what belongs to the local Discord is missing while a bot is on the real one. */
// deno-lint-ignore no-empty-interface
export interface PanelTypes {}

export type PanelName = keyof PanelTypes;

export type Panels = ReadonlyMap<string, Panel>;

export type AskName<P extends PanelName> = keyof PanelTypes[P]["asks"] & string;
export type Given<P extends PanelName, A extends AskName<P>> = PanelTypes[P]["asks"][A]["given"];
export type Answer<P extends PanelName, A extends AskName<P>> = PanelTypes[P]["asks"][A]["answer"];
export type News<P extends PanelName> = PanelTypes[P]["news"];
