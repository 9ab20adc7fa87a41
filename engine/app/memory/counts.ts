/** What is counted of a bot: at once for whoever looks, and in its database for good. */
import type { Metrics } from "../../metrics/mod.ts";
import { isCommand } from "../../model/caller.ts";
import type { RunReport } from "../../model/run_report.ts";
import type { Storage } from "../../model/storage.ts";

export interface Counter {
  run(report: RunReport): void;
  message(): void;
}

/** The database gathers what it is told and writes it within a second. */
export function countInto({ activity }: Storage, metrics: Metrics): Counter {
  return {
    run(report) {
      metrics.observe(report);
      // A press belongs to a command that was counted already, and so does what comes after a wait.
      if (report.command !== "" && isCommand(report.surface) && !report.resumed) {
        activity.commandUsed(report.command);
      }
      if (report.outcome === "failed") activity.errorHappened();
      // An automation is about somebody who has not asked for it.
      if (report.surface !== "event") activity.personSeen(report.userId);
    },
    message() {
      metrics.messageSeen();
      activity.messageSeen();
    },
  };
}

/** Adds what earlier runs counted. */
export async function restoreCounts(storage: Storage, metrics: Metrics): Promise<void> {
  const [totals, commands] = await Promise.all([storage.totals(), storage.commandStats()]);
  metrics.restore({
    commandsProcessed: totals.commands_processed,
    messagesSeen: totals.messages_seen,
    errorCount: totals.error_count,
    commands: Object.fromEntries(commands),
  });
}
