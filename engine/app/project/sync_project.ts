/** Brings the slash commands of a project's bots up to date without running them. */
import { LoginError } from "../../discord/login_error.ts";
import { syncOnce } from "../../discord/sync_once.ts";
import type { Notice } from "../notices/notice.ts";
import type { Project } from "./project.ts";
import { readToken, tokenVariable } from "../load/tokens.ts";

export interface SyncProjectOptions {
  /** Only compare, send nothing. */
  readonly dryRun: boolean;
  readonly notify: (notice: Notice) => void;
}

/** @returns whether every bot could be synced; what kept one from it went to `notify` */
export async function syncProject(
  project: Project,
  { dryRun, notify }: SyncProjectOptions,
): Promise<boolean> {
  const { environment, loaded } = project;
  let complete = true;
  for (const bot of loaded.bots) {
    if (!bot.program) continue;
    const variable = tokenVariable(bot);
    const token = readToken(bot, environment.get);
    if (token === undefined) {
      notify({ kind: "missing-token", bot: bot.id, variable, local: false });
      complete = false;
      continue;
    }
    try {
      const difference = await syncOnce(bot.program.applicationCommands, {
        token,
        apiUrl: environment.get("DISCORD_API_URL"),
        dryRun,
        onWait: (ms) => notify({ kind: "sync-waits", bot: bot.id, ms }),
      });
      notify({ kind: "synced", bot: bot.id, difference });
    } catch (error) {
      const kind = error instanceof LoginError ? "start-failed" : "sync-failed";
      notify({ kind, bot: bot.id, error });
      complete = false;
    }
  }
  return complete;
}
