/** Notices as they stand in the log files, for whoever looks later at what happened when. */
import type { CommandDifference, Notice } from "./notice.ts";

/** One sentence, and an error that belongs to it. */
export interface DescribedNotice {
  readonly message: string;
  readonly error?: unknown;
  /** `info` where absent. From `warning` on the log shows it on the console, too. */
  readonly level?: "warning" | "error";
}

export function describeNotice(notice: Notice): DescribedNotice {
  switch (notice.kind) {
    case "missing-token":
      return { message: `${notice.bot} has no token: ${notice.variable} is not set` };
    case "bad-owner-ids":
      return { message: `${notice.variable} holds what is no id: ${notice.wrong.join(", ")}` };
    case "connecting":
      return { message: `${notice.bot} connects` };
    case "connected":
      return { message: `${notice.bot} is connected` };
    case "login-waits":
      return {
        message:
          `${notice.bot} has logged in ${notice.inHour} times within an hour and ${notice.inDay} times ` +
          `within a day; it waits ${Math.ceil(notice.ms / 1_000)} s before it does so again`,
      };
    case "missing-intents":
      return { message: `${notice.bot} misses intents: ${notice.intents.join(", ")}` };
    case "synced":
      return { message: `Slash commands of ${notice.bot}: ${countChanges(notice.difference)}` };
    case "sync-waits":
      return { message: `The slash commands of ${notice.bot} wait ${notice.ms} ms for Discord` };
    case "sync-failed":
      return { message: `The slash commands of ${notice.bot} could not be synced`, error: notice.error };
    case "reloaded":
      return { message: `${notice.bot} was reloaded in ${Math.round(notice.ms)} ms` };
    case "problems":
      return {
        message: `${notice.bot} has problems: ${notice.problems.map((problem) => problem.message).join(" ")}`,
      };
    case "project-problems":
      return { message: notice.problems.map(({ message }) => message).join(" ") };
    case "environment":
      return { message: `.env was read again; changed: ${notice.changed.join(", ")}` };
    case "environment-problems":
      return { message: `.env has problems: ${notice.problems.map(({ message }) => message).join(" ")}` };
    case "watch-limited":
      return { message: `Files are looked at every second, as they cannot be watched: ${notice.why}` };
    case "added":
      return { message: `${notice.bot} is new` };
    case "removed":
      return { message: `${notice.bot} was stopped, because its file is gone` };
    case "start-failed":
      return { message: `${notice.bot} could not be started`, error: notice.error };
    case "database-restored":
      return {
        message:
          `The damaged database of ${notice.bot} was moved to ${notice.aside} and replaced by ${notice.from}`,
      };
    case "changes-lost":
      return {
        message:
          `The last changes that ${notice.bot} saved before it was killed are damaged and were left out; ` +
          `all before them is there. What was found is kept in ${notice.kept}`,
        level: "error",
      };
    case "storage-failing":
      return {
        message:
          `${notice.bot} cannot save anything at the moment; what needs no saving goes on. ${notice.why}`,
        level: "error",
      };
    case "storage-works":
      return { message: `${notice.bot} saves again`, level: "warning" };
    case "data-tightened": {
      const parts = notice.tightened.map(({ name, count }) => `${name} (${count})`);
      return { message: `Data of ${notice.bot} outside of its new bounds: ${parts.join(", ")}` };
    }
    case "extension-problem": {
      const where = notice.bot === undefined ? "" : ` of ${notice.bot}`;
      return { message: `The extension ${notice.name}${where}: ${notice.problem}` };
    }
    case "extensions-refused": {
      const parts = notice.failed.map(({ name, problem }) => `${name}: ${problem}`);
      return { message: `${notice.bot} was not changed, as extensions could not begin: ${parts.join("; ")}` };
    }
    case "data-refused":
      return { message: `${notice.bot} was not changed: ${notice.why}` };
    case "no-dashboard":
      return { message: `There is no dashboard: ${notice.why}` };
    case "recovered":
      return { message: `The last run was killed; left-over files removed: ${notice.removed.length}` };
    case "closed":
      return { message: `${notice.bot} has left Discord: ${notice.reason}` };
  }
}

function countChanges({ added, changed, removed }: CommandDifference): string {
  return `${added.length} added, ${changed.length} changed, ${removed.length} removed`;
}
