import type { Clock } from "../../model/clock.ts";
import type { PanelRights } from "../../panels/define_panel.ts";
import type { App } from "../app.ts";

/** What panels are made of. */
export interface PanelContext extends PanelRights {
  readonly app: App;
  /** The project folder. */
  readonly folder: string;
  readonly clock: Clock;
  /** Takes secrets out of a text. */
  readonly hide: (text: string) => string;
}
