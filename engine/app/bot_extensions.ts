/** The extensions of one bot: where they lie, and what its definition says of them. */
import { join } from "node:path";
import { blame, type ExtensionSettings, Loader } from "../extensions/mod.ts";
import type { Clock } from "../model/clock.ts";
import type { Logger } from "../model/logger.ts";
import { extensionTools, type ToolsHost } from "./extension_tools.ts";
import { CACHE_FOLDER } from "./cache_folder.ts";
import { EXTENSIONS_FOLDER } from "./extensions_in.ts";
import type { LoadedBot } from "./load_bots.ts";

/** Where the loaders of all bots keep their copies, relative to the project folder. */
const CACHES = join(CACHE_FOLDER, "extensions");

export interface ExtensionHost {
  /** The project folder. */
  readonly folder: string;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The logger of a part, such as `extensions.dice`; `logger` where absent. */
  readonly loggerOf?: (name: string) => Logger;
}

/** A loader that has loaded nothing yet. */
export function openExtensions(
  bot: LoadedBot,
  { folder, clock, logger, loggerOf = () => logger }: ExtensionHost,
  tools: Pick<ToolsHost, "memory" | "files" | "metrics" | "running">,
  onLoaded?: (name: string) => void,
): Promise<Loader> {
  return Loader.open({
    folder: join(folder, EXTENSIONS_FOLDER),
    // Each bot has its own instances, so that they can be loaded and ended apart.
    cache: join(folder, CACHES, bot.id),
    settings: extensionSettings(bot),
    clock,
    now: () => performance.now(),
    logger,
    loggerOf: named(loggerOf),
    openTools: extensionTools({ ...tools, bot: bot.id, folder, clock }),
    onLoaded,
  });
}

/**
 * Logs an error that nobody caught for the extension that it comes from, if it comes from one.
 * @returns whether it does
 */
export function blameExtension(
  message: string,
  error: unknown,
  { folder, loggerOf }: { readonly folder: string; readonly loggerOf: (name: string) => Logger },
): boolean {
  return blame(message, error, { caches: join(folder, CACHES), loggerOf: named(loggerOf) });
}

function named(loggerOf: (name: string) => Logger): (name: string) => Logger {
  return (name) => loggerOf(`extensions.${name}`);
}

export function extensionSettings({ definition }: LoadedBot): ExtensionSettings {
  return definition?.settings.extensions ?? { autoLoad: false, blacklist: [] };
}
