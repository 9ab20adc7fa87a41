import type { Clock } from "../../model/clock.ts";
import type { MovableClock } from "../../model/movable_clock.ts";
import type { App } from "../app.ts";

/** What panels are made of. */
export interface PanelContext {
  readonly app: App;
  /** The project folder. */
  readonly folder: string;
  /** The machine's: of what the page itself does. */
  readonly clock: Clock;
  /** Of bots in the local Discord. */
  readonly movable?: MovableClock;
  /** Takes secrets out of a text. */
  readonly hide: (text: string) => string;
}
