/** What can be tried out in the local Discord: time that is moved on, requests that fail, who may use what. */
import type { AccessMatrix } from "../access_matrix.ts";

/** How the next requests of all bots are refused. */
export const FAULT_STATUSES = [403, 429, 500, 502, 503] as const;

export type FaultStatus = typeof FAULT_STATUSES[number];

export interface LabState {
  /** Milliseconds since 1970, by the bots' clock. */
  readonly now: number;
  /** Milliseconds that it is ahead of the machine's. */
  readonly ahead: number;
  readonly fault: { readonly status: FaultStatus; readonly left: number } | null;
  /** Milliseconds that each answer of Discord takes longer. */
  readonly delay: number;
  readonly bots: readonly { readonly id: string; readonly name: string }[];
}

type Nothing = Readonly<Record<never, never>>;

export interface LabPanel {
  readonly asks: {
    readonly state: { readonly given: Nothing; readonly answer: LabState };
    /** Moves the bots' clock on, by up to 400 days. What is due on the way happens. */
    readonly advance: { readonly given: { readonly ms: number }; readonly answer: LabState };
    /** Refuses the next requests; 0 of them takes that back. */
    readonly refuse: {
      readonly given: { readonly status: FaultStatus; readonly times: number };
      readonly answer: LabState;
    };
    readonly slowDown: { readonly given: { readonly ms: number }; readonly answer: LabState };
    /** Ends a bot's connection to the gateway: with a close frame, or silently as after a cut cable. */
    readonly disconnect: {
      readonly given: { readonly bot: string; readonly silent: boolean };
      readonly answer: LabState;
    };
    readonly matrix: {
      readonly given: { readonly bot: string; readonly guildId: string; readonly channelId: string };
      readonly answer: AccessMatrix;
    };
  };
  /** After each change, whoever made it. */
  readonly news: LabState;
}
