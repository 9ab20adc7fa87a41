import type { Clock } from "../../model/clock.ts";
import type { MovableClock } from "../../model/movable_clock.ts";
import type { App } from "../bots/app.ts";
import type { TryTest } from "../live/app_tests.ts";
import type { FollowedReloads } from "../live/follow_reloads.ts";
import type { Reloader } from "../bots/reload.ts";

/** What panels are made of. */
export interface PanelContext {
  readonly app: App;
  /** The project folder. */
  readonly folder: string;
  /** The machine's: of what the page itself does. */
  readonly clock: Clock;
  /** Of bots in the local Discord. */
  readonly movable?: MovableClock;
  /** Where saves are followed. */
  readonly live?: LiveParts;
  /** Knows what the project was loaded with, and tells when it was loaded again. */
  readonly reloader: Pick<Reloader, "loaded" | "watch">;
  /** Whether the page may save definitions. */
  readonly canEdit: boolean;
  /** Takes secrets out of a text. */
  readonly hide: (text: string) => string;
}

export interface LiveParts {
  /** What becomes of saves. */
  readonly reloads: FollowedReloads;
  readonly tryTest?: TryTest;
}
