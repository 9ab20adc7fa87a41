import type { Files } from "../../files/mod.ts";
import type { ReloadResult } from "../../model/services.ts";
import type { LocalDiscord } from "../../simulator/local_discord.ts";
import type { Causes } from "../../runtime/automations/causes.ts";
import type { AppOptions } from "./app_options.ts";
import type { LocalTokens } from "./local_tokens.ts";
import type { Memories } from "../memory/memories.ts";
import type { ProjectRuns } from "./project_runs.ts";

/** What the bots of a project share. */
export interface ProjectParts {
  readonly options: AppOptions;
  /** Set while the bots run in the local Discord. */
  readonly local: LocalDiscord | undefined;
  readonly localTokens: LocalTokens | undefined;
  readonly memories: Memories;
  readonly files: Files;
  /** When the process started, by the clock. */
  readonly startedAt: number;
  /** Owners that the environment names. */
  readonly owners: readonly string[];
  readonly runs: ProjectRuns;
  /** What the runs of all bots have caused. */
  readonly causes: Causes;
  /** Loads a bot's files again. */
  readonly reload: (bot: string, anew?: ReadonlySet<string>) => Promise<ReloadResult>;
}
