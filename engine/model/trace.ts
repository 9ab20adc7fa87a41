/** What one run did and why: kept for a while, so that an owner can look it up. */
import type { DataOwner } from "./data.ts";
import type { RunFacts } from "./run_facts.ts";

/** What one part of a run came to. */
export type TraceResult = "passed" | "refused" | "done" | "failed" | "running";

/**
 * The stages of a run, in order: what it belongs to was found; who may use it, and where; what was given was read; its
 * conditions; how often it may run; what it does.
 */
export const TRACE_STAGES = ["matched", "access", "options", "conditions", "cooldown", "steps"] as const;
export type TraceStage = typeof TRACE_STAGES[number];

export interface TracePart {
  readonly stage: TraceStage;
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

/** What is known of a stage besides its parts. Each `place` and `needs` has to hold. */
export interface TraceFact {
  readonly stage: TraceStage;
  readonly name: "where" | "prefix" | "place" | "needs" | "has" | "rate" | "free";
  readonly text: string;
}

/** Declared data that a run has changed. */
export interface TraceChange {
  readonly name: string;
  readonly per: DataOwner;
  /** Id of whom or what it belongs to; absent for what belongs to the bot as a whole. */
  readonly ownerId?: string;
  /** Each cut to a line. */
  readonly before: string;
  readonly after: string;
}

/** What called a run. */
export interface TraceOrigin {
  /** What was typed or pressed: `!roles add`, `/ban`; empty where nobody did. */
  readonly text: string;
  /** Of the message or the interaction. */
  readonly eventId: string;
  /** The message with the command, or with the control that was pressed. */
  readonly messageId?: string;
  /** Where what runs is defined: `bots/starter.yaml:12:3`. Absent where nothing was found. */
  readonly source?: string;
}

/** One run from its event to its end. */
export interface Trace extends RunFacts {
  /** Milliseconds since 1970. */
  readonly started: number;
  readonly channelId: string;
  readonly userName: string;
  readonly origin: TraceOrigin;
  /** The last stage that began. */
  readonly reached: TraceStage;
  readonly facts: readonly TraceFact[];
  /** What the person gave: options, values of a select, fields of a form. */
  readonly given: readonly TraceValue[];
  readonly parts: readonly TracePart[];
  /** Parts that were left out, as there were too many. */
  readonly leftOut: number;
  /** In their order. */
  readonly changes: readonly TraceChange[];
  /** Of a run that failed: the error with its stack, as it was thrown. */
  readonly error?: string;
}

/** The newest runs of a bot; those that were refused and those that failed apart, so that others do not push them out. */
export interface Traces {
  /** Newest first. */
  list(kind: TraceKind): readonly Trace[];
}

export const TRACE_KINDS = ["last", "refused", "failed"] as const;

export type TraceKind = typeof TRACE_KINDS[number];
