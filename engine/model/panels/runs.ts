/** The panel of runs: what the bots did and why, from the newest run back. */
import type { DataOwner } from "../data.ts";
import type { RunFacts } from "../run_facts.ts";
import type { TraceKind, TraceResult, TraceValue } from "../trace.ts";

/** One run in a list. */
export interface RunLine {
  /** Higher than that of all earlier runs. */
  readonly id: number;
  /** Id of the bot. */
  readonly bot: string;
  /** `!help`, `/ban`; the name of the event. */
  readonly title: string;
  readonly surface: RunFacts["surface"];
  readonly outcome: RunFacts["outcome"] | "waiting";
  /** Why it was refused, or failed; until when it waits. */
  readonly reason?: string;
  readonly userId: string;
  readonly userName: string;
  readonly guildId?: string;
  /** Empty for an event that is about no channel. */
  readonly channelId: string;
  /** Milliseconds since 1970. */
  readonly started: number;
  /** Milliseconds that it took, with fractions. */
  readonly took: number;
  /** With which it was shown and logged. */
  readonly errorId?: string;
}

export type RunStageName =
  | "matched"
  | "server"
  | "permission"
  | "options"
  | "conditions"
  | "cooldown"
  | "steps";

/** A place in a file of the project. */
export interface SourcePlace {
  /** `bots/starter.yaml` */
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

/** A stage of a run. */
export interface RunStage {
  readonly name: RunStageName;
  /** `unused`: there was nothing to check. `unreached`: the run ended before it. */
  readonly result: "passed" | "refused" | "failed" | "unused" | "unreached";
  /** Of a stage that ended the run: why. */
  readonly reason?: string;
  readonly facts: readonly TraceValue[];
  readonly source?: SourcePlace;
  readonly parts: readonly RunPart[];
}

/** A check, or a step. */
export interface RunPart {
  readonly what: string;
  /** How deep it stands in others. */
  readonly depth: number;
  readonly result: TraceResult;
  /** Milliseconds since the beginning of the run, and how long it took; with fractions. */
  readonly at: number;
  readonly took: number;
  readonly source?: SourcePlace;
  readonly values: readonly TraceValue[];
}

/** Declared data that a run has changed. */
export interface RunChange {
  readonly name: string;
  readonly per: DataOwner;
  readonly ownerId?: string;
  readonly before: string;
  readonly after: string;
}

/** All of one run. */
export interface RunDetail extends RunLine {
  /** In the order in which the engine went through them. */
  readonly stages: readonly RunStage[];
  /** Parts that were left out, as there were too many. */
  readonly leftOut: number;
  readonly changes: readonly RunChange[];
  /** Of a run that failed: the error with its stack. */
  readonly error?: string;
}

/** The lines of a file around a place. */
export interface SourceLines extends SourcePlace {
  /** The number of the first of `lines`. */
  readonly first: number;
  readonly lines: readonly string[];
}

export interface RunsPanel {
  readonly asks: {
    /** Newest first. */
    readonly list: { readonly given: { readonly kind: TraceKind }; readonly answer: readonly RunLine[] };
    /** `null` where it is not kept any more. */
    readonly one: { readonly given: { readonly id: number }; readonly answer: RunDetail | null };
    readonly source: { readonly given: SourcePlace; readonly answer: SourceLines };
  };
  /** Runs that have ended, newest first; of a burst the newest. */
  readonly news: { readonly runs: readonly RunLine[] };
}
