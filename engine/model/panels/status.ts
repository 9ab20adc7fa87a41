/** How the process and its bots are, now and over the last hour. */
import type { ShardView } from "../shards.ts";
import type { CommandCount } from "../storage.ts";

export interface StatusPanel {
  readonly asks: {
    readonly read: { readonly given: Record<string, never>; readonly answer: Status };
  };
  /** At each sample. */
  readonly news: StatusNews;
}

export interface StatusNews extends StatusFacts {
  readonly sample: Sample;
}

export interface Status extends StatusFacts {
  /** Milliseconds between two samples. */
  readonly every: number;
  /** Oldest first. */
  readonly samples: readonly Sample[];
}

/** What holds now. */
export interface StatusFacts {
  /** The engine's version. */
  readonly version: string;
  /** When the process began, and now; milliseconds since 1970. */
  readonly startedAt: number;
  readonly now: number;
  readonly bots: readonly BotStatus[];
  /** Over the whole life of the bots. */
  readonly totals: { readonly commands: number; readonly messages: number; readonly errors: number };
  /** The most used ones, most first. */
  readonly topCommands: readonly CommandCount[];
  /** How long anything had to wait for its turn, since the process began: shortest first, every wait in one of them. */
  readonly waits: readonly WaitCount[];
}

export interface WaitCount {
  /** Milliseconds, at most; null for whatever is longer than all others. */
  readonly upTo: number | null;
  readonly count: number;
}

/** `waiting`: connected before and on its way back. `off`: not connected at all. */
export type BotState = "online" | "waiting" | "off";

export interface BotStatus {
  readonly id: string;
  /** As its author named it; the id where its files cannot be read. */
  readonly name: string;
  readonly state: BotState;
  /** Why it is off, where that is known. */
  readonly why?: string;
  /** Its name on Discord; absent while it is off, as all below. */
  readonly user?: string;
  readonly servers?: number;
  readonly members?: number;
  readonly commands?: number;
  readonly shards: readonly ShardView[];
}

/** Numbers at one moment. */
export interface Sample {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** In the minute before. */
  readonly commands: number;
  readonly messages: number;
  readonly errors: number;
  /** Milliseconds of the slowest bot's heartbeat; null where none is known. */
  readonly latency: number | null;
  /** Milliseconds: how long anything had to wait for its turn of late, at most. */
  readonly lag: number | null;
  /** Bytes: all of the process, and what its own objects take. */
  readonly memory: number;
  readonly heap: number;
}
