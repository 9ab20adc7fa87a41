/** What one run did and why: kept for a while, so that an owner can look it up. */
import type { RunFacts } from "./run_facts.ts";

/** What one part of a run came to. */
export type TraceResult = "passed" | "refused" | "done" | "failed" | "running";

export interface TracePart {
  /** `access`, `check`, `cooldown`; or the word of an action: `reply`, `if`. */
  readonly what: string;
  /** How deep the step stands in other steps; 0 for what stands in none. */
  readonly depth: number;
  /** Where it stands in the definition: `bots/starter.yaml:14:5`. Absent for what the engine checks by itself. */
  readonly source?: string;
  /** Milliseconds from the event's arrival to its beginning, and how long it took. */
  readonly at: number;
  readonly took: number;
  readonly result: TraceResult;
  /** Values that it read, changed or saved, by their names; each cut to a line. */
  readonly values: readonly TraceValue[];
}

export interface TraceValue {
  readonly name: string;
  readonly text: string;
}

/** One run from its event to its end. */
export interface Trace extends RunFacts {
  /** Milliseconds since 1970. */
  readonly started: number;
  readonly channelId: string;
  /** What the person gave: options, values of a select, fields of a form. */
  readonly given: readonly TraceValue[];
  readonly parts: readonly TracePart[];
  /** Parts that were left out, as there were too many. */
  readonly leftOut: number;
}

/** The newest runs of a bot; those that were refused and those that failed apart, so that others do not push them out. */
export interface Traces {
  /** Newest first. */
  list(kind: TraceKind): readonly Trace[];
}

export const TRACE_KINDS = ["last", "refused", "failed"] as const;

export type TraceKind = typeof TRACE_KINDS[number];
