import type { RunLine } from "../../model/panels/runs.ts";
import type { Trace } from "../../model/trace.ts";

/** A run as a panel knows it. */
export interface PanelRun {
  readonly id: number;
  /** Id of the bot. */
  readonly bot: string;
  readonly trace: () => Trace;
}

export function runLine({ id, bot }: PanelRun, trace: Trace): RunLine {
  const { surface, outcome, reason, userId, userName, guildId, channelId, started, errorId } = trace;
  const waits = outcome === "answered" && reason !== undefined;
  return {
    id,
    bot,
    title: titleOf(trace),
    surface,
    outcome: waits ? "waiting" : outcome,
    ...reason === undefined ? {} : { reason },
    userId,
    userName,
    ...guildId === undefined ? {} : { guildId },
    channelId,
    started,
    took: tookOf(trace),
    ...errorId === undefined ? {} : { errorId },
  };
}

function titleOf({ surface, command, origin: { text } }: Trace): string {
  switch (surface) {
    case "slash":
      return `/${command}`;
    case "event":
      return command.replace(/^event /, "");
    case "component":
    case "modal":
      return command.replace(/^event /, "") || "unknown";
    default:
      return text || command || "@";
  }
}

/** The report counts whole milliseconds; the parts know it better where there are some. */
function tookOf({ duration, parts }: Trace): number {
  const last = Math.max(0, ...parts.map(({ at, took }) => at + took));
  return Math.abs(duration - last) <= 1 ? last : duration;
}
