import type { Trace, TracePart } from "../../model/trace.ts";

/** A run of `/ban` that went well. */
export function trace(more: Partial<Trace> = {}): Trace {
  return {
    command: "ban",
    surface: "slash",
    userId: "2",
    userName: "Bo",
    guildId: "7",
    channelId: "3",
    outcome: "answered",
    started: 1000,
    duration: 2,
    origin: { text: "/ban", eventId: "9", source: "bots/a.yaml:3:3" },
    reached: "steps",
    facts: [],
    given: [],
    parts: [],
    leftOut: 0,
    changes: [],
    ...more,
  };
}

export function part(stage: TracePart["stage"], what: string, more: Partial<TracePart> = {}): TracePart {
  return { stage, what, depth: 0, at: 0, took: 0, result: "done", values: [], ...more };
}
