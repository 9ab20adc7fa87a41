/** The log of the local Discord → what bots and Discord have sent each other. */
import type { TrafficEntry } from "../../panels/traffic/traffic_entry.ts";
import type { TrafficSource } from "../../panels/traffic/traffic_panel.ts";
import type { EventLog, LogEntry } from "../../simulator/event_log.ts";

/** Gateway opcodes (source: Discord docs, topics/opcodes-and-status-codes). */
const OPCODES: Readonly<Record<number, string>> = {
  1: "Heartbeat",
  2: "Identify",
  3: "Presence update",
  4: "Voice state update",
  6: "Resume",
  7: "Reconnect",
  8: "Request guild members",
  9: "Invalid session",
  10: "Hello",
  11: "Heartbeat ACK",
};
const HEARTBEATS: ReadonlySet<number> = new Set([1, 11]);

export function localTraffic(log: Pick<EventLog, "entries" | "watch">): TrafficSource {
  return {
    *entries() {
      const { entries } = log;
      for (let index = entries.length - 1; index >= 0; index--) {
        const entry = trafficEntry(entries[index]!);
        if (entry) yield entry;
      }
    },
    find(seq) {
      const { entries } = log;
      const entry = entries[seq - (entries[0]?.seq ?? 0)];
      return entry && trafficEntry(entry);
    },
    watch: (listener) =>
      log.watch((entry) => {
        const seen = trafficEntry(entry);
        if (seen) listener(seen);
      }),
  };
}

/** `undefined` for what people do, and for what only the local Discord itself knows of. */
export function trafficEntry(entry: LogEntry): TrafficEntry | undefined {
  const { seq, at } = entry;
  const facts = { seq, at, failed: false, isRoutine: false };
  switch (entry.kind) {
    case "request": {
      const { method, path, body, status, answer, applicationId, reason } = entry;
      return {
        ...facts,
        way: "to_discord",
        what: `${method} ${path}`,
        status,
        failed: status >= 400,
        ...whose(applicationId),
        payload: answer === undefined && reason === undefined ? body : { body, reason, answer },
      };
    }
    case "gateway_in": {
      const op = opOf(entry.payload);
      return {
        ...facts,
        way: "to_discord",
        what: OPCODES[op] ?? `Opcode ${op}`,
        isRoutine: HEARTBEATS.has(op),
        ...whose(entry.applicationId),
        payload: entry.payload,
      };
    }
    case "gateway_out":
      return {
        ...facts,
        way: "to_bot",
        what: entry.t ?? OPCODES[entry.op] ?? `Opcode ${entry.op}`,
        isRoutine: HEARTBEATS.has(entry.op),
        ...whose(entry.applicationId),
        payload: entry.d,
      };
    case "connection":
      return {
        ...facts,
        way: "neither",
        what: `Connection ${entry.connection} ${entry.state === "open" ? "opened" : "closed"}`,
        payload: null,
      };
    case "gateway_close":
      return {
        ...facts,
        way: "neither",
        what: `Discord closed connection ${entry.connection} with ${entry.code}`,
        failed: true,
        payload: null,
      };
    case "no_answer":
      return {
        ...facts,
        way: "neither",
        what: "No answer in time to an interaction",
        failed: true,
        payload: { interaction_id: entry.interactionId },
      };
    default:
      return undefined;
  }
}

function whose(applicationId: string | undefined): { applicationId?: string } {
  return applicationId === undefined ? {} : { applicationId };
}

function opOf(payload: unknown): number {
  return typeof payload === "object" && payload !== null && "op" in payload ? Number(payload.op) : NaN;
}
