/** Which payloads belong to a run. */
import type { TrafficEntry } from "./traffic_entry.ts";

export interface TrafficRun {
  /** Of its bot. */
  readonly applicationId: string;
  /** Of the message or the interaction that called it. */
  readonly eventId: string;
  readonly messageId?: string;
  /** Milliseconds since 1970. */
  readonly started: number;
  readonly took: number;
}

/** What makes a connection and tells who is there, whatever else happens. */
const APART: ReadonlySet<string> = new Set([
  "Hello",
  "Identify",
  "READY",
  "Resume",
  "RESUMED",
  "Reconnect",
  "Invalid session",
  "PRESENCE_UPDATE",
]);

/** Milliseconds in which what a run did comes back to the bot, and by which two clocks may differ. */
const SLACK = 100;

/**
 * The event that called the run, and what its bot sent and was told of its own doing while it ran. What names another
 * event belongs to another run. Nothing of the protocol says more: two runs of automations at once cannot be told apart.
 * @param entries in which the event is looked for, newest first: nothing before it belongs to the run
 */
export function belongsTo(
  run: TrafficRun,
  entries: Iterable<TrafficEntry> = [],
): (entry: TrafficEntry) => boolean {
  const from = run.started - SLACK;
  const to = run.started + run.took + SLACK;
  const called = findCall(run, entries)?.seq ?? -1;
  return ({ seq, at, way, what, applicationId, payload }) => {
    if (
      way === "neither" || APART.has(what) ||
      (applicationId !== undefined && applicationId !== run.applicationId)
    ) {
      return false;
    }
    const facts = asRecord(payload);
    if (isCall(what) && facts.id === run.eventId) return true;
    if (what === "INTERACTION_CREATE") return false;
    const interaction = /\/interactions\/(\d+)\//.exec(what)?.[1];
    if (interaction !== undefined) return interaction === run.eventId;
    if (seq < called || at < from || at > to) return false;
    const answered = asRecord(facts.message_reference).message_id;
    if (answered !== undefined && answered !== run.eventId && answered !== run.messageId) return false;
    return way === "to_discord" || isOwnDoing(facts, run);
  };
}

function findCall({ eventId }: TrafficRun, entries: Iterable<TrafficEntry>): TrafficEntry | undefined {
  for (const entry of entries) if (isCall(entry.what) && asRecord(entry.payload).id === eventId) return entry;
}

function isCall(what: string): boolean {
  return what === "MESSAGE_CREATE" || what === "INTERACTION_CREATE";
}

/** Whether an event tells of what the bot itself has done; what people do is the beginning of another run. */
function isOwnDoing(
  facts: Readonly<Record<string, unknown>>,
  { applicationId, eventId }: TrafficRun,
): boolean {
  const { author, user_id: userId } = facts;
  const asked = asRecord(facts.interaction_metadata).id;
  if (asked !== undefined) return asked === eventId;
  if (author !== undefined) return asRecord(author).id === applicationId;
  return userId === undefined || userId === applicationId;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? value as Record<string, unknown> : {};
}
