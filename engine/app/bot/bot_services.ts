/** What a bot's built-in commands may ask of this process. */
import { join } from "node:path";
import type { Loader } from "../../extensions/mod.ts";
import { HttpClient, OPEN_WEB } from "../../http/mod.ts";
import type { Services } from "../../model/services.ts";
import { CACHE_FOLDER } from "../paths/cache_folder.ts";
import type { Memory } from "../memory/memory.ts";
import type { ProjectParts } from "./project_parts.ts";
import type { RunningBot } from "./running_bot.ts";
import { createServices } from "./services.ts";
import type { TraceBook } from "./trace_book.ts";

export interface ServedParts {
  readonly memory: Memory;
  readonly extensions: Loader;
  readonly traces: TraceBook;
  /** The bot; absent while it is not connected. */
  readonly running: () => RunningBot | undefined;
}

export function botServices(
  id: string,
  { options, files, startedAt, reload }: ProjectParts,
  parts: ServedParts,
): Services {
  const { clock, folder, web = OPEN_WEB, shutDown, read, hide } = options;
  /** A secret that goes out in a header is kept out of the log files. */
  const secret = (name: string) => {
    const value = read(name);
    if (value !== undefined) hide?.(value);
    return value;
  };
  return createServices({
    ...parts,
    http: new HttpClient({ web, clock, secret }),
    files,
    scratch: join(folder, CACHE_FOLDER),
    clock,
    startedAt,
    now: () => performance.now(),
    reload: () => reload(id),
    shutDown: () => shutDown?.(),
  });
}
