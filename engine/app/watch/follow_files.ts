/** Has a project reloaded whenever its files change. */
import type { Clock } from "../../model/clock.ts";
import type { Logger } from "../../model/logger.ts";
import { EXTENSIONS_FOLDER } from "../paths/extension_folder.ts";
import type { LoadedBot } from "../load/load_bots.ts";
import type { Notice } from "../notices/notice.ts";
import { stateOfAll } from "./folder_state.ts";
import { watchProject } from "./watch_project.ts";

const FOLLOWED = ["bots", EXTENSIONS_FOLDER, ".env"];

/** The state of a project's files: to be taken before they are read. */
export async function stateOfProject(folder: string): Promise<string> {
  return (await stateOfAll(folder, FOLLOWED)).sign;
}

export interface FollowOptions {
  /** The project folder. */
  readonly folder: string;
  /** The state of its files before they were read: what was saved while the bots were connecting is a change, too. */
  readonly since: string;
  /** The bots as they were loaded last, sound or not. */
  readonly bots: () => readonly LoadedBot[];
  readonly reload: () => Promise<unknown>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly notify: (notice: Notice) => void;
}

/**
 * Follows definitions, extensions and `.env`. One bot that says `auto_reload: false` is enough to leave the files alone,
 * until somebody has loaded a version by hand that does not say so.
 * @returns a function that ends it
 */
export function followFiles(
  { folder, since, bots, reload, clock, logger, notify }: FollowOptions,
): () => void {
  const onChange = async () => {
    if (bots().some(({ definition }) => definition?.autoReload === false)) return;
    try {
      await reload();
    } catch (error) {
      logger.error("The changed files could not be loaded", { error });
    }
  };
  return watchProject({
    folder,
    names: FOLLOWED,
    since,
    clock,
    onChange,
    onLimited: (why) => notify({ kind: "watch-limited", why }),
  });
}
