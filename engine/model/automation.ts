/** When something runs without anybody asking for it. */
import type { Happening, HappeningName } from "./happening.ts";
import type { World } from "./views.ts";

/** What happens where an automation is started while it still runs: not at all, one after the other, side by side. */
export type RunMode = "single" | "queued" | "parallel";

/** What an automation is besides its steps. */
export interface AutomationFacts {
  /** Its key under `events`. */
  readonly name: string;
  readonly trigger: Trigger;
  readonly mode: RunMode;
  /** Milliseconds that a run may take, waits left out. */
  readonly patience: number;
  /** At most so many runs in so many milliseconds, counted for each of `scope`. */
  readonly rate?: { readonly rate: number; readonly per: number; readonly scope: RateScope };
  /** Its texts read of the message what the happening does not tell, so that it has to be asked for. */
  readonly readsMessage: boolean;
  /** Where it is defined: `bots/starter.yaml:12:3`. */
  readonly source: string;
}

export type RateScope = "user" | "channel" | "server" | "global";

export interface Trigger {
  readonly happening: HappeningName;
  /** Whether a happening of this name is meant; any is where it is absent. */
  matches?(happening: Happening, world: World): boolean;
  /** Whether bots count where it is only known later that it is about one. */
  readonly bots?: boolean;
  /** Of a webhook: what its address ends with. */
  readonly webhook?: string;
  /** Of a schedule. */
  readonly schedule?: ScheduleTrigger;
}

/** When a scheduled automation runs. */
export interface ScheduleTrigger {
  /** As its author wrote it: `every monday at 09:00`. */
  readonly text: string;
  /** IANA time zone, such as `Europe/Berlin`. */
  readonly zone: string;
  readonly missed: "skip" | "once" | "all";
  /** Once for each server, in the server's own zone where it has one. */
  readonly eachServer: boolean;
  /** Milliseconds since 1970 of the first run after a moment; `undefined` where there is none. */
  next(after: number, zone: string): number | undefined;
}
